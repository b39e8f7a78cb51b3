import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { grant, parties } from '#workflows/project/access/readers.ts';
import { enterprise, funder } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { claimFigures } from './claim-figures.ts';
import { withFunding } from './milestone-funding.ts';
import { claimableNow, claimSubject, finalClaim, type SubsidyClaim } from './subsidy-claim.ts';

/** S4.11: the sum is the engine's. A claim not made in time falls to the next; the final one is never lost by silence. */
export const requestSubsidy = defineStep({
  name: 'request-subsidy',
  code: 'S4.11',
  stage: 'milestone-funding',
  clock: 'money',
  since: 1,
  access: { known: parties, read: grant, actor: 'named', figures: grant },
  opens: (project) => {
    const n = claimableNow(project);
    if (n === undefined) return [];
    const { cashFen, formula } = claimFigures(project, n);
    const about = {
      claim: n,
      fen: cashFen,
      verifiedFen: Number(formula.inputs['verifiedFen']),
      final: n === finalClaim(project) ? 'yes' : 'no',
    };
    return [{ subject: claimSubject(n), for: enterprise(project, 'ent.finance'), due: calendarDays(60), about }];
  },
  beside: () => each('sign-task-book', 'accept-milestone', 'pay-enterprise-tranche'),
  outcomes: { submit: { form: z.strictObject({ invoices: prose(4, 2000), ownFunds: prose(10, 2000), statement: prose(10, 3000) }) } },
  facts: {
    'subsidy-requested': z.strictObject({ claim: Count, fen: Fen }),
    'subsidy-claim-lapsed': z.strictObject({ claim: Count }),
    'subsidy-claim-outstanding': z.strictObject({ claim: Count }),
  },
  apply: (project) => {
    const n = claimableNow(project) ?? 0;
    return {
      state: withClaim(project, { n, state: 'requested' }),
      facts: [{ type: 'subsidy-requested', claim: n, fen: claimFigures(project, n).cashFen }],
    };
  },
  silence: {
    then: (project, { about = {} }) => {
      const n = claimableNow(project) ?? 0;
      if (n < finalClaim(project))
        return { state: withClaim(project, { n, state: 'lapsed' }), facts: [{ type: 'subsidy-claim-lapsed', claim: n }] };
      return {
        state: project,
        facts: [{ type: 'subsidy-claim-outstanding', claim: n }],
        notices: [{ to: funder(project, 'fund.officer'), template: 'subsidy-claim-outstanding', about }],
      };
    },
  },
});

const withClaim = (project: Project, claim: SubsidyClaim) => withFunding(project, { claims: [...project.funding.claims, claim] });
