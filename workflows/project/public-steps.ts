import type { StepName } from './catalogue.ts';
import type { PublicitySubject } from './publicity/subjects.ts';

/** Steps whose texts and words the public pages show, and to which they lead. Names alone: a browser that reads them loads no step. */
export const publicSteps = {
  question: 'draft-demand',
  listing: 'decide-listing',
  answer: 'draft-proposal',
  ask: 'ask-question',
  annex: 'ask-annex',
  withdrawal: 'withdraw-demand',
  choice: 'select-winner',
  score: 'score-proposal',
  mode: 'choose-mode',
  objection: 'file-objection',
  objectionAdmission: 'admit-objections',
  objectionDecision: 'decide-objection',
} as const satisfies Record<string, StepName>;

/** Keys of openings of one subject: the demand's own form, and everything about the call. */
export const questionKey = `${publicSteps.question}/demand`;
export const callKeys = {
  answer: `${publicSteps.answer}/call`,
  ask: `${publicSteps.ask}/call`,
  annex: `${publicSteps.annex}/annex`,
} as const;

/** The step that publishes this subject. */
export const publishingStep = (subject: PublicitySubject) => `publish-${subject}` as const satisfies StepName;
