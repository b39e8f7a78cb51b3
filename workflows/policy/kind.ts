import { defineKind } from '#workflows/engine/define-kind.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { policyRules } from './access.ts';
import { openPolicy, type PolicyStart } from './open-policy.ts';
import { policySides } from './sides.ts';
import { hasEnded, type PolicyCase, type PolicyPhase } from './state.ts';
import { policySteps, policyWords } from './steps.ts';
import { titlesOf } from './titles.ts';

const stageOfPhase: Record<PolicyPhase, 'policy-proposal' | 'policy-check' | 'policy-effect'> = {
  drafting: 'policy-proposal',
  checking: 'policy-check',
  enacting: 'policy-effect',
  inForce: 'policy-effect',
  dropped: 'policy-proposal',
};

/** One change of policy: proposed, checked by another person, and brought to the cases that are open. */
export const policyKind = defineKind<PolicyCase, PolicyStart>()({
  name: 'policy',
  stages: ['policy-proposal', 'policy-check', 'policy-effect'],
  definitions: policySteps,
  words: policyWords,
  open: openPolicy,
  summary: (policy) => ({
    kind: 'policy',
    id: policy.id,
    number: policy.number,
    phase: policy.phase,
    stage: stageOfPhase[policy.phase],
    titleDocument: null,
    titles: titlesOf(policy),
    sumFen: null,
    ended: hasEnded(policy),
    requester: policy.requester,
    publicFrom: null,
    parties: policy.parties,
  }),
  timing: ({ calendar }) => ({ calendar, lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs } }),
  watchedBy: { part: 'platform', roles: ['pm.lead', 'auditor'] },
  revised: (policy, calendar) => ({ ...policy, calendar }),
  access: policyRules,
  sides: policySides,
  talk: { own: ['platform'], shared: [] },
  openedBy: 'platform',
});
