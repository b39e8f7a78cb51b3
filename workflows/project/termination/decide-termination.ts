import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { waitingDays, workingDays } from '#workflows/engine/period.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, defineWait, stageOf } from '#workflows/project/state.ts';
import { confirmed, drop, reviewed, reviewFacts } from './decided.ts';
import { allParties } from './readers.ts';
import { informed } from './recipients.ts';
import { settlementFigures } from './sheets.ts';
import { cureDays, mediator, proposalOf, proposer, terminationOf, terminationSubject, withTermination } from './termination.ts';

const announces = { 'termination-confirmed': informed, 'termination-contested': informed, 'termination-dropped': informed } as const;

/** The days in which a default can be cured. */
export const curePeriod = defineWait({
  name: 'cure-period',
  stage: stageOf,
  since: 1,
  access: allParties,
  facts: { 'cure-period-ended': noDetails },
  waits: (project) =>
    terminationOf(project).cure === 'runs'
      ? [{ subject: terminationSubject(project), until: waitingDays(cureDays), about: { days: cureDays } }]
      : [],
  elapsed: (project) => ({ state: withTermination(project, { cure: 'over' }), facts: [{ type: 'cure-period-ended' }] }),
});

/** S4.22: the proposer goes on or gives up: after the time to cure, and where no mediator has acted. Silence gives up; it may be proposed again. */
export const decideTermination = defineStep({
  name: 'decide-termination',
  code: 'S4.22',
  stage: stageOf,
  clock: 'law',
  since: 1,
  access: allParties,
  opens: (project) => {
    const { proposal, cure, contest } = terminationOf(project);
    if (!proposal || (cure !== 'over' && contest !== 'unmediated')) return [];
    const about = { cause: proposal.cause, why: contest === 'unmediated' ? 'unmediated' : 'cure' };
    return [{ subject: terminationSubject(project), for: proposer(project), due: workingDays(15), about }];
  },
  beside: (project) => [
    ...eachAbout(proposalOf(project).by, 'propose-termination'),
    ...eachAbout(terminationSubject(project), 'review-termination'),
  ],
  compares: (project) => [settlementFigures(project)],
  outcomes: {
    'go-on': { form: z.strictObject({ reasons: prose(10, 5000) }), grounds: 'reasons', legal: true, negative: true },
    'give-up': { form: z.strictObject({ reasons: prose(10, 5000) }), grounds: 'reasons' },
  },
  facts: reviewFacts,
  announces,
  apply: (project, { outcome, at }) => {
    const { contest } = terminationOf(project);
    if (outcome === 'give-up') return drop(project, contest ? 'given-up' : 'cured');
    return contest ? confirmed(project, at) : reviewed(withTermination(project, { cure: 'failed' }), at);
  },
  silence: { then: (project) => drop(project, terminationOf(project).contest ? 'given-up' : 'cured') },
});

/** X.05: the cause is rejected by a party or the experts. If the mediator does not act, the proposer may end the contract at its own risk. */
export const mediateTermination = defineStep({
  name: 'mediate-termination',
  code: 'X.05',
  stage: stageOf,
  clock: 'law',
  since: 1,
  access: allParties,
  opens: (project) => {
    const { proposal, contest } = terminationOf(project);
    if (!proposal || contest !== 'mediating') return [];
    return [{ subject: terminationSubject(project), for: mediator(project), due: workingDays(30), about: { cause: proposal.cause } }];
  },
  beside: (project) => [
    ...eachAbout(proposalOf(project).by, 'propose-termination'),
    ...eachAbout(terminationSubject(project), 'review-termination', 'judge-difficulty'),
  ],
  compares: (project) => [settlementFigures(project)],
  outcomes: {
    uphold: { form: z.strictObject({ findings: prose(20, 5000) }), grounds: 'findings' },
    dismiss: { form: z.strictObject({ findings: prose(20, 5000) }), grounds: 'findings', negative: true },
    fail: { form: z.strictObject({ findings: prose(20, 5000) }), grounds: 'findings' },
  },
  facts: { ...reviewFacts, 'mediation-failed': noDetails },
  announces,
  apply: (project, { outcome, at }) => {
    if (outcome === 'uphold') return confirmed(project, at);
    return outcome === 'dismiss' ? drop(project, 'dismissed') : unmediated(project);
  },
  silence: { then: unmediated },
});

function unmediated(project: Parameters<typeof confirmed>[0]) {
  return { state: withTermination(project, { contest: 'unmediated' as const }), facts: [{ type: 'mediation-failed' as const }] };
}
