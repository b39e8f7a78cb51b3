import { Fen } from '#workflows/domain/money.ts';
import { Count } from '#workflows/engine/facts.ts';
import { type Payable, released } from '#workflows/modules/payment/releases.ts';
import { grant, parties } from '#workflows/project/access/readers.ts';
import { funder } from '#workflows/project/audiences.ts';
import { between, theParty } from '#workflows/project/parties.ts';
import { defineRelease } from './define-release.ts';
import { claimSubject } from './subsidy-claim.ts';

/** S4.13, second half: the funder's finance pays what was approved. Interest on a late subsidy only if a programme says so. */
export const paySubsidy = defineRelease({
  name: 'pay-subsidy',
  code: 'S4.13',
  access: { known: parties, read: grant, actor: 'named', figures: grant },
  outlives: true,
  purpose: 'subsidy',
  states: released('subsidy', { claim: Count, withheldFen: Fen, releasedFen: Fen }),
  by: (project, not) => funder(project, 'fund.finance', not),
  papers: ['confirm-override', 'approve-subsidy', 'review-subsidy'],
  payables: (project) =>
    project.funding.claims.flatMap(({ n, approved }): Payable[] =>
      approved && approved.cashFen > 0
        ? [
            {
              subject: claimSubject(n),
              ...between(theParty(project, 'funder'), 'cash', theParty(project, 'enterprise'), 'cash'),
              fen: approved.cashFen,
              formula: approved.formula,
              until: approved.payableUntil,
              about: { claim: n, withheldFen: approved.withheldFen, releasedFen: approved.releasedFen },
            },
          ]
        : [],
    ),
});
