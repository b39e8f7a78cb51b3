import type { WordsOf } from '#workflows/engine/wording.ts';
import { reserveFacts } from './reserve.words.ts';
import type { withdrawProposal } from './withdraw-proposal.ts';

export const withdrawProposalWords = {
  zh: {
    title: '退出应答',
    noun: '退出应答申请',
    ask: '征集截止后、定榜确认前，本校可以退出。退出后方案不再参加评审，不得恢复；已被选定的，由候补递补，该情况载入项目记录。尚未开启的密封件不再开启。',
    outcomes: { withdraw: { label: '退出应答', leadsTo: '方案退出本轮；已被选定的，由候补递补。', done: '退出了应答' } },
    fields: { reason: '理由' },
    facts: { 'proposal-given-up': '高校退出应答', ...reserveFacts.zh, 'winner-selected': '候补递补' },
  },
  en: {
    title: 'Withdraw from the call',
    noun: 'Withdrawal of the proposal',
    ask: 'After the close and before the award is confirmed, your university can withdraw. The proposal takes no further part and cannot be restored; if it was selected, a reserve moves up and the fact stays on the project record. A sealed proposal not yet opened stays sealed.',
    outcomes: {
      withdraw: {
        label: 'Withdraw',
        leadsTo: 'The proposal leaves this round; if it was selected, a reserve moves up.',
        done: 'withdrew the proposal',
      },
    },
    fields: { reason: 'Reason' },
    facts: {
      'proposal-given-up': 'The university withdrew its proposal',
      ...reserveFacts.en,
      'winner-selected': 'The next reserve moves up',
    },
  },
} satisfies WordsOf<typeof withdrawProposal>;
