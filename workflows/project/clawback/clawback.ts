import { z } from 'zod';
import { type Day, shanghaiDay } from '#workflows/domain/days.ts';
import type { Formula } from '#workflows/domain/formula.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { account, partyOf, type Transfer } from '#workflows/domain/ledger.ts';
import { Id } from '#workflows/domain/party.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { calendarDays, endOf, type Instant, workingDays } from '#workflows/engine/period.ts';
import { isDealtWith, isDischarged, owed, type Payment } from '#workflows/modules/payment/payment.ts';
import { accountOf, partyNamed, theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';

/** Why public money is claimed back (M2). */
export const Basis = z.enum(['unspent', 'ineligible', 'overpaid', 'pro-rata', 'full']);
export type Basis = z.infer<typeof Basis>;

/** A payment of the subsidy, or the part of it that is claimed back. */
export interface Source {
  readonly fen: number;
  readonly paidOn: Day;
}

/** Interest on an instalment that was not paid in time: owed, and paid by an order of its own. */
export interface LateInterest {
  readonly subject: string;
  readonly place: number;
  readonly days: number;
  readonly fen: number;
  readonly formula: Formula;
}

/** One recovery of public money: a receivable of the funder from the finding on. */
export interface Clawback {
  readonly n: number;
  readonly basis: Basis;
  /** A party's id. */
  readonly debtor: string;
  /** `draft` waits for the approver's notice, `contested` for another approver, `due` for the money. */
  readonly state: 'draft' | 'noticed' | 'contested' | 'suspended' | 'due' | 'overdue' | 'escalated' | 'paid' | 'dropped' | 'writtenOff';
  readonly sources: readonly Source[];
  /** As it was found: no more is found again for the same reason. */
  readonly foundFen: number;
  /** Balance of the principal, and its computation. */
  readonly principalFen: number;
  readonly formula: Formula;
  /** A party is at fault: interest may be asked. */
  readonly mayBear: boolean;
  /** Simple interest a year, by the approver's notice; nothing in a case without fault. */
  readonly yearBp: number;
  readonly interestFen: number;
  readonly offsetFen: number;
  /** Given up on a contest; principal and interest above are without it. */
  readonly waived?: { readonly principalFen: number; readonly interestFen: number };
  /** The person who gave the notice; another decides on a contest. */
  readonly approver?: string;
  readonly dueAt: Instant;
  /** How many instalments, the last one due last. */
  readonly parts: number;
  /** Simple interest a year on late payments, by the notice. */
  readonly lateBp?: number;
  /** What has come to be owed for it. */
  readonly late?: readonly LateInterest[];
}

export const clawbackSubject = ({ n }: Pick<Clawback, 'n'>) => `clawback-${n}`;
export const clawbacksOf = ({ clawbacks = [] }: Pick<Project, 'clawbacks'>): readonly Clawback[] => clawbacks;
export function clawbackOf(project: Project, subject: string): Clawback {
  const clawback = clawbacksOf(project).find(
    (known) => subject === clawbackSubject(known) || subject.startsWith(`${clawbackSubject(known)}.`),
  );
  if (!clawback) throw new Error(`no ${subject}`);
  return clawback;
}
export const changeClawback = (project: Project, n: number, changes: Partial<Clawback>): Project => ({
  ...project,
  clawbacks: clawbacksOf(project).map((known) => (known.n === n ? { ...known, ...changes } : known)),
});

export const foundFen = (project: Project) => clawbacksOf(project).reduce((sum, known) => sum + known.foundFen, 0);
/** The demand: principal and interest, less offsets. */
export const demandOf = ({ principalFen, interestFen, offsetFen }: Clawback) => principalFen + interestFen - offsetFen;

const subsidies = ({ payments }: Project): Payment[] => Object.values(payments).filter(({ purpose }) => purpose === 'subsidy');
/** What the funder has paid, in the order of the days. */
export const subsidyPaid = (project: Project): Source[] =>
  subsidies(project)
    .flatMap(({ state, fen, settledAt }) => (state === 'settled' && settledAt ? [{ fen, paidOn: shanghaiDay(settledAt) }] : []))
    .sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
/** Approved, and not on its way: what the funder still owes the enterprise in this case. */
export const pendingSubsidyFen = (project: Project) =>
  project.funding.claims.reduce(
    (sum, { n, approved }) => sum + (approved && !isDealtWith(project, 'subsidy', `claim-${n}`) ? approved.cashFen : 0),
    0,
  );

/** The latest payments first: what was too much was paid last. */
export function sourcesOf(paid: readonly Source[], fen: number): Source[] {
  let left = fen;
  const taken = [...paid].reverse().map((source) => {
    const part = Math.min(left, source.fen);
    left -= part;
    return { ...source, fen: part };
  });
  return taken.reverse().filter((source) => source.fen > 0);
}

interface Found {
  readonly basis: Basis;
  readonly debtor: string;
  /** What of the subsidy may stay. */
  readonly subsidyLeftFen: number;
  /** What was approved and is unpaid counts as the debtor's: it is offset, whole. */
  readonly pendingStands?: true;
  readonly mayBear?: boolean;
}

export const openedFacts = {
  'clawback-opened': z.strictObject({ clawback: z.int(), basis: Basis, principalFen: z.int(), debtor: Id }),
};
type Opened = {
  readonly type: 'clawback-opened';
  readonly clawback: number;
  readonly basis: Basis;
  readonly principalFen: number;
  readonly debtor: string;
};

/** A claim that a finding opens: booked at once. None if no more was paid than may stay. */
export function openClawback(
  project: Project,
  { basis, debtor, subsidyLeftFen, pendingStands, mayBear = false }: Found,
  at: Instant,
): Required<Pick<Change<Project, Opened>, 'state' | 'transfers' | 'facts'>> {
  const paid = subsidyPaid(project);
  const subsidyPaidFen = paid.reduce((sum, { fen }) => sum + fen, 0);
  const inputs = {
    subsidyPaidFen,
    pendingFen: pendingStands ? 0 : pendingSubsidyFen(project),
    subsidyLeftFen: subsidyLeftFen + foundFen(project),
  };
  const { fen: principalFen, formula } = computed('clawback-principal', inputs);
  if (principalFen === 0) return { state: project, transfers: [], facts: [] };
  const n = clawbacksOf(project).length + 1;
  const { lengths } = project.terms;
  const noticeBy = endOf(workingDays(10), at, lengths, project.calendar);
  const clawback: Clawback = {
    n,
    basis,
    debtor,
    state: 'draft',
    sources: sourcesOf(paid, Math.min(principalFen, subsidyPaidFen)),
    foundFen: principalFen,
    principalFen,
    formula,
    mayBear,
    yearBp: 0,
    interestFen: 0,
    offsetFen: 0,
    // until the notice says so: thirty days after it is due
    dueAt: endOf(calendarDays(30), noticeBy, lengths, project.calendar),
    parts: 1,
  };
  return {
    state: { ...project, clawbacks: [...clawbacksOf(project), clawback] },
    transfers: [principalOwed(project, clawback)],
    facts: [{ type: 'clawback-opened', clawback: n, basis, principalFen, debtor }],
  };
}

/** The ledger ends of a debt to the funder. */
export const debtEnds = (project: Project, debtor: string) => ({
  credit: accountOf(partyNamed(project, debtor), 'cash'),
  clears: accountOf(theParty(project, 'funder'), 'receivable'),
});
const principalOwed = (project: Project, clawback: Clawback) =>
  owed({
    purpose: 'clawback',
    subject: clawbackSubject(clawback),
    ...debtEnds(project, clawback.debtor),
    fen: clawback.principalFen,
    formula: clawback.formula,
  });

/** Still owed: the parts that the bank has not settled. */
export function openPartsOf(project: Project, clawback: Clawback) {
  const demandFen = demandOf(clawback);
  return Array.from({ length: clawback.parts }, (_, index) => {
    const place = index + 1;
    return {
      place,
      subject: `${clawbackSubject(clawback)}.${place}`,
      ...computed('clawback-part', { demandFen, parts: clawback.parts, place }),
    };
  }).filter(({ subject, fen }) => fen > 0 && !isDischarged(project, 'clawback', subject));
}
export const openLateOf = (project: Project, { late = [] }: Clawback) =>
  late.filter(({ subject }) => !isDischarged(project, 'clawback', subject));
export const openFenOf = (project: Project, clawback: Clawback) =>
  [...openPartsOf(project, clawback), ...openLateOf(project, clawback)].reduce((sum, { fen }) => sum + fen, 0);
const over: readonly Clawback['state'][] = ['paid', 'dropped', 'writtenOff'];
export const isOver = ({ state }: Clawback) => over.includes(state);

/** The discharged part of a claim: offset, reduced, dropped or written off. */
export function lessOwed(project: Project, clawback: Clawback, what: 'cleared' | 'waived', lessFen: number, mark: string): Transfer {
  const { credit, clears } = debtEnds(project, clawback.debtor);
  return {
    id: `${mark}.${clawbackSubject(clawback)}`,
    debit: account(partyOf(credit), 'payable'),
    credit: clears,
    kind: `clawback-${what}`,
    ...computed('clawback-less', { openFen: openFenOf(project, clawback), lessFen }),
  };
}
