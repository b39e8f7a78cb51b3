import { z } from 'zod';
import { optionalProse } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { activeIn, type DelegationRules, type HasDelegations, withoutDelegation } from './delegation.ts';

/** X.01: who has delegated withdraws it, who was to act declines it. It ends at once; what was done under it stands. */
export const endDelegation = <State extends HasDelegations>(rules: DelegationRules<State>) =>
  definersOf<State>().defineStep({
    name: 'end-delegation',
    code: 'X.01',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    opens: (state) =>
      activeIn(state).flatMap(({ id, by, to, organisation }) => {
        const audience = rules.parties(state).find((party) => party.for.organisation === organisation)?.for;
        if (!audience) return [];
        return [
          { subject: id, seat: 'giver', for: { ...audience, person: by }, offers: ['withdraw'] },
          { subject: id, seat: 'taker', for: { ...audience, person: to }, offers: ['decline'] },
        ];
      }),
    outcomes: {
      withdraw: { form: z.strictObject({ note: optionalProse(500) }) },
      decline: { form: z.strictObject({ note: optionalProse(500) }), negative: true },
    },
    facts: { 'delegation-ended': noDetails },
    apply: (state, { subject }) => ({ state: withoutDelegation(state, subject), facts: [{ type: 'delegation-ended' }] }),
  });

/** Ends on its last day. */
export const delegationTerm = <State extends HasDelegations>(rules: DelegationRules<State>) =>
  definersOf<State>().defineWait({
    name: 'delegation-term',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    facts: { 'delegation-ended': noDetails },
    waits: (state) => activeIn(state).map(({ id, until }) => ({ subject: id, until: { at: until } })),
    elapsed: (state, subject) => ({ state: withoutDelegation(state, subject), facts: [{ type: 'delegation-ended' }] }),
  });
