import { computed } from '#workflows/domain/formulas.ts';
import { withSharing } from '#workflows/project/benefit-sharing/benefit-sharing.ts';
import { monthsAfter } from '#workflows/project/benefit-sharing/months-after.ts';
import type { ProfitTerms } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';

/** The operating profit from the result in one year, a loss negative. */
export interface ProfitReport {
  readonly profitFen: number;
  /** The enterprise was silent: the profit of the year before, until the auditor has looked. */
  readonly estimated: boolean;
  readonly accepted: boolean;
  /** The auditor is to look at the accounts. */
  readonly audit?: true;
}

export const profit = (n: number) => `profit-${n}`;
export const isReward = (income: string) => income.startsWith('profit-');

export function profitTerms({ transfer: { deal } }: Project): ProfitTerms | undefined {
  return deal?.terms.kind === 'profit' ? deal.terms : undefined;
}
export const reportOf = ({ sharing: { profits } }: Project, subject: string): ProfitReport | undefined => profits?.[subject];
export const withProfit = (project: Project, subject: string, report: ProfitReport): Project =>
  withSharing(project, { profits: { ...project.sharing.profits, [subject]: report } });

/** The profits of the years up to the first one without an accepted report. */
export function profitsOf(project: Project): number[] {
  const profits: number[] = [];
  for (let n = 1; ; n += 1) {
    const report = reportOf(project, profit(n));
    if (!report?.accepted) return profits;
    profits.push(report.profitFen);
  }
}

const startOf = (project: Project, year: number) => monthsAfter(project, project.transfer.handedOverAt ?? '', 12 * (year - 1));

/** How many years are reported: until the reward's years are over, or the term, or as many as the use has begun. */
export function yearsOfUse(project: Project): number {
  const terms = profitTerms(project);
  if (!terms) return 0;
  const first = profitsOf(project).findIndex((fen) => fen > 0);
  const agreed = first < 0 ? terms.termYears : Math.min(terms.termYears, first + terms.years);
  const usedUntil = project.sharing.licence?.ended?.usedUntil;
  if (!usedUntil) return agreed;
  let years = project.sharing.periodsEnded;
  while (years < agreed && startOf(project, years + 1) < usedUntil) years += 1;
  return Math.min(years, agreed);
}

/** When a year of the use ends, or the use itself. */
export function endOfUseYear(project: Project, year: number): string {
  const end = startOf(project, year + 1);
  const usedUntil = project.sharing.licence?.ended?.usedUntil;
  return usedUntil && usedUntil < end ? usedUntil : end;
}

export const isUseOver = (project: Project): boolean => profitsOf(project).length >= yearsOfUse(project);

/** What the enterprise owes for the inventors, year by year (E14). */
export function rewards(project: Project) {
  const terms = profitTerms(project);
  if (!terms) return [];
  const { rateBp, years } = terms;
  const profits = profitsOf(project).slice(0, yearsOfUse(project));
  return profits.map((_fen, index) => {
    // a loss counts as no profit: it is not set off against another year
    const profitsFen = profits.slice(0, index + 1).map((fen) => Math.max(0, fen));
    const { fen: dueFen, formula } = computed('self-use-reward', { profitsFen, rateBp, years });
    return { income: profit(index + 1), dueFen, formula };
  });
}
