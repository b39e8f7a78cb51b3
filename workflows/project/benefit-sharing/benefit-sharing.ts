import type { Formula } from '#workflows/domain/formula.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { WHOLE_BP } from '#workflows/domain/money.ts';
import { type RoyaltyState, type RoyaltyTerms, type RoyaltyYear, royaltyStart, royaltyYear } from '#workflows/domain/royalty.ts';
import { licenceWaterfall } from '#workflows/domain/waterfall.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { isSettled, paymentOf } from '#workflows/modules/payment/payment.ts';
import type { TransferDeal } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Prepared } from './maker-checker.ts';

/** Sales of one royalty period, reported by the licensee or, where it was silent, estimated. */
export interface SalesReport {
  readonly netSalesFen: number;
  readonly estimated: boolean;
  readonly accepted: boolean;
  /** Sent back with questions: filed anew, or it stands as the least that was sold. */
  readonly queried?: true;
}

/** What the licensee owes: immutable once issued. */
export interface Statement {
  readonly dueFen: number;
  readonly payBy: Instant;
  /** Prepared by the licensee's maker. */
  readonly payment?: Prepared;
}

export interface Costs extends Prepared {
  readonly vatFen: number;
  readonly surchargeFen: number;
  readonly upkeepFen: number;
  readonly directFen: number;
  readonly stampFen: number;
  /** Set when the checker has released them: net income and the deficit that came in from earlier incomes. */
  readonly booked?: { readonly netFen: number; readonly deficitInFen: number };
}

export interface TeamShare {
  readonly inventor: string;
  readonly partBp: number;
  readonly isMain: boolean;
}
/** How one income is to be shared. It counts for its round of publicity; `consented` are the inventors who have agreed. */
export interface Proposal {
  readonly round: number;
  readonly inventorBp: number;
  readonly brokerBp: number;
  /** Whose part that is; a later income may have another's. */
  readonly broker?: string;
  readonly schoolBp: number;
  /** In the signed order of the inventors. */
  readonly team: readonly TeamShare[];
  readonly consented: readonly string[];
  /** Somebody was silent: the team's parts are those that all have signed at the disclosure. Nobody is said to have agreed to them here. */
  readonly carried?: true;
  readonly approvedAt?: Instant;
}
/** What the university withholds of each inventor's reward and pays to the tax office; `countedBp` of a reward counts as income (L13). */
export interface Payout extends Prepared {
  readonly filing: string;
  readonly countedBp: number;
  readonly withheld: readonly { readonly inventor: string; readonly taxFen: number }[];
}
export interface Distribution {
  readonly costs?: Costs;
  readonly proposal?: Proposal;
  readonly payout?: Payout;
}

/** Slice of the sixth stage. Statements and distributions by income: `lump-sum`, `entry-fee`, `period-1` … */
export interface BenefitSharing {
  /** Royalty periods that are over. */
  readonly periodsEnded: number;
  readonly reports: Readonly<Record<string, SalesReport>>;
  readonly statements: Readonly<Record<string, Statement>>;
  readonly distributions: Readonly<Record<string, Distribution>>;
  /** Costs that no income has covered yet (E22). */
  readonly deficitFen: number;
  readonly closing?: { readonly archive: string; readonly confirmed: readonly { readonly seat: string; readonly person: string }[] };
  readonly closedAt?: Instant;
}
export const noSharingYet: BenefitSharing = { periodsEnded: 0, reports: {}, statements: {}, distributions: {}, deficitFen: 0 };

export const withSharing = (project: Project, changed: Partial<BenefitSharing>): Project => ({
  ...project,
  sharing: { ...project.sharing, ...changed },
});
export const withStatement = (project: Project, income: string, changed: Partial<Statement>): Project => {
  const statement = statementOf(project, income);
  return withSharing(project, { statements: { ...project.sharing.statements, [income]: { ...statement, ...changed } } });
};
export const withDistribution = (project: Project, income: string, changed: Partial<Distribution>): Project => {
  const { distributions } = project.sharing;
  return withSharing(project, { distributions: { ...distributions, [income]: { ...distributions[income], ...changed } } });
};

