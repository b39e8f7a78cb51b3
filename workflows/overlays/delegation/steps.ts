import { definersOf } from '#workflows/engine/definers.ts';
import type { StageWords } from '#workflows/engine/wording.ts';
import { delegate } from './delegate.ts';
import { delegateWords } from './delegate.words.ts';
import { activeIn, type DelegationRules, delegationsOf, type HasDelegations } from './delegation.ts';
import { delegationTerm, endDelegation } from './end-delegation.ts';
import { delegationTermWords, endDelegationWords } from './end-delegation.words.ts';

/** Lets a colleague act for another; what keeps the one out of a step keeps out the other. */
const standingIn = <State extends HasDelegations>(rules: DelegationRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'delegation',
    since: rules.since,
    access: rules.access,
    represents: (state, { step, at, actor: { person, organisation, actingFor } }) => {
      // delegates delegate nothing, and nothing that a person does in secret or as a judge
      if (step === 'delegate' || step === 'end-delegation' || !actingFor?.roles.every((role) => rules.roles.includes(role))) return false;
      return activeIn(state).some(
        (one) =>
          one.by === actingFor.person &&
          one.to === person &&
          one.organisation === organisation &&
          one.from <= at &&
          at < one.until &&
          (one.steps.length === 0 || one.steps.includes(step)),
      );
    },
    excludes: (state, { definition: { name }, opening }) => {
      const kept = opening.for.not ?? [];
      if (kept.length === 0) return [];
      return delegationsOf(state)
        .acts.filter(({ step, subject }) => step === name || subject === opening.subject)
        .flatMap((act) => (kept.includes(act.by) || kept.includes(act.for) ? [act.by, act.for] : []))
        .filter((person) => !kept.includes(person));
    },
    keeps: (state, { step, subject, actor: { person: by, actingFor } }) => {
      const { acts, ...rest } = delegationsOf(state);
      const one = { step, subject, by, for: actingFor?.person ?? by };
      const isKnown = acts.some((act) => act.step === step && act.subject === subject && act.by === by && act.for === one.for);
      return isKnown ? state : { ...state, delegations: { ...rest, acts: [...acts, one] } };
    },
  });

/** The overlay and its own steps, for one kind of case. */
export const delegationSteps = <State extends HasDelegations>(rules: DelegationRules<State>) =>
  [delegate(rules), endDelegation(rules), delegationTerm(rules), standingIn(rules)] as const;

export const delegationWords = {
  title: { zh: '代办', en: 'Delegation' },
  definitions: { delegate: delegateWords, 'end-delegation': endDelegationWords, 'delegation-term': delegationTermWords },
} satisfies StageWords<ReturnType<typeof delegationSteps>>;
