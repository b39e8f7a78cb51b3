import { computed } from '#workflows/domain/formulas.ts';
import { Fen } from '#workflows/domain/money.ts';
import { Count } from '#workflows/engine/facts.ts';
import { type Payable, released } from '#workflows/modules/payment/releases.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { between, theParty } from '#workflows/project/parties.ts';
import { defineRelease } from './define-release.ts';
import { measuredSheet } from './measured.ts';
import { milestoneOf, milestoneSubject, milestonesIn, trancheOf } from './milestone-funding.ts';

/** S4.02: the k-th tranche less its retention, once milestone k is accepted. */
export const payEnterpriseTranche = defineRelease({
  name: 'pay-enterprise-tranche',
  code: 'S4.02',
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  purpose: 'tranche',
  states: released('tranche', { milestone: Count, trancheFen: Fen, retentionFen: Fen }),
  by: (project, not) => enterprise(project, 'ent.finance', not),
  heldFrom: (project) => university(project, 'uni.finance'),
  lateDailyBp: (project) => contractOf(project).lateDailyBp,
  papers: ['accept-milestone'],
  compares: (project, subject) => measuredSheet(project, [milestoneOf(project, subject)]),
  payables: (project) =>
    milestonesIn(project, 'accepted').flatMap((milestone): Payable[] => {
      const { trancheFen, retentionFen } = trancheOf(project, milestone.n);
      if (trancheFen === 0) return [];
      return [
        {
          subject: milestoneSubject(milestone),
          ...between(theParty(project, 'enterprise'), 'cash', theParty(project, 'university'), 'cash'),
          ...computed('tranche-cash', { trancheFen, retentionBp: contractOf(project).retentionBp }),
          until: milestone.payableUntil,
          about: { milestone: milestone.n, trancheFen, retentionFen },
        },
      ];
    }),
});
