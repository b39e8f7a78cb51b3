import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
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
import { claimSubject, claimUnderWay, underWay, withoutOverride } from './subsidy-claim.ts';
import { subsidyComputation } from './subsidy-computation.ts';

/**
 * S4.13: the lower sum of one approver takes a second one, who has neither proposed nor reviewed it. Silence approves nothing (I3);
 * any approver can withdraw the proposal, so that it holds up no claim where the funder has only one.
 */
export const confirmOverride = defineStep({
  name: 'confirm-override',
  code: 'S4.13',
  stage: 'milestone-funding',
  clock: 'money',
  outlives: true,
  since: 1,
  access: { known: parties, read: grant, actor: 'named', figures: grant },
  opens: (project) => {
    const claim = claimUnderWay(project);
    if (claim?.state !== 'reviewed' || !claim.override || runningMidterm(project)) return [];
    const { fen, by } = claim.override;
    const { reviewers = [] } = claim;
    const { cashFen: calculatedFen } = claimFigures(project, claim.n);
    const asked = { subject: claimSubject(claim.n), about: { claim: claim.n, fen, calculatedFen } };
    // an item deducted meanwhile can leave less than was proposed
    const offers = fen < calculatedFen ? ['approve', 'return'] : ['return'];
    return [
      { ...asked, seat: 'second', for: funder(project, 'fund.approver', [...reviewers, by]), due: workingDays(5), offers },
      { ...asked, seat: 'first', for: funder(project, 'fund.approver', reviewers), offers: ['withdraw'], optional: true },
    ];
  },
  beside: (_project, { subject }) => eachAbout(subject, 'request-subsidy', 'review-subsidy', 'approve-subsidy'),
  compares: subsidyComputation,
  composes: (project) => {
    const { n, override } = claimUnderWay(project) ?? {};
    return n !== undefined && override ? approvalText(project, n, { step: 'confirm-override', override }) : undefined;
  },
  outcomes: {
    approve: { form: z.strictObject({ opinion: optionalProse(3000) }), composed: agreedTexts, legal: true },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    withdraw: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    ...approvalFacts,
    'subsidy-overridden': z.strictObject({ claim: Count, fen: Fen, calculatedFen: Fen }),
    'subsidy-override-dropped': z.strictObject({ claim: Count }),
  },
  announces: {
    'subsidy-approved': (project, { claim }) => recipientsOfSubsidy(project, { type: 'approved', claim }),
    'subsidy-override-dropped': (project) => [funder(project, 'fund.approver')],
  },
  letters: { approved: z.strictObject({ claim: Count }) },
  apply: (project, { outcome, at }, _opening, books) => {
    const { n, override } = underWay(project);
    if (outcome !== 'approve' || !override)
      return { state: withoutOverride(project, n), facts: [{ type: 'subsidy-override-dropped', claim: n }] };
    const calculated = claimFigures(project, n);
    const { facts, ...payable } = approved(project, n, calculated, { at, books, overrideFen: override.fen });
    const overridden = { type: 'subsidy-overridden', claim: n, fen: override.fen, calculatedFen: calculated.cashFen } as const;
    return { ...payable, facts: [overridden, ...facts] };
  },
});
