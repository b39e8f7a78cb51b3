import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { usedBefore } from '#workflows/domain/voucher-numbers.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { grant, parties } from '#workflows/project/access/readers.ts';
import { enterprise, funder } from '#workflows/project/audiences.ts';
import { each, taskBook } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { isEnding } from '#workflows/project/termination/termination.ts';
import { claimFigures } from './claim-figures.ts';
import { claimText } from './claim-text.ts';
import { withFunding } from './milestone-funding.ts';
import { cleared } from './subsidy-approval.ts';
import { claimSubject, finalClaim, type SubsidyClaim } from './subsidy-claim.ts';
import { claimNow } from './supplementary-claim.ts';

/**
 * S4.11: the sum is the engine's. A claim not made in time falls to the next. The final one is waived, or lapses when a second period
 * has passed as well: the reserve is then held no longer, nothing is paid, and the books can be closed. One supplementary claim follows the
 * retention's receipt (M5); not made by its deadline, it lapses.
 */
export const requestSubsidy = defineStep({
  name: 'request-subsidy',
  code: 'S4.11',
  stage: 'milestone-funding',
  clock: 'money',
  outlives: true,
  since: 1,
  access: { known: parties, read: grant, actor: 'named', figures: grant },
  opens: (project) => {
    const n = claimNow(project);
    if (n === undefined) return [];
    const { cashFen, formula } = claimFigures(project, n);
    const about = {
      claim: n,
      fen: cashFen,
      verifiedFen: Number(formula.inputs['verifiedFen']),
      final: n === finalClaim(project) ? 'yes' : n > finalClaim(project) ? 'after' : 'no',
    };
    const offers = n === finalClaim(project) ? {} : { offers: ['submit'] };
    return [{ subject: claimSubject(n), for: enterprise(project, 'ent.finance'), due: calendarDays(60), about, ...offers }];
  },
  beside: (project) => [...each('accept-milestone', 'pay-enterprise-tranche', 'request-subsidy'), ...taskBook(project)],
  examines: { step: 'request-subsidy', field: 'invoices', recurring: usedBefore },
  composes: (project) => {
    const n = claimNow(project);
    return n === undefined ? undefined : claimText(project, n);
  },
  outcomes: {
    submit: {
      form: z.strictObject({ invoices: prose(4, 2000), ownFunds: prose(10, 2000), statement: prose(10, 3000), files: optionalFiles() }),
      composed: agreedTexts,
    },
    waive: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', legal: true, negative: true },
  },
  retractable: ['submit'],
  facts: {
    'subsidy-requested': z.strictObject({ claim: Count, fen: Fen }),
    'subsidy-claim-lapsed': z.strictObject({ claim: Count }),
    'subsidy-claim-outstanding': z.strictObject({ claim: Count }),
    'final-claim-waived': z.strictObject({ claim: Count }),
    'final-claim-lapsed': z.strictObject({ claim: Count }),
  },
  announces: {
    'final-claim-waived': (project) => [funder(project, 'fund.officer')],
    'final-claim-lapsed': (project) => [funder(project, 'fund.officer'), enterprise(project, 'ent.finance')],
  },
  apply: (project, { outcome }, _opening, books) => {
    const n = claimNow(project) ?? 0;
    if (outcome === 'waive') return { ...withoutFinal(project, n, books), facts: [{ type: 'final-claim-waived', claim: n }] };
    return {
      state: withClaim(project, { n, state: 'requested' }),
      facts: [{ type: 'subsidy-requested', claim: n, fen: claimFigures(project, n).cashFen }],
    };
  },
  silence: {
    then: (project, { about = {} }, _at, books) => {
      const n = claimNow(project) ?? 0;
      if (n !== finalClaim(project) || isEnding(project))
        return { state: withClaim(project, { n, state: 'lapsed' }), facts: [{ type: 'subsidy-claim-lapsed', claim: n }] };
      if (project.funding.finalClaimMissed)
        return { ...withoutFinal(project, n, books), facts: [{ type: 'final-claim-lapsed', claim: n }] };
      return {
        state: withFunding(project, { finalClaimMissed: true }),
        facts: [{ type: 'subsidy-claim-outstanding', claim: n }],
        notices: [{ to: funder(project, 'fund.officer'), template: 'subsidy-claim-outstanding', about }],
      };
    },
  },
});

/** No final account: the retained part is given up, and paid sums stay. */
const withoutFinal = (project: Project, n: number, books: Books) => ({
  state: withClaim(project, { n, state: 'lapsed' }),
  transfers: cleared(project, books),
});
const withClaim = (project: Project, claim: SubsidyClaim) => withFunding(project, { claims: [...project.funding.claims, claim] });
