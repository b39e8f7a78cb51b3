import { z } from 'zod';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { keyOf } from '#workflows/engine/openings.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { addSigners, removeSigner } from './add-signers.ts';
import {
  awaited,
  type Countersigning,
  type CountersigningRules,
  countersigningNamed,
  countersigningOf,
  type HasCountersigning,
  isComplete,
  withCountersigning,
} from './countersigning.ts';

const placeOf = ({ key }: Countersigning) => {
  const [step = '', subject = '', seat] = key.split('/');
  return { key, step, subject, ...(seat ? { seat } : {}) };
};
const place = z.strictObject({ key: Word, step: Name, subject: Subject, seat: Subject.optional() });

/** A colleague agrees or refuses. Where refusal or silence leaves too few, the opening is its holder's again: neither blocks it. */
export const countersign = <State extends HasCountersigning>(rules: CountersigningRules<State>) =>
  definersOf<State>().defineStep({
    name: 'countersign',
    code: 'X.18',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) =>
      countersigningOf(state).open.flatMap((one) => {
        const audience = rules.parties(state).find((party) => party.for.organisation === one.organisation)?.for;
        return audience
          ? awaited(one).map((person) => ({
              subject: one.id,
              seat: `signer-${one.signers.indexOf(person) + 1}`,
              for: { ...audience, person },
              due: workingDays(5),
              about: { step: placeOf(one).step },
            }))
          : [];
      }),
    outcomes: {
      agree: { form: z.strictObject({ note: optionalProse(1000) }) },
      refuse: { form: z.strictObject({ reason: prose(5, 2000) }), negative: true },
    },
    facts: { countersigned: place, 'countersigning-refused': place, 'countersigning-unanswered': place },
    apply: (state, { subject, outcome, actor }) => {
      const one = countersigningNamed(state, subject);
      if (outcome === 'refuse')
        return { state: against(state, one, actor.person), facts: [{ type: 'countersigning-refused', ...placeOf(one) }] };
      const next = { ...one, agreed: [...one.agreed, actor.person] };
      return {
        state: withCountersigning(state, next),
        facts: isComplete(next) ? [{ type: 'countersigned', ...placeOf(one) }] : [],
      };
    },
    silence: {
      then: (state, { subject, for: audience }) => {
        const one = countersigningNamed(state, subject);
        return { state: against(state, one, audience.person ?? ''), facts: [{ type: 'countersigning-unanswered', ...placeOf(one) }] };
      },
    },
  });

/** One of them is against it: the others are still asked where they are enough. */
function against<State extends HasCountersigning>(state: State, one: Countersigning, person: string): State {
  return withCountersigning(state, { ...one, against: [...(one.against ?? []), person] });
}

/** An opening with pending countersignatures cannot be settled. Its clock runs. */
const waitingForSigners = <State extends HasCountersigning>(rules: CountersigningRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'countersigning',
    since: rules.since,
    access: rules.access,
    bars: (state, { definition: { name }, opening: { subject, seat } }) =>
      countersigningOf(state).open.some(({ key }) => key === keyOf(name, subject, seat)) ? refuse('WAITS_FOR_SIGNERS') : undefined,
  });

export const countersigningSteps = <State extends HasCountersigning>(rules: CountersigningRules<State>) =>
  [addSigners(rules), removeSigner(rules), countersign(rules), waitingForSigners(rules)] as const;