export function statementOf({ sharing }: Project, income: string): Statement {
  const statement = sharing.statements[income];
  if (!statement) throw new Error(`no statement ${income}`);
  return statement;
}
/** The deal of a project that shares its income. Throws before: no step of this stage is open then. */
export function dealOf({ transfer }: Project): TransferDeal {
  if (!transfer.deal) throw new Error('no deal yet');
  return transfer.deal;
}

export const period = (n: number) => `period-${n}`;
/** The royalty year of an income or a period, 0 for a lump sum and an entry fee: for wording. */
export const yearOf = (income: string): number => (income.startsWith('period-') ? Number(income.slice('period-'.length)) : 0);

/** Every year of a royalty up to the first one without an accepted report. */
export function royaltyYears({ transfer: { deal }, sharing }: Project): RoyaltyYear[] {
  if (deal?.terms.kind !== 'royalty') return [];
  const { royalty, periods } = deal.terms;
  const years: RoyaltyYear[] = [];
  for (let n = 1; n <= periods; n += 1) {
    const report = sharing.reports[period(n)];
    if (!report?.accepted) break;
    years.push(royaltyYear(royalty, years.at(-1)?.state ?? royaltyStart(royalty), report.netSalesFen));
  }
  return years;
}
/** All agreed periods are over, or the licence is fully paid. */
export function royaltyIsOver(project: Project): boolean {
  const { terms } = dealOf(project);
  const years = royaltyYears(project);
  return terms.kind === 'lump-sum' || years.length === terms.periods || years.at(-1)?.isFullyPaid === true;
}

/** What the engine would state for each income by now, issued or not, in order. */
export function draftStatements(project: Project): DraftStatement[] {
  if (project.phase !== 'sharing') return [];
  const { terms } = dealOf(project);
  if (terms.kind === 'lump-sum') return [agreed('lump-sum', terms.fen)];
  const { royalty } = terms;
  const entry = royalty.entryFeeFen > 0 ? [agreed('entry-fee', royalty.entryFeeFen)] : [];
  const years = royaltyYears(project);
  const statements = years.map(({ cashFen, state }, index): DraftStatement => {
    const before = years[index - 1]?.state ?? royaltyStart(royalty);
    const netSalesFen = project.sharing.reports[period(state.year)]?.netSalesFen ?? 0;
    return { income: period(state.year), dueFen: cashFen, formula: royaltyFormula(royalty, before, netSalesFen) };
  });
  return [...entry, ...statements];
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
function royaltyFormula(terms: RoyaltyTerms, before: RoyaltyState, netSalesFen: number): Formula {
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
  }).formula;
}

/** Incomes that have arrived at the university, in the order of their statements. */
export const incomes = (project: Project): string[] =>
  draftStatements(project)
    .map(({ income }) => income)
    .filter((income) => isSettled(project, 'licence-fee', income));
export const grossOf = (project: Project, income: string): number => paymentOf(project, 'licence-fee', income)?.fen ?? 0;

/** The income whose shares are being decided now; one at a time, because each is published. */
export const undecidedIncome = (project: Project): string | undefined =>
  incomes(project).find((income) => {
    const { costs, proposal } = project.sharing.distributions[income] ?? {};
    return costs?.booked !== undefined && costs.booked.netFen > 0 && !proposal?.approvedAt;
  });

/** The sums of one income: by its proposal, or before there is one, costs and net alone. */
export function waterfallOf(
  project: Project,
  income: string,
  costs: Omit<Costs, 'maker' | 'booked'>,
  deficitInFen: number,
  proposal?: Proposal,
) {
  const { inventorFloorBp: floorBp } = project.terms;
  const { inventorBp, brokerBp, schoolBp, team } = proposal ?? {
    inventorBp: floorBp,
    brokerBp: 0,
    schoolBp: WHOLE_BP,
    team: [{ partBp: WHOLE_BP }],
  };
  const { stampFen, vatFen, surchargeFen, upkeepFen, directFen } = costs;
  const teamBp = team.map(({ partBp }) => partBp);
  return licenceWaterfall({
    grossFen: grossOf(project, income),
    stampFen,
    vatFen,
    surchargeFen,
    upkeepFen,
    directFen,
    inventorBp,
    brokerBp,
    schoolBp,
    teamBp,
    floorBp,
    deficitFen: deficitInFen,
  });
}
