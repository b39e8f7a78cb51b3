import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import { mayAct } from '#workflows/engine/admit.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { Count } from '#workflows/engine/facts.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { brokenIf, refuse } from '#workflows/engine/refusal.ts';
import { targetOf } from '#workflows/engine/target.ts';
import {
  type CountersigningRules,
  countersigningNamed,
  countersigningOf,
  type HasCountersigning,
  quorums,
  withCountersigning,
} from './countersigning.ts';

/** The person asked adds colleagues, who must agree before the decision: each, one or some of them, or each in order. */
export const addSigners = <State extends HasCountersigning>(rules: CountersigningRules<State>) => {
  const organisationOf = (state: State, subject: string) => rules.parties(state).find(({ id }) => id === subject)?.for.organisation;
  return definersOf<State>().defineStep({
    name: 'add-signers',
    code: 'X.17',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) => rules.parties(state).map(({ id, for: audience }) => ({ subject: id, for: audience })),
    names: {
      opening: { to: 'opening', at: organisationOf, mine: true },
      signers: { to: 'person', roles: rules.roles, at: organisationOf },
    },
    outcomes: {
      add: {
        form: z.strictObject({
          opening: OpeningKey,
          signers: z.array(Id).min(1).max(5),
          quorum: z.enum(quorums),
          needed: z.int().min(1).max(5).optional(),
          reason: prose(5, 1000),
        }),
      },
    },
    facts: { 'signers-added': z.strictObject({ key: Word, step: Name, subject: Subject, seat: Subject.optional(), signers: Count }) },
    rules: ['signs-already', 'named-twice', 'added-already', 'more-than-named'],
    breaks: (state, act) => {
      const { key } = targetOf(act);
      const { signers, quorum, needed } = act.input;
      return [
        ...signers.flatMap((signer, index) => [
          ...brokenIf(signer === act.actor.person, { rule: 'signs-already', field: `signers.${index}` }),
          ...brokenIf(signers.indexOf(signer) < index, { rule: 'named-twice', field: `signers.${index}` }),
        ]),
        // said where it is some of them, and nowhere else
        ...brokenIf((quorum === 'some') !== (needed !== undefined) || (needed ?? 0) > signers.length, {
          rule: 'more-than-named',
          field: 'needed',
          figures: { signers: signers.length },
        }),
        ...brokenIf(
          countersigningOf(state).open.some((one) => one.key === key),
          { rule: 'added-already', field: 'opening' },
        ),
      ];
    },
    refuses: (_state, act) => {
      const { for: audience } = targetOf(act).opening;
      const isOwn = rules.roles.includes(audience.role) && audience.organisation === act.actor.organisation && mayAct(audience, act.actor);
      return isOwn ? undefined : refuse('NOT_ON_THE_LIST', { fields: ['opening'] });
    },
    apply: (state, act) => {
      const { key, step, opening } = targetOf(act);
      const { signers, quorum, needed } = act.input;
      const { count, open } = countersigningOf(state);
      const { person: by, organisation } = act.actor;
      const one = {
        id: `countersigning-${count + 1}`,
        key,
        by,
        organisation,
        quorum,
        ...(needed === undefined ? {} : { needed }),
        signers,
        agreed: [],
      };
      const { subject, seat } = opening;
      return {
        state: { ...state, countersigning: { count: count + 1, open: [...open, one] } },
        facts: [{ type: 'signers-added', key, step, subject, ...(seat ? { seat } : {}), signers: signers.length }],
      };
    },
  });
};

/** The person asked removes an added colleague who has not answered yet. */
export const removeSigner = <State extends HasCountersigning>(rules: CountersigningRules<State>) =>
  definersOf<State>().defineStep({
    name: 'remove-signer',
    code: 'X.17a',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    opens: (state) =>
      countersigningOf(state).open.flatMap(({ id, by, organisation }) => {
        const audience = rules.parties(state).find((party) => party.for.organisation === organisation)?.for;
        return audience ? [{ subject: id, for: { ...audience, person: by } }] : [];
      }),
    names: { signer: { to: 'person', roles: rules.roles, mayHaveLeft: true } },
    outcomes: { remove: { form: z.strictObject({ signer: Id }) } },
    rules: ['not-asked'],
    breaks: (state, { subject, input }) => {
      const { signers, agreed } = countersigningNamed(state, subject);
      const isAsked = signers.includes(input.signer) && !agreed.includes(input.signer);
      return brokenIf(!isAsked, { rule: 'not-asked', field: 'signer' });
    },
    apply: (state, { subject, input }) => {
      const one = countersigningNamed(state, subject);
      return { state: withCountersigning(state, { ...one, signers: one.signers.filter((signer) => signer !== input.signer) }) };
    },
  });
