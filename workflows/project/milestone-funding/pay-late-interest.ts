import { Count } from '#workflows/engine/facts.ts';
import { type Payable, released } from '#workflows/modules/payment/releases.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { defineRelease } from './define-release.ts';
import { openClaims, orderOf } from './late-claims.ts';

/** E12: interest on a tranche or a retention that was released late, by an order of its own. It bears no interest itself. */
export const payLateInterest = defineRelease({
  name: 'pay-late-interest',
  code: 'S4.36',
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  outlives: true,
  purpose: 'late-interest',
  states: released('late-interest', { days: Count, milestone: Count }),
  by: (project, not) => enterprise(project, 'ent.finance', not),
  heldFrom: (project) => university(project, 'uni.finance'),
  papers: ['pay-enterprise-tranche', 'release-retention'],
  payables: (project) =>
    openClaims(project).map((claim): Payable => {
      const { purpose: _purpose, ...order } = orderOf(project, claim);
      return { ...order, until: undefined, about: { days: Number(claim.formula.inputs['days']), ...partOf(claim.of) } };
    }),
});

/** Which payment was late, for the wording: 0 is the retention. */
export const partOf = (of: string) => ({ milestone: of.startsWith('milestone-') ? Number(of.slice('milestone-'.length)) : 0 });
