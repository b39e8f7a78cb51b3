import type { Formula } from '#workflows/domain/formula.ts';
import type { Instant } from '#workflows/engine/period.ts';
import type { TransferDeal } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import type { BuyOut } from './buy-out/buy-out.ts';
import type { Floors } from './floors.ts';
import type { Licence } from './licence.ts';
import type { Prepared } from './maker-checker.ts';
import type { ProfitReport } from './own-use/profits.ts';
import type { OpenItem } from './receivables.ts';
import type { TaxGround } from './tax-withheld.ts';

/** Sales of one royalty period, reported by the licensee or, where it was silent, estimated. */
export interface SalesReport {
  readonly netSalesFen: number;
  readonly estimated: boolean;
  readonly accepted: boolean;
  /** Sent back with questions: filed again, or it stands as the least that was sold. */
  readonly queried?: true;
  /** The auditor looks at the books, or has done so. */
  readonly audit?: { readonly reportedFen: number; readonly done?: true };
  /** S6.03: what the stated years come to by the sales found, what was stated for them, and the audit's cost where the licensee bears it. */
  readonly restated?: { readonly expectedFen: number; readonly statedFen: number; readonly auditFen: number };
}

/** What the licensee owes: immutable once issued. */
export interface Statement {
  readonly dueFen: number;
  readonly payBy: Instant;
  /** Sixty days after this, instead of after the day of payment, it is demanded: time was granted. */
  readonly demandFrom?: Instant;
  readonly demandedAt?: Instant;
  /** Booked as a receivable: the licence has ended without it, and its interest ends here. */
  readonly receivableAt?: Instant;
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
  /** Holds a leading office of the university: the public notice says so (L2). */
  readonly isLeader?: boolean;
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
  /** Somebody was silent: the team's parts are those that all have signed at the disclosure. It is no agreement to them. */
  readonly carried?: true;
  /** The floors of law that it was judged by: of the university's place, on its day (P11). */
  readonly law: Floors;
  readonly approvedAt?: Instant;
  /** The document in which it was proposed. */
  readonly document?: string;
}
/** What the university withholds of each inventor's reward and pays to the tax office; `countedBp` of a reward counts as income (L13). */
export interface Payout extends Prepared {
  readonly filing: string;
  readonly countedBp: number;
  readonly withheld: readonly {
    readonly inventor: string;
    readonly taxFen: number;
    /** Why it is above the highest rate. */
    readonly ground?: TaxGround | undefined;
  }[];
}
/** A share whose inventor cannot be found, kept for that person. */
export interface TrustShare {
  readonly inventor: string;
  readonly income: string;
  readonly fen: number;
  readonly formula: Formula;
  readonly since: Instant;
  /** Three years are over. */
  readonly review?: true;
  readonly payout?: Prepared & { readonly taxFen: number; readonly ground?: TaxGround | undefined };
  /** Paid to whom it belongs. */
  readonly freed?: true;
}
export interface Distribution {
  readonly costs?: Costs;
  readonly proposal?: Proposal;
  readonly payout?: Payout;
}

/** Slice of the sixth stage. Statements and distributions by income: `lump-sum`, `entry-fee`, `period-1`, `profit-1` … */
export interface BenefitSharing {
  /** Years whose report on the transfer is filed. */
  readonly annualReports?: readonly number[];
  /** Royalty periods that are over. */
  readonly periodsEnded: number;
  readonly reports: Readonly<Record<string, SalesReport>>;
  /** Of a joint use, by year: `profit-1` … */
  readonly profits?: Readonly<Record<string, ProfitReport>>;
  readonly statements: Readonly<Record<string, Statement>>;
  readonly distributions: Readonly<Record<string, Distribution>>;
  /** Costs that no income has covered yet (E22). */
  readonly deficitFen: number;
  readonly licence?: Licence;
  readonly buyOut?: BuyOut;
  /** By `income.inventor`. */
  readonly trust?: Readonly<Record<string, TrustShare>>;
  readonly closing?: { readonly archive: string; readonly confirmed: readonly { readonly seat: string; readonly person: string }[] };
  /** The project manager has listed the open items: the books can be closed over it. */
  readonly listed?: true;
  /** What stayed open when the books were closed: each an explicit receivable. */
  readonly open?: readonly OpenItem[];
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
/** The statement of what an audit has found to be due beside a year's own. */
export const restatedOf = (income: string) => income.replace('period-', 'restated-');
/** The royalty year of an income or a period, 0 for a lump sum and an entry fee: for wording. */
export const yearOf = (income: string): number => Number(/^(?:period|restated|profit)-(\d+)$/.exec(income)?.[1] ?? 0);
