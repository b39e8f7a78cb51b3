import type { RecordedAct } from '#workflows/engine/paper.ts';
import type { PublicitySubject } from '#workflows/project/publicity/subjects.ts';

/** Parties whose leaders answer for what was decided in their name. */
export type Leading = 'university' | 'enterprise' | 'funder';
/** What the evidence shows, in its order. */
export const chapters = ['decisions', 'approvals', 'opinions', 'publicities', 'signatures'] as const;
export type Chapter = (typeof chapters)[number];

type Steps = Readonly<Record<Exclude<Chapter, 'publicities'>, readonly string[]>>;
interface Gathered {
  readonly steps: Steps;
  readonly publicities: readonly PublicitySubject[];
}

/**
 * The acts that an exemption of a party's leaders is judged by (L6, L25). Only acts that all its leaders may read whole, with the name
 * of who did them: the votes of experts whose names are hidden stand in the panel's result.
 */
const gathered: Readonly<Record<Leading, Gathered>> = {
  university: {
    steps: {
      decisions: [
        'confirm-award',
        'confirm-rights',
        'protection-choice',
        'choose-mode',
        'set-price',
        'propose-no-transfer',
        'decide-late-handover',
        'propose-termination',
        'decide-termination',
      ],
      approvals: ['internal-approval', 'approve-contract', 'approve-transfer', 'approve-distribution'],
      opinions: [
        'legal-review',
        'mediate-talks',
        'record-valuation',
        'record-market',
        'clear-third-party',
        'mediate-inventors',
        'answer-no-transfer',
        'decide-no-transfer',
        'review-termination',
      ],
      signatures: ['sign-contract', 'sign-task-book', 'sign-amendment', 'sign-transfer'],
    },
    publicities: ['award', 'conclusion', 'price', 'reward'],
  },
  enterprise: {
    steps: {
      decisions: [
        'decide-listing',
        'select-winner',
        'no-proposal-decision',
        'accept-milestone',
        'settle-condition',
        'decide-failure',
        'propose-termination',
        'decide-termination',
        'propose-no-transfer',
      ],
      approvals: ['approve-contract'],
      opinions: [
        'review-relation',
        'legal-review',
        'mediate-talks',
        'record-test',
        'review-termination',
        'answer-no-transfer',
        'decide-no-transfer',
      ],
      signatures: ['sign-contract', 'sign-task-book', 'sign-amendment'],
    },
    publicities: ['award', 'conclusion'],
  },
  funder: {
    steps: {
      decisions: [
        'decide-listing',
        'approve-subsidy',
        'waive-late-interest',
        'propose-termination',
        'decide-termination',
        'notice-clawback',
      ],
      approvals: ['approve-contract', 'confirm-override', 'decide-contest', 'write-off-clawback'],
      opinions: ['review-relation', 'review-subsidy', 'audit-spending', 'record-test', 'review-termination'],
      signatures: ['sign-task-book', 'sign-amendment'],
    },
    publicities: ['award', 'conclusion'],
  },
};

/** Forms of one party alone: the other's is not for these readers. */
const ownAlone = ['legal-review', 'internal-approval'];

type About = Pick<RecordedAct, 'step' | 'subject' | 'seat'>;
const subjectOf = ({ step, subject }: About) =>
  step === 'decide-objection' ? (subject.split('-')[0] ?? '') : step.slice('publish-'.length);
const isPublic = ({ step }: About) => step === 'decide-objection' || step.startsWith('publish-');

export const concerns = (side: Leading, subject: unknown) => (gathered[side].publicities as readonly unknown[]).includes(subject);

/** Where an act stands in the evidence of a side; undefined: not in it. `own`: the side's organisation then. */
export function chapterOf(side: Leading, act: About, own?: string): Chapter | undefined {
  if (isPublic(act)) return concerns(side, subjectOf(act)) ? 'publicities' : undefined;
  if (ownAlone.includes(act.step) && act.seat !== side && act.subject !== own) return undefined;
  const { steps } = gathered[side];
  return chapters.find((chapter) => chapter !== 'publicities' && steps[chapter].includes(act.step));
}

export const gatheredSteps = Object.values(gathered).flatMap(({ steps }) => Object.values(steps).flat());
