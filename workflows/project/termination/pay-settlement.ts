import { released } from '#workflows/modules/payment/releases.ts';
import { ofParty } from '#workflows/project/audiences.ts';
import { defineRelease } from '#workflows/project/milestone-funding/define-release.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { allParties } from './readers.ts';
import { settlementOrder } from './settle.ts';
import { settlementFigures } from './sheets.ts';
import { terminationOf } from './termination.ts';

/** S4.24: the side that owes pays. Unpaid it stays a receivable, and keeps no case open. */
export const paySettlement = defineRelease({
  name: 'pay-settlement',
  code: 'S4.24',
  access: allParties,
  outlives: true,
  purpose: 'settlement',
  states: released('settlement', {}),
  by: (project, not) => {
    const { debtor } = terminationOf(project).settled ?? {};
    const party = partyNamed(project, debtor);
    return ofParty(party, party.part === 'university' ? 'uni.finance' : 'ent.finance', not);
  },
  papers: [],
  compares: settlementFigures,
  payables: (project: Project) => {
    const { settled } = terminationOf(project);
    if (!settled?.debtor) return [];
    const { purpose: _purpose, ...order } = settlementOrder(project, settled);
    return [{ ...order, until: settled.dueAt, about: {} }];
  },
});
