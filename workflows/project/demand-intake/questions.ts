import type { Reading } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { withIntake } from './demand-intake.ts';

/** What a university has asked about a call (S1.12). Question and answer are documents; all who read the call read both. */
export interface Question {
  readonly id: string;
  readonly document: string;
  /** The asker: known to the platform's officers alone. */
  readonly by: string;
  readonly organisation: string;
  /** The answer's document, or the reasons for which there is none. */
  readonly reply?: string;
}

/** One university may ask so often, all together so often: more would only swell the case. */
export const mostOfOne = 20;
export const mostOfAll = 400;

export const questionsOf = ({ intake }: Project): readonly Question[] => intake.questions ?? [];
export const unanswered = (project: Project) => questionsOf(project).filter(({ reply }) => reply === undefined);

export function questionNamed(project: Project, id: string): Question {
  const question = questionsOf(project).find((known) => known.id === id);
  if (!question) throw new Error(`no ${id}`);
  return question;
}
/** One more, or the same with its reply. */
export function withQuestion(project: Project, question: Question): Project {
  const known = questionsOf(project);
  const isNew = known.every(({ id }) => id !== question.id);
  return withIntake(project, { questions: isNew ? [...known, question] : known.map((one) => (one.id === question.id ? question : one)) });
}

/** The latest questions with their answers, each beside what it is about. */
const shownAtOnce = 12;
export const questionsAndAnswers = (project: Project): Reading[] =>
  questionsOf(project)
    .slice(-shownAtOnce)
    .flatMap(({ document, reply }) => [document, ...(reply === undefined ? [] : [reply])])
    .map((hash) => ({ steps: ['ask-question', 'answer-question'], hashes: [hash] }));
