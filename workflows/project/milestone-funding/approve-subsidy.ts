import { z } from 'zod';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { grant, parties } from '#workflows/project/access/readers.ts';
import { funder } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { claimFigures } from './claim-figures.ts';
import { approvalText } from './claim-text.ts';
import { runningMidterm } from './midterm/midterm.ts';
import { recipientsOfSubsidy } from './recipients-of-subsidy.ts';
import { approvalFacts, approved } from './subsidy-approval.ts';
import { changeClaim, claimSubject, claimUnderWay, deductedFen, overridable, refusable, underWay } from './subsidy-claim.ts';
import { subsidyComputation } from './subsidy-computation.ts';

/**
 * S4.13, first half: the approver approves the engine's figure. A lower sum takes a reason and a second approver (confirm-override.ts);
 * a higher one would exceed the entitlement (I5), and the final account is cut by ineligible items alone (M6).
 */
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
    if (claim?.state !== 'reviewed' || claim.override || runningMidterm(project)) return [];
    const { cashFen, withheldFen, releasedFen } = claimFigures(project, claim.n);
    const about = { claim: claim.n, fen: cashFen, withheldFen, releasedFen, deductedFen: deductedFen(project) };
    const offers = ['approve', ...overridable(project, claim, cashFen), 'return', ...refusable(project, claim)];
    return [{ subject: claimSubject(claim.n), for: funder(project, 'fund.approver', claim.reviewers), due: workingDays(5), about, offers }];
  },
  beside: (_project, { subject }) => eachAbout(subject, 'request-subsidy', 'review-subsidy'),
  compares: subsidyComputation,
  composes: (project) => {
    const claim = claimUnderWay(project);
    return claim && approvalText(project, claim.n, { step: 'approve-subsidy' });
  },
  outcomes: {
    approve: { form: z.strictObject({ opinion: optionalProse(3000) }), composed: agreedTexts, legal: true },
    override: { form: z.strictObject({ amountFen: DealFen.min(1), reason: prose(20, 2000) }), grounds: 'reason', negative: true },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    ...approvalFacts,
    'subsidy-override-proposed': z.strictObject({ claim: Count, fen: Fen, calculatedFen: Fen }),
    'subsidy-review-returned': z.strictObject({ claim: Count }),
    'subsidy-claim-refused': z.strictObject({ claim: Count }),
  },
  announces: {
    'subsidy-approved': (project, { claim }) => recipientsOfSubsidy(project, { type: 'approved', claim }),
    'subsidy-override-proposed': (project) => [funder(project, 'fund.officer'), funder(project, 'fund.finance')],
    'subsidy-claim-refused': (project, { claim }) => recipientsOfSubsidy(project, { type: 'refused', claim }),
  },
  letters: { approved: z.strictObject({ claim: Count }), refused: z.strictObject({ claim: Count }) },
  rules: ['not-below-calculated'],
  breaks: (project, act) => {
    if (act.outcome !== 'override') return [];
    const { amountFen } = act.input;
    const { cashFen: calculatedFen } = claimFigures(project, underWay(project).n);
    return brokenIf(amountFen >= calculatedFen, {
      rule: 'not-below-calculated',
      field: 'amountFen',
      figures: { amountFen, calculatedFen },
    });
  },
  apply: (project, act, _opening, books) => {
    const { n } = underWay(project);
    switch (act.outcome) {
      case 'approve':
        return approved(project, n, claimFigures(project, n), { at: act.at, books });
      case 'override': {
        const { amountFen: fen } = act.input;
        const { cashFen: calculatedFen } = claimFigures(project, n);
        return {
          state: changeClaim(project, n, { override: { fen, by: act.actor.person } }),
          facts: [{ type: 'subsidy-override-proposed', claim: n, fen, calculatedFen }],
        };
      }
      case 'return':
        return {
          state: changeClaim(project, n, { state: 'requested', reviewers: [] }),
          facts: [{ type: 'subsidy-review-returned', claim: n }],
        };
      case 'refuse':
        return { state: changeClaim(project, n, { state: 'refused' }), facts: [{ type: 'subsidy-claim-refused', claim: n }] };
    }
  },
});
