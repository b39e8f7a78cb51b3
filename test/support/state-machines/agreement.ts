import type { Project } from '#workflows/project/state.ts';
import { isEnding } from '#workflows/project/termination/termination.ts';
import { byKey, type StateMachine } from './machine.ts';

function contractOf(project: Project): string {
  const { contract, draft, amendments = [], amending } = project.contracting;
  if (!contract) return project.phase === 'notContracted' ? 'refused' : draft ? 'drafting' : '-';
  if (isEnding(project)) return 'terminated';
  if (project.phase === 'closed') return 'completed';
  return amending ? 'amending' : amendments.length > 0 ? 'amended' : 'effective';
}

const contract: StateMachine = {
  name: 'contract',
  standing: (project) => ({ contract: contractOf(project) }),
  next: {
    '-': ['drafting', 'refused'],
    drafting: ['effective', 'refused', '-'],
    effective: ['amending', 'completed', 'terminated'],
    // an amendment overtaken by an acceptance has no effect, and stays unsigned until the books close
    amending: ['amended', 'effective', 'completed', 'terminated'],
    amended: ['amending', 'completed', 'terminated'],
  },
};

const registration: StateMachine = {
  name: 'registration',
  standing: ({ contracting }) => ({ registration: contracting.registration?.state ?? '-' }),
  next: {
    '-': ['submitted', 'not-needed'],
    submitted: ['returned', 'registered', 'refused', 'reduced'],
    returned: ['submitted', 'given-up'],
    // 4.8: after a refusal the university corrects the form or gives up (S3.15)
    refused: ['submitted', 'given-up'],
    registered: ['changing'],
    reduced: ['changing'],
    changing: ['change-submitted', 'cancelled'],
    'change-submitted': ['changing', 'changed'],
    changed: ['changing'],
  },
};

const milestone: StateMachine = {
  name: 'milestone',
  standing: ({ funding }) =>
    byKey(
      funding.milestones,
      ({ n }) => `${n}`,
      ({ state }) => state,
    ),
  next: {
    '-': ['planned', 'active'],
    planned: ['active'],
    active: ['checking', 'failed'],
    checking: ['accepting', 'active', 'rectifying'],
    accepting: ['accepted', 'rectifying', 'failed'],
    rectifying: ['checking', 'failed'],
    failed: ['rectifying'],
  },
};

const dispute: StateMachine = {
  name: 'dispute',
  standing: ({ disputes = [] }) =>
    byKey(
      disputes,
      ({ id }) => id,
      ({ stage }) => stage,
    ),
  next: {
    '-': ['negotiating'],
    negotiating: ['mediating', 'resolved'],
    // the party that raised it may withdraw it until its end
    mediating: ['confirming', 'ruling', 'resolved'],
    confirming: ['ruling', 'resolved'],
    ruling: ['resolved'],
  },
};

export const agreement: readonly StateMachine[] = [contract, registration, milestone, dispute];
