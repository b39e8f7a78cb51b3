import type { Formula } from '#workflows/domain/formula.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { partOf, type RoyaltyState, type RoyaltyTerms, type RoyaltyYear, royaltyStart, royaltyYear } from '#workflows/domain/royalty.ts';
import type { Project } from '#workflows/project/state.ts';
import { dealOf, period, restatedOf } from './benefit-sharing.ts';
import { isUseOver, rewards } from './own-use/profits.ts';
import { type PartOfYear, partOfYear, periodsOf } from './royalty-years.ts';

/** Every year of a royalty up to the first one without an accepted report. */
export function royaltyYears(project: Project): RoyaltyYear[] {
  const {
    transfer: { deal },
    sharing,
  } = project;
  if (deal?.terms.kind !== 'royalty') return [];
  const { royalty } = deal.terms;
  const periods = periodsOf(project);
  const years: RoyaltyYear[] = [];
  for (let n = 1; n <= periods; n += 1) {
    const report = sharing.reports[period(n)];
    if (!report?.accepted) break;
    years.push(royaltyYear(within(project, royalty, n), years.at(-1)?.state ?? royaltyStart(royalty), report.netSalesFen));
  }
  return years;
}
/** All agreed periods are over, or the licence is fully paid; of a joint use every year is reported. */
export function royaltyIsOver(project: Project): boolean {
  if (!project.transfer.deal) return true;
  const { terms } = dealOf(project);
  if (terms.kind === 'profit') return isUseOver(project);
  const years = royaltyYears(project);
  return terms.kind === 'lump-sum' || years.length >= periodsOf(project) || years.at(-1)?.isFullyPaid === true;
}

/** What the engine would state for each income by now, issued or not, in order. */
export function draftStatements(project: Project): DraftStatement[] {
  if (project.phase !== 'sharing' || !project.transfer.deal) return [];
  const { terms } = dealOf(project);
  if (terms.kind === 'lump-sum') return [agreed('lump-sum', terms.fen)];
  if (terms.kind === 'profit') return rewards(project);
  const { royalty } = terms;
  const entry = royalty.entryFeeFen > 0 ? [agreed('entry-fee', royalty.entryFeeFen)] : [];
  const years = royaltyYears(project);
  const statements = years.map(({ cashFen, state }, index): DraftStatement => {
    const before = years[index - 1]?.state ?? royaltyStart(royalty);
    const netSalesFen = project.sharing.reports[period(state.year)]?.netSalesFen ?? 0;
    return {
      income: period(state.year),
      dueFen: cashFen,
      formula: royaltyFormula(royalty, before, netSalesFen, partOfYear(project, state.year)),
    };
  });
  const restated = Object.entries(project.sharing.reports).flatMap(([income, { restated: sums }]): DraftStatement[] => {
    if (!sums) return [];
    const { fen: dueFen, formula } = computed('royalty-restated', sums);
    return dueFen > 0 ? [{ income: restatedOf(income), dueFen, formula }] : [];
  });
  const boughtOut = project.sharing.buyOut?.agreed;
  return [...entry, ...statements, ...restated, ...(boughtOut ? [agreed('buy-out', boughtOut.fen)] : [])];
}
interface DraftStatement {
  readonly income: string;
  readonly dueFen: number;
  readonly formula: Formula;
}
const agreed = (income: string, agreedFen: number): DraftStatement => {
  const { fen: dueFen, formula } = computed('agreed-sum', { agreedFen });
  return { income, dueFen, formula };
};
function royaltyFormula(terms: RoyaltyTerms, before: RoyaltyState, netSalesFen: number, part: PartOfYear | undefined): Formula {
  const year = before.year + 1;
  const { tiers, minimumFen, annualCapFen, lifetimeCapFen, creditYears } = terms;
  return computed('royalty-year', {
    year,
    netSalesFen,
    tiersUpToFen: tiers.flatMap(({ upToFen }) => (upToFen === null ? [] : [upToFen])),
    tiersBp: tiers.map(({ rateBp }) => rateBp),
    minimumFen: minimumFen[Math.min(year, minimumFen.length) - 1] ?? 0,
    ...(annualCapFen === null ? {} : { annualCapFen }),
    ...(lifetimeCapFen === null ? {} : { lifetimeCapFen }),
    creditYears,
    creditLeftFen: before.creditLeftFen,
    cumulativeFen: before.cumulativeFen,
    ...part,
  }).formula;
}

/** The terms of one year: the minimum of a year cut short is prorated by its days. */
function within(project: Project, royalty: RoyaltyTerms, year: number): RoyaltyTerms {
  const part = partOfYear(project, year);
  if (!part) return royalty;
  const minimumFen = royalty.minimumFen[Math.min(year, royalty.minimumFen.length) - 1] ?? 0;
  return { ...royalty, minimumFen: [partOf(minimumFen, part)] };
}
