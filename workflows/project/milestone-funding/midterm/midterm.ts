import { addDays, type Day, daysBetween, shanghaiDay } from '#workflows/domain/days.ts';
import { WHOLE_BP } from '#workflows/domain/money.ts';
import { type Answers, type Opinions, opinionsIn, unanswered } from '#workflows/modules/panel/opinions.ts';
import { minOpinions } from '#workflows/modules/panel/panel.ts';
import { enterprise, funder } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { dueOnOf, withFunding } from '#workflows/project/milestone-funding/milestone-funding.ts';
import type { Project } from '#workflows/project/state.ts';

/** From the least to the most that an expert can advise. */
export const advices = ['continue', 'adjust', 'stop'] as const;
export type Advice = (typeof advices)[number];
export interface MidtermOpinion {
  readonly advice: Advice;
  readonly points: number;
}
/** Experts look at the work half way. One review at a time; another only where too few have answered. */
export interface Midterm {
  readonly n: number;
  readonly experts: readonly string[];
  readonly answers: Answers<MidtermOpinion>;
  /** What they advise; `too-few`: fewer than three have answered. */
  readonly result?: Advice | 'too-few';
}

/** Half way the funder, without a subsidy the enterprise, calls the experts: by P8 the same role fills their seats again. */
export const midtermCaller = (project: Project) =>
  project.contracting.taskBook ? funder(project, 'fund.officer') : enterprise(project, 'ent.rdlead');

/** S4.10: the days in which the programme has the review called, as parts of the time from the contract to the last milestone. */
export function midtermDays(project: Project): { readonly from: Day; readonly until: Day } | undefined {
  const { midterm } = project.terms;
  if (!midterm) return undefined;
  const first = shanghaiDay(contractOf(project).effectiveAt);
  const last =
    project.funding.milestones
      .map((milestone) => dueOnOf(project, milestone))
      .toSorted()
      .at(-1) ?? first;
  const days = daysBetween(first, last);
  return {
    from: addDays(first, Math.ceil((days * midterm.fromBp) / WHOLE_BP)),
    until: addDays(first, Math.floor((days * midterm.untilBp) / WHOLE_BP)),
  };
}

export const midtermSubject = ({ n }: Pick<Midterm, 'n'>) => `midterm-${n}`;
export const midtermOpinions = ({ experts, answers }: Midterm): Opinions<MidtermOpinion> => ({ invited: experts, answers });
/** Under way: public money waits for it. */
export const runningMidterm = ({ funding: { midterm } }: Project) => (midterm && midterm.result === undefined ? midterm : undefined);

/** The middle advice; of two in the middle the more cautious. */
function adviceOf(opinions: readonly MidtermOpinion[]): Advice | 'too-few' {
  if (opinions.length < minOpinions) return 'too-few';
  const places = opinions.map(({ advice }) => advices.indexOf(advice)).toSorted((a, b) => a - b);
  return advices[places[Math.floor(places.length / 2)] ?? 0] ?? 'continue';
}

/** With one more answer; with the last one the result. */
export function withMidtermAnswer(project: Project, midterm: Midterm, expert: string, answer: Answers<MidtermOpinion>[string]) {
  const answers = { ...midterm.answers, [expert]: answer };
  const next: Midterm = { ...midterm, answers };
  const opinions = opinionsIn(answers);
  const isOver = unanswered(midtermOpinions(next)).length === 0;
  const result = isOver ? adviceOf(opinions) : undefined;
  return { state: withFunding(project, { midterm: result ? { ...next, result } : next }), result, opinions: opinions.length };
}
