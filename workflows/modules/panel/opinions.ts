import { minOpinions } from './panel.ts';

/** The answer of one expert who judges alone: an opinion, no answer in time, or a declared conflict. */
export type Answer<O = unknown> =
  | ({ readonly kind: 'opinion' } & O)
  | { readonly kind: 'abstained' }
  | { readonly kind: 'conflict'; readonly type: string };
/** By person. */
export type Answers<O = unknown> = Readonly<Record<string, Answer<O>>>;
/** The slice of a case: the experts invited, replacements included, and their answers. */
export interface Opinions<O = unknown> {
  readonly invited: readonly string[];
  readonly answers: Answers<O>;
}

/** Invited, without an answer yet. */
export const unanswered = ({ invited, answers }: Opinions) => invited.filter((expert) => !answers[expert]);
export const hasDeclaredConflict = (answers: Answers, person: string) => answers[person]?.kind === 'conflict';
/** The conflicts alone: they outlast a new round of the same question. */
export const conflictsIn = <O>(answers: Answers<O>): Answers<O> =>
  Object.fromEntries(Object.entries(answers).filter(([, { kind }]) => kind === 'conflict'));
export const opinionsIn = <O>(answers: Answers<O>): O[] => Object.values(answers).filter((answer) => answer.kind === 'opinion');

/** Opinions short of the least number; negative where there are more. */
export const missingOpinions = ({ answers }: Opinions) => minOpinions - opinionsIn(answers).length;
/** All answers are in, and the opinions suffice for a decision. */
export const isDecidable = (opinions: Opinions) => unanswered(opinions).length === 0 && missingOpinions(opinions) <= 0;
/** All answers are in, and the opinions do not suffice: replacements are needed. */
export const needsReplacements = (opinions: Opinions) => unanswered(opinions).length === 0 && missingOpinions(opinions) > 0;
