import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { enterprise, funder, platform } from '#workflows/project/audiences.ts';
import { defineStep } from '#workflows/project/state.ts';
import { claimFigures } from './claim-figures.ts';
import { changeClaim, claimSubject, claimUnderWay, finalClaim, refusable, underWay, withoutClaim } from './subsidy-claim.ts';

const seats = {
  requested: { seat: 'officer', role: 'fund.officer', days: 10 },
  examined: { seat: 'finance', role: 'fund.finance', days: 5 },
} as const;

/** S4.12: the officer, then the funder's finance. Nothing here happens by itself: silence is escalated, never approved (I3). */
export const reviewSubsidy = defineStep({
  name: 'review-subsidy',
  code: 'S4.12',
  stage: 'milestone-funding',
  opens: (project) => {
    const claim = claimUnderWay(project);
    if (claim?.state !== 'requested' && claim?.state !== 'examined') return [];
    const { seat, role, days } = seats[claim.state];
    const { cashFen, formula } = claimFigures(project, claim.n, claim.deductedFen);
    const verifiedFen = Number(formula.inputs['verifiedFen']);
    const about = { claim: claim.n, fen: cashFen, verifiedFen, held: claim.held ? 'yes' : 'no' };
    const offers = ['approve', 'reduce', 'hold', 'return', ...refusable(project, claim)];
    return [{ subject: claimSubject(claim.n), seat, for: funder(project, role, claim.reviewers), due: workingDays(days), about, offers }];
  },
  outcomes: {
    approve: { form: z.strictObject({ opinion: optionalProse(3000) }) },
    reduce: { form: z.strictObject({ deductedFen: Fen.min(1), reason: prose(10, 2000) }), negative: true },
    hold: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  refuses: (project, act) => {
    if (act.outcome !== 'reduce') return undefined;
    const { n, deductedFen } = underWay(project);
    const expected = Number(claimFigures(project, n, deductedFen).formula.inputs['verifiedFen']);
    if (act.input.deductedFen > expected) return refuse('ABOVE_POLICY_LIMIT', { expected, given: act.input.deductedFen });
    // money that has gone out already would have to be claimed back in the end
    const { demandFen } = claimFigures(project, finalClaim(project), deductedFen + act.input.deductedFen);
    return demandFen > 0 ? refuse('PREREQUISITE_MISSING', { missing: ['clawback'], demandFen }) : undefined;
  },
  apply: (project, act) => {
    const { n, state, deductedFen, reviewers = [] } = underWay(project);
    const passed = {
      state: state === 'requested' ? 'examined' : 'reviewed',
      reviewers: [...reviewers, act.actor.person],
      held: false,
    } as const;
    switch (act.outcome) {
      case 'approve':
        return {
          state: changeClaim(project, n, passed),
          facts: [{ type: 'subsidy-claim-examined', claim: n, fen: claimFigures(project, n, deductedFen).cashFen }],
        };
      case 'reduce': {
        const deducted = deductedFen + act.input.deductedFen;
        const facts = [
          { type: 'subsidy-claim-reduced', claim: n, deductedFen: act.input.deductedFen, fen: claimFigures(project, n, deducted).cashFen },
        ];
        return { state: changeClaim(project, n, { ...passed, deductedFen: deducted }), facts };
      }
      case 'hold': {
        const about = { claim: n, fen: claimFigures(project, n, deductedFen).cashFen };
        const told = [enterprise(project, 'ent.finance'), platform(project, 'pm')];
        return {
          state: changeClaim(project, n, { held: true }),
          facts: [{ type: 'subsidy-claim-held', ...about }],
          notices: told.map((to) => ({ to, template: 'subsidy-claim-held', about })),
        };
      }
      case 'return':
        return { state: withoutClaim(project, n), facts: [{ type: 'subsidy-claim-returned', claim: n }] };
      case 'refuse':
        return { state: changeClaim(project, n, { state: 'refused' }), facts: [{ type: 'subsidy-claim-refused', claim: n }] };
    }
  },
});
