import { z } from 'zod';
import { DealFen, Fen, sumFen } from '#workflows/domain/money.ts';
import { code } from '#workflows/domain/text.ts';
import { usedBefore } from '#workflows/domain/voucher-numbers.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grant, parties } from '#workflows/project/access/readers.ts';
import { funder } from '#workflows/project/audiences.ts';
import { each, eachAbout, taskBook } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { claimFigures } from './claim-figures.ts';
import { withFunding } from './milestone-funding.ts';
import { claimants, recipientsOfSubsidy } from './recipients-of-subsidy.ts';
import {
  changeClaim,
  claimSubject,
  claimUnderWay,
  type Deduction,
  deductedFen,
  refusable,
  underWay,
  withoutClaim,
} from './subsidy-claim.ts';
import { subsidyComputation } from './subsidy-computation.ts';

const seats = {
  requested: { seat: 'officer', role: 'fund.officer', days: 10 },
  examined: { seat: 'finance', role: 'fund.finance', days: 5 },
} as const;

/** A hold ends after so many working days: the enterprise knows by then where it stands. */
const holdDays = 30;
/** A payment by its name in the evidence, so that the same one is not deducted twice. */
const item = z.strictObject({
  item: code(2, 40),
  deductedFen: DealFen.min(1),
});

/**
 * S4.12: the officer, then the funder's finance. Silence approves nothing (I3): it is escalated, and of a hold it only ends the hold, so
 * that the same person is asked again.
 */
export const reviewSubsidy = defineStep({
  name: 'review-subsidy',
  code: 'S4.12',
  stage: 'milestone-funding',
  clock: 'money',
  outlives: true,
  since: 1,
  access: { known: parties, read: grant, actor: 'named', figures: grant },
  opens: (project) => {
    const claim = claimUnderWay(project);
    if (claim?.state !== 'requested' && claim?.state !== 'examined') return [];
    const { seat, role, days } = seats[claim.state];
    const { cashFen, formula } = claimFigures(project, claim.n);
    const verifiedFen = Number(formula.inputs['verifiedFen']);
    const about = { claim: claim.n, fen: cashFen, verifiedFen, deductedFen: deductedFen(project), held: claim.held ? 'yes' : 'no' };
    const offers = ['approve', 'reduce', 'hold', 'return', ...refusable(project, claim)];
    const asked = { subject: claimSubject(claim.n), for: funder(project, role, claim.reviewers), about, offers };
    return [claim.held ? { ...asked, seat: `${seat}-hold`, due: workingDays(holdDays) } : { ...asked, seat, due: workingDays(days) }];
  },
  beside: (project, { subject }) => [
    ...eachAbout(subject, 'request-subsidy', 'review-subsidy'),
    ...each('request-subsidy'),
    ...taskBook(project),
  ],
  examines: { step: 'request-subsidy', field: 'invoices', recurring: usedBefore },
  compares: subsidyComputation,
  outcomes: {
    approve: { form: z.strictObject({ opinion: optionalProse(3000) }) },
    reduce: { form: z.strictObject({ items: z.array(item).min(1).max(50), reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    hold: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'subsidy-claim-examined': z.strictObject({ claim: Count, fen: Fen }),
    'subsidy-claim-reduced': z.strictObject({ claim: Count, items: z.array(item.shape.item).readonly(), deductedFen: Fen, fen: Fen }),
    'subsidy-claim-held': z.strictObject({ claim: Count, fen: Fen }),
    'subsidy-hold-over': z.strictObject({ claim: Count }),
    'subsidy-claim-returned': z.strictObject({ claim: Count }),
    'subsidy-claim-refused': z.strictObject({ claim: Count }),
  },
  announces: {
    'subsidy-claim-reduced': (project, { claim }) => recipientsOfSubsidy(project, { type: 'reduced', claim }),
    'subsidy-claim-held': (project, { claim }) => recipientsOfSubsidy(project, { type: 'held', claim }),
    'subsidy-hold-over': (project) => [funder(project, 'fund.officer'), funder(project, 'fund.approver'), ...claimants(project)],
    'subsidy-claim-returned': claimants,
    'subsidy-claim-refused': (project, { claim }) => recipientsOfSubsidy(project, { type: 'refused', claim }),
  },
  letters: { held: z.strictObject({ claim: Count }), reduced: z.strictObject({ claim: Count }), refused: z.strictObject({ claim: Count }) },
  rules: ['deducted-before', 'more-than-verified'],
  breaks: (project, act) => {
    if (act.outcome !== 'reduce') return [];
    const { items } = act.input;
    const names = items.map((one) => one.item);
    const before = (project.funding.deductions ?? []).map((one) => one.item);
    const givenFen = items.reduce((sum, one) => sum + one.deductedFen, 0);
    const verifiedFen = Number(claimFigures(project, underWay(project).n).formula.inputs['verifiedFen']);
    return [
      ...names.flatMap((name, index) =>
        brokenIf(before.includes(name) || names.indexOf(name) < index, {
          rule: 'deducted-before',
          field: `items.${index}.item`,
          figures: { item: name },
        }),
      ),
      ...brokenIf(givenFen > verifiedFen, { rule: 'more-than-verified', field: 'items', figures: { givenFen, verifiedFen } }),
    ];
  },
  apply: (project, act, { seat = '' }) => {
    const { n, state, reviewers = [] } = underWay(project);
    const passed = {
      state: state === 'requested' ? 'examined' : 'reviewed',
      reviewers: [...reviewers, act.actor.person],
      held: false,
    } as const;
    switch (act.outcome) {
      case 'approve':
        return {
          state: changeClaim(project, n, passed),
          facts: [{ type: 'subsidy-claim-examined', claim: n, fen: claimFigures(project, n).cashFen }],
        };
      case 'reduce': {
        const { items } = act.input;
        const found = items.map((one): Deduction => ({ item: one.item, fen: one.deductedFen, claim: n, seat: seat.replace('-hold', '') }));
        const deductions = [...(project.funding.deductions ?? []), ...found];
        const reduced = withFunding(changeClaim(project, n, passed), { deductions });
        const about = { deductedFen: sumFen(found.map(({ fen }) => fen)), fen: claimFigures(reduced, n).cashFen };
        return { state: reduced, facts: [{ type: 'subsidy-claim-reduced', claim: n, items: items.map((one) => one.item), ...about }] };
      }
      case 'hold':
        return {
          state: changeClaim(project, n, { held: true }),
          facts: [{ type: 'subsidy-claim-held', claim: n, fen: claimFigures(project, n).cashFen }],
        };
      case 'return':
        return { state: withoutClaim(project, n), facts: [{ type: 'subsidy-claim-returned', claim: n }] };
      case 'refuse':
        return { state: changeClaim(project, n, { state: 'refused' }), facts: [{ type: 'subsidy-claim-refused', claim: n }] };
    }
  },
  silence: {
    then: (project) => {
      const claim = claimUnderWay(project);
      if (!claim?.held) return { state: project };
      return { state: changeClaim(project, claim.n, { held: false }), facts: [{ type: 'subsidy-hold-over', claim: claim.n }] };
    },
  },
});
