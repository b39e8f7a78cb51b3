import { z } from 'zod';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { Fen } from '#workflows/domain/money.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { Count, type FactOf } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { isDealtWith, owed } from '#workflows/modules/payment/payment.ts';
import { taker, university } from '#workflows/project/audiences.ts';
import { answerers, inventors, takers } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { statementOf, withSharing, withStatement, yearOf } from './benefit-sharing.ts';
import { feeOf } from './fee.ts';
import { lateInterest } from './late-interest.ts';
import { monthsAfter } from './months-after.ts';

/** Why a licence ends before its agreed years (S6.16). */
export const endCauses = ['unpaid', 'breach', 'at-notice', 'invalidated'] as const;
export type EndCause = (typeof endCauses)[number];

/** Notice of the end: it takes effect at `endsAt` unless it is withdrawn, or the fee is paid for which it was given. */
export interface Notice {
  /** A party's id. */
  readonly by: string;
  readonly cause: EndCause;
  readonly endsAt: Instant;
  /** Stock may be sold for so long after the end, and bears the royalty. */
  readonly sellOffMonths: number;
}
export interface Licence {
  readonly notice?: Notice;
  readonly ended?: { readonly cause: EndCause; readonly at: Instant; readonly usedUntil: Instant };
}

/** Stated, due, and not on its way. */
export const unpaid = (project: Project): string[] =>
  Object.entries(project.sharing.statements).flatMap(([income, { dueFen }]) =>
    dueFen > 0 && !isDealtWith(project, 'licence-fee', income) ? [income] : [],
  );
/** Still unpaid although it was demanded. */
export const inArrears = (project: Project) => unpaid(project).filter((income) => statementOf(project, income).demandedAt);

export const isLicensed = ({ phase, transfer: { deal }, sharing: { licence } }: Project) =>
  phase === 'sharing' && deal !== undefined && deal.mode !== 'assignment' && !licence?.ended;
/** The notice in force: one for unpaid fees falls with their payment. */
export function standingNotice(project: Project): Notice | undefined {
  const notice = isLicensed(project) ? project.sharing.licence?.notice : undefined;
  return notice?.cause === 'unpaid' && inArrears(project).length === 0 ? undefined : notice;
}

const Cause = z.enum(endCauses);
export const endFacts = {
  'licence-ended': z.strictObject({ cause: Cause }),
  'fee-receivable': z.strictObject({ year: Count, fen: Fen, lateFen: Fen }),
};
const concerned = (project: Project) => [
  ...answerers(project, 'uni.tto', 'uni.finance'),
  ...inventors(project),
  ...takers(project),
  taker(project, 'ent.finance'),
];
export const endAnnounced = {
  'licence-ended': concerned,
  'fee-receivable': (project: Project) => [university(project, 'uni.finance'), taker(project, 'ent.finance')],
};

/** What stays unpaid becomes an explicit receivable: the sum, and the interest up to now. */
export function booked(project: Project, incomes: readonly string[], at: Instant): Change<Project, FactOf<typeof endFacts>> {
  const open = incomes.filter((income) => !statementOf(project, income).receivableAt);
  const facts: FactOf<typeof endFacts>[] = [];
  const transfers: Transfer[] = [];
  for (const income of open) {
    const fee = feeOf(project, income);
    const late = lateInterest(project, income, at);
    transfers.push(owed(fee), ...(late ? [owed(late)] : []));
    facts.push({ type: 'fee-receivable', year: yearOf(income), fen: fee.fen, lateFen: late?.fen ?? 0 });
  }
  return { state: open.reduce((state, income) => withStatement(state, income, { receivableAt: at }), project), facts, transfers };
}

/** The licence ends; unpaid sums become a receivable. */
export function endLicence(
  project: Project,
  { cause, endsAt, sellOffMonths }: Omit<Notice, 'by'>,
  at: Instant,
): Change<Project, FactOf<typeof endFacts>> {
  const licence: Licence = { ended: { cause, at: endsAt, usedUntil: monthsAfter(project, endsAt, sellOffMonths) } };
  const change = booked(withSharing(project, { licence }), unpaid(project), at);
  return { ...change, facts: [{ type: 'licence-ended', cause }, ...(change.facts ?? [])] };
}

/** Booked as receivables: they may stay open when the books are closed. */
export const inArrearsForGood = (project: Project) => unpaid(project).filter((income) => statementOf(project, income).receivableAt);
