import { z } from 'zod';
import { computed } from '#workflows/domain/formulas.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { Fen, sumFen } from '#workflows/domain/money.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import { Count } from '#workflows/engine/facts.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { dueBy } from '#workflows/project/due-by.ts';
import type { Project } from '#workflows/project/state.ts';
import { type ClaimFigures, changeClaim, claimSubject, finalClaim } from './subsidy-claim.ts';

interface Approval {
  readonly at: Instant;
  readonly books: Books;
  readonly overrideFen?: number;
}
export const approvalFacts = {
  'subsidy-approved': z.strictObject({ claim: Count, fen: Fen, entitledFen: Fen, withheldFen: Fen, releasedFen: Fen }),
};

/** Claim `n` is approved and payable, with the engine's sum or the lower one of two approvers. The reserve is held in the books, and cleared by the final account. */
export function approved(project: Project, n: number, calculated: ClaimFigures, { at, books, overrideFen }: Approval) {
  const figures = overrideFen === undefined ? calculated : lowered(calculated, overrideFen);
  const payableUntil = dueBy(project, 'pay-subsidy', workingDays(10), at);
  const { cashFen: fen, entitledFen, withheldFen, releasedFen } = figures;
  return {
    state: changeClaim(project, n, { state: 'approved', approved: { ...figures, payableUntil }, approvedAt: at }),
    facts: [{ type: 'subsidy-approved', claim: n, fen, entitledFen, withheldFen, releasedFen } as const],
    transfers: reserveMoves(project, n, { ...calculated, entitledFen }, books),
  };
}

/** Less is paid now, the same is withheld: what is left out was not claimed yet, and can come with a later claim. */
const lowered = (calculated: ClaimFigures, overrideFen: number): ClaimFigures => {
  const { fen, formula } = computed('subsidy-overridden', { calculatedFen: calculated.cashFen, overrideFen });
  return { ...calculated, cashFen: fen, entitledFen: sumFen([fen, calculated.withheldFen]), formula };
};

/** The reserve is held back of an interim claim, and cleared by the final account; a supplementary claim has none. */
function reserveMoves(project: Project, n: number, figures: ClaimFigures, books: Books): Transfer[] {
  const last = finalClaim(project);
  if (n > last) return [];
  return n === last ? cleared(project, books) : held(claimSubject(n), figures);
}
function held(subject: string, { entitledFen, formula: { inputs } }: ClaimFigures): Transfer[] {
  const reserve = computed('reserve-held', {
    entitledFen,
    reserveFen: Number(inputs['reserveFen']),
    reserveHeldFen: Number(inputs['reserveHeldFen']),
  });
  const accounts = { debit: 'enterprise/receivable', credit: 'funder/reserve' } as const;
  return reserve.fen === 0 ? [] : [{ id: `reserve-held.${subject}`, ...accounts, ...reserve, kind: 'reserve-held' }];
}
/** The reserve is held no longer: the final account has it, or there is none. Nothing moves where it was cleared before. */
export function cleared(project: Project, books: Books): Transfer[] {
  if (!books['funder/reserve']) return [];
  const { funding } = project;
  const reservesFen = funding.claims.flatMap(({ approved }) => (approved && approved.withheldFen > 0 ? [approved.withheldFen] : []));
  const reserve = computed('reserve-sum', { reservesFen });
  const accounts = { debit: 'funder/reserve', credit: 'enterprise/receivable' } as const;
  return reserve.fen === 0 ? [] : [{ id: 'reserve-cleared', ...accounts, ...reserve, kind: 'reserve-cleared' }];
}
