import { z } from 'zod';
import { computed } from '#workflows/domain/formulas.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { Fen } from '#workflows/domain/money.ts';
import type { Books, Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import { calendarDays, endOf, type Instant } from '#workflows/engine/period.ts';
import { owed } from '#workflows/modules/payment/payment.ts';
import { openClawback, openedFacts, pendingSubsidyFen, subsidyPaid } from '#workflows/project/clawback/clawback.ts';
import { heldDepositFen } from '#workflows/project/milestone-funding/deposit.ts';
import { orderOf } from '#workflows/project/milestone-funding/late-claims.ts';
import {
  isConfirmed,
  isForbidden,
  milestoneSubject,
  milestonesIn,
  trancheOf,
  withFunding,
} from '#workflows/project/milestone-funding/milestone-funding.ts';
import { cleared } from '#workflows/project/milestone-funding/subsidy-approval.ts';
import { between, partyNamed } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { settledSum } from './account.ts';
import { lateAt } from './late-at-end.ts';
import { figuresOf, payDays, proposalOf, type Settled, talksOf, withTermination } from './termination.ts';

export const settleFacts = {
  'settlement-fixed': z.strictObject({ payer: z.enum(['enterprise', 'university', 'nobody']), fen: Fen, disputedFen: Fen }),
  ...openedFacts,
};
export const settlementSubject = 'settlement';
type Settles = Change<Project, FactOf<typeof settleFacts>>;

/** What debtor and creditor of the settlement move, as the order to the bank and as the claim. */
export function settlementOrder(project: Project, { debtor, creditor, fen }: Settled) {
  if (!debtor || !creditor) throw new Error('nothing is owed');
  const ends = between(partyNamed(project, debtor), 'cash', partyNamed(project, creditor), 'cash');
  const { formula } = settledSum(project, proposalOf(project), figuresOf(project), Object.values(talksOf(project).contested));
  return { purpose: 'settlement', subject: settlementSubject, ...ends, clears: `${creditor}/receivable`, fen, formula } as const;
}

/**
 * S4.24: the sum stands. What was held back is cleared into it, late payments bear their interest (M1), the sum is owed from now on,
 * and what of the subsidy may not stay is claimed back. Every clearing account is at zero or a receivable (I9).
 */
export function settle(project: Project, at: Instant, books: Books): Settles {
  const proposal = proposalOf(project);
  const { cause, atFault } = proposal;
  const { kept, disputedFen, account } = settledSum(project, proposal, figuresOf(project), Object.values(talksOf(project).contested));
  const [debtor, creditor] = kept > 0 ? ['enterprise', 'university'] : ['university', 'enterprise'];
  const fen = Math.abs(kept);
  const received = subsidyPaid(project).reduce((sum, one) => sum + one.fen, 0) + pendingSubsidyFen(project);
  const settled: Settled = {
    at,
    ...(fen > 0 && debtor && creditor ? { debtor, creditor } : {}),
    fen,
    dueAt: endOf(calendarDays(payDays), at, project.terms.lengths, project.calendar),
    disputedFen,
    basisFen: account.basisFen,
    claimableFen: cause === 'misconduct' ? 0 : Math.max(0, account.subsidyFen - received),
  };
  const late = withLateInterest(project, at);
  const fixed = withTermination(late.state, { settled });
  const isFull = cause === 'misconduct';
  const back = openClawback(
    fixed,
    {
      basis: isFull ? 'full' : 'pro-rata',
      debtor: isFull && atFault !== 'none' ? atFault : 'enterprise',
      subsidyLeftFen: account.subsidyFen,
      ...(isFull ? { pendingStands: true } : {}),
      ...(isFull || cause === 'enterprise-default' ? { mayBear: true } : {}),
    },
    at,
  );
  const payer = fen === 0 ? 'nobody' : kept > 0 ? 'enterprise' : 'university';
  return {
    state: back.state,
    facts: [{ type: 'settlement-fixed', payer, fen, disputedFen }, ...back.facts],
    transfers: [
      ...retentionCleared(project),
      ...depositCleared(project),
      ...cleared(project, books),
      ...late.transfers,
      ...(fen > 0 ? [owed(settlementOrder(fixed, settled))] : []),
      ...back.transfers,
    ],
  };
}

function retentionCleared(project: Project): Transfer[] {
  if (isConfirmed(project, 'retention') || isForbidden(project, 'retention')) return [];
  const held = milestonesIn(project, 'accepted').filter((milestone) => isConfirmed(project, milestoneSubject(milestone)));
  const sum = computed('retention-sum', { retentionsFen: held.map(({ n }) => trancheOf(project, n).retentionFen) });
  const accounts = { debit: 'enterprise/retention', credit: 'university/receivable' } as const;
  return sum.fen === 0 ? [] : [{ id: 'retention-cleared', ...accounts, ...sum, kind: 'retention-cleared' }];
}
/** Kept, credited or returned: it is in the sum, and held no longer. */
function depositCleared(project: Project): Transfer[] {
  const fen = heldDepositFen(project);
  const accounts = { debit: 'university/payable', credit: 'enterprise/deposit' } as const;
  const sum = computed('agreed-sum', { agreedFen: fen });
  return fen === 0 ? [] : [{ id: 'deposit-cleared', ...accounts, ...sum, kind: 'deposit-return-cleared' }];
}

/** M1: interest on what was due and not paid in time is owed from the settlement on. */
function withLateInterest(project: Project, at: Instant): { state: Project; transfers: Transfer[] } {
  const claims = lateAt(project, at);
  return {
    state: withFunding(project, { interest: [...(project.funding.interest ?? []), ...claims] }),
    transfers: claims.map((claim) => owed(orderOf(project, claim))),
  };
}
