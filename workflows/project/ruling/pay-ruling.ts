import { type Payable, released } from '#workflows/modules/payment/releases.ts';
import { disputeAccess } from '#workflows/project/access/dispute-readers.ts';
import { ofParty } from '#workflows/project/audiences.ts';
import { defineRelease } from '#workflows/project/milestone-funding/define-release.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { awardOf, awardOrder, owedAwards, payableUntil } from './awarded.ts';

const finance = { university: 'uni.finance', funder: 'fund.finance' } as const;

/** X.06b: the side that has to pay by a ruling pays, by two of its finance officers. Unpaid it stays a receivable, and keeps no case open. */
export const payRuling = defineRelease({
  name: 'pay-ruling',
  code: 'X.06b',
  access: disputeAccess,
  outlives: true,
  purpose: 'ruling',
  states: released('ruling', {}),
  by: (project, not, subject) => {
    const party = partyNamed(project, awardOf(project, subject).debtor);
    return ofParty(party, party.part === 'university' || party.part === 'funder' ? finance[party.part] : 'ent.finance', not);
  },
  papers: ['record-ruling'],
  payables: (project: Project) =>
    owedAwards(project).map((award): Payable => {
      const { purpose: _purpose, ...order } = awardOrder(project, award);
      return { ...order, until: payableUntil(award), about: {} };
    }),
});
