import type { WordsOf } from '#workflows/engine/wording.ts';
import { betweenIn, resolvedIn, topicIn } from './phrases.words.ts';
import type { raiseDispute } from './raise-dispute.ts';
import type { withdrawDispute } from './release-money.ts';
import { topicNames } from './topic-names.ts';

export const raiseDisputeWords = {
  zh: {
    title: '提出争议',
    noun: '争议事项',
    ask: '对另一方提出争议：先协商，协商不成由调解员调解，仍不成的以仲裁或诉讼裁决为准。只有写明的那笔款项暂缓付出，其他事项照常进行。',
    outcomes: { raise: { label: '提出争议', leadsTo: '对方收到通知，双方在 15 个工作日内协商。', done: '提出了争议' } },
    fields: {
      against: '对方',
      topic: { label: '争议事由', options: topicNames.zh },
      opening: { label: '所涉款项', help: '不涉及款项的留空。写明后这笔款项仍然应付、仍计逾期违约金，但在争议了结前不能付出。' },
      facts: '事实',
      wish: '请求',
    },
    refusals: {
      'not-a-party': '所选单位不是本项目的另一方。请从列出的各方中选择。',
      'no-payment': '所选事项不是付款。请选择一笔应付款，或留空。',
      'not-between': '这笔款项不是贵方与所选对方之间的付款。请选择双方之间的应付款，或更换对方，或留空。',
      'disputed-already': '这笔款项已在争议中。请在已有的争议中协商。',
      'too-many-open': '贵方未了结的争议已有 {most} 项。请先了结其中一项，或在已有争议中补充。',
    },
    facts: { 'dispute-raised': `${betweenIn.zh}发生争议：${topicIn.zh}` },
  },
  en: {
    title: 'Raise a dispute',
    noun: 'Dispute',
    ask: 'Raise a dispute with another party: first negotiation, then mediation, and failing that arbitration or the courts. Only the payment named is held; everything else continues.',
    outcomes: {
      raise: {
        label: 'Raise the dispute',
        leadsTo: 'The other party is notified, and both negotiate for up to 15 working days.',
        done: 'raised a dispute',
      },
    },
    fields: {
      against: 'Other party',
      topic: { label: 'Subject', options: topicNames.en },
      opening: {
        label: 'Payment in dispute',
        help: 'Leave empty if no payment is concerned. A payment named here stays due and bears late interest, but is not made until the dispute is settled.',
      },
      facts: 'Facts',
      wish: 'Remedy sought',
    },
    refusals: {
      'not-a-party': 'This organisation is not another party to the project. Choose one from the list.',
      'no-payment': 'This item is not a payment. Choose a payment that is due, or leave the field empty.',
      'not-between':
        'This payment is not between your party and the other party chosen. Choose a payment between the two, change the other party, or leave the field empty.',
      'disputed-already': 'This payment is already in dispute. Continue in that dispute.',
      'too-many-open': 'Your party already has {most} open disputes. Settle one first, or add to an existing one.',
    },
    facts: { 'dispute-raised': `A dispute between ${betweenIn.en} about ${topicIn.en}` },
  },
} satisfies WordsOf<ReturnType<typeof raiseDispute>>;

export const withdrawDisputeWords = {
  zh: {
    title: '撤回争议',
    noun: '撤回争议的说明',
    ask: '提出争议的一方可以随时撤回；所涉款项随即可以付出。',
    outcomes: { withdraw: { label: '撤回争议', leadsTo: '争议了结，对方收到通知。', done: '撤回了争议' } },
    fields: { reason: '原因' },
    facts: resolvedIn.zh,
  },
  en: {
    title: 'Withdraw the dispute',
    noun: 'Withdrawal of a dispute',
    ask: 'The party that raised the dispute can withdraw it at any time; the payment concerned can then be made.',
    outcomes: {
      withdraw: { label: 'Withdraw it', leadsTo: 'The dispute ends and the other party is notified.', done: 'withdrew the dispute' },
    },
    fields: { reason: 'Reason' },
    facts: resolvedIn.en,
  },
} satisfies WordsOf<ReturnType<typeof withdrawDispute>>;
