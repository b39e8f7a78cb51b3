import { z } from 'zod';
import { computed } from '#workflows/domain/formulas.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { Fen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grant, parties } from '#workflows/project/access/readers.ts';
import { funder } from '#workflows/project/audiences.ts';
import { dueBy } from '#workflows/project/due-by.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { claimFigures } from './claim-figures.ts';
import { runningMidterm } from './midterm/midterm.ts';
import { recipientsOfSubsidy } from './recipients-of-subsidy.ts';
import {
  type ClaimFigures,
  changeClaim,
  claimSubject,
  claimUnderWay,
  deductedFen,
  finalClaim,
  refusable,
  underWay,
} from './subsidy-claim.ts';

/** S4.13, first half: the approver approves the engine's figure, no other. The reserve is held in the books, and cleared by the final account. */
export const approveSubsidy = defineStep({
  name: 'approve-subsidy',
  code: 'S4.13',
  stage: 'milestone-funding',
  clock: 'money',
  outlives: true,
  since: 1,
  access: { known: parties, read: grant, actor: 'named', figures: grant },
  opens: (project) => {
    const claim = claimUnderWay(project);
    // public money waits while experts judge whether the work should go on (S4.10)
    if (claim?.state !== 'reviewed' || runningMidterm(project)) return [];
    const { cashFen, withheldFen, releasedFen } = claimFigures(project, claim.n);
    const about = { claim: claim.n, fen: cashFen, withheldFen, releasedFen, deductedFen: deductedFen(project) };
    const offers = ['approve', 'return', ...refusable(project, claim)];
    return [{ subject: claimSubject(claim.n), for: funder(project, 'fund.approver', claim.reviewers), due: workingDays(5), about, offers }];
  },
  beside: (_project, { subject }) => eachAbout(subject, 'request-subsidy', 'review-subsidy'),
  outcomes: {
    approve: { form: z.strictObject({ opinion: optionalProse(3000) }), legal: true },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'subsidy-approved': z.strictObject({ claim: Count, fen: Fen, entitledFen: Fen, withheldFen: Fen, releasedFen: Fen }),
    'subsidy-review-returned': z.strictObject({ claim: Count }),
    'subsidy-claim-refused': z.strictObject({ claim: Count }),
  },
  announces: {
    'subsidy-approved': (project, { claim }) => recipientsOfSubsidy(project, { type: 'approved', claim }),
    'subsidy-claim-refused': (project, { claim }) => recipientsOfSubsidy(project, { type: 'refused', claim }),
  },
  letters: { approved: z.strictObject({ claim: Count }), refused: z.strictObject({ claim: Count }) },
  apply: (project, { outcome, at }, _opening, books) => {
    const { n } = underWay(project);
    if (outcome === 'return')
      return {
        state: changeClaim(project, n, { state: 'requested', reviewers: [] }),
        facts: [{ type: 'subsidy-review-returned', claim: n }],
      };
    if (outcome === 'refuse')
      return { state: changeClaim(project, n, { state: 'refused' }), facts: [{ type: 'subsidy-claim-refused', claim: n }] };
    const figures = claimFigures(project, n);
    const payableUntil = dueBy(project, 'pay-subsidy', workingDays(10), at);
    const { cashFen: fen, entitledFen, withheldFen, releasedFen } = figures;
    return {
      state: changeClaim(project, n, { state: 'approved', approved: { ...figures, payableUntil } }),
      facts: [{ type: 'subsidy-approved', claim: n, fen, entitledFen, withheldFen, releasedFen }],
      transfers: reserveMoves(project, n, figures, books),
    };
  },
});

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
