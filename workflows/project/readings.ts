import type { Reading } from '#workflows/engine/beside.ts';
import type { Project } from './state.ts';

/** Of each subject and author the newest document of one of these steps. */
export const newest = (...steps: readonly string[]): Reading => ({ steps });
/** The newest of each of these steps. */
export const each = (...steps: readonly string[]): Reading[] => steps.map((step) => ({ steps: [step] }));
/** The same, of one subject only. */
export const eachAbout = (subject: string, ...steps: readonly string[]): Reading[] => steps.map((step) => ({ steps: [step], subject }));

/** Amendments in force, and the task book: the text that all have signed, not the signatures. */
export const amendments = ({ contracting }: Project): Reading[] =>
  (contracting.amendments ?? []).map(({ document }) => ({ steps: [], hashes: [document] }));
export const taskBook = ({ contracting }: Project): Reading[] =>
  contracting.taskBook ? [{ steps: [], hashes: [contracting.taskBook.document] }] : [];

export const demandText = newest('draft-demand', 'rectify-demand', 'approve-refinement');
export const reportOn = (subject: string): Reading => ({ steps: ['submit-milestone', 'rectify'], subject });
export const allReports = newest('submit-milestone', 'rectify');

/** What may be looked up beside every form: the question, the awarded proposal, the text that binds. */
export function background(project: Project, stage: string): Reading[] {
  const { contracting } = project;
  const { award } = project.selection;
  return [
    ...(stage === 'benefit-sharing' ? [] : [demandText]),
    ...(award ? eachAbout(award.proposal, 'seal-submit') : []),
    ...(contracting.draft || contracting.contract ? each('freeze-text') : []),
    ...amendments(project),
  ];
}
