import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideLateHandover } from './decide-late-handover.ts';

export const decideLateHandoverWords = {
  zh: {
    title: '处理逾期未移交',
    noun: '逾期未移交的决定',
    ask: '高校经二次通知仍未移交成果。可以再次催告，也可以解除转化合同；尚未付款，无需退还。经二次通知仍未答复的，合同解除。',
    outcomes: {
      wait: { label: '再次催告', leadsTo: '项目负责人按催告移交，期限重新计算。', done: '再次催告移交' },
      rescind: { label: '解除转化合同', leadsTo: '高校重新考虑转化方式，或提议不作转化。', done: '解除了转化合同' },
    },
    fields: { demand: '催告内容', reasons: '理由' },
    facts: { 'handover-demanded': '受让方再次催告移交', 'transfer-rescinded': '转化合同因未移交而解除' },
  },
  en: {
    title: 'Decide on an overdue handover',
    noun: 'Decision on an overdue handover',
    ask: 'The university has not handed the result over after a second notice. Demand it again, or rescind the transfer contract; nothing was paid, so nothing is returned. Without an answer after a second notice, the contract is rescinded.',
    outcomes: {
      wait: {
        label: 'Demand it again',
        leadsTo: 'The principal investigator hands over within a new period.',
        done: 'demanded the handover again',
      },
      rescind: {
        label: 'Rescind the contract',
        leadsTo: 'The university reconsiders the mode of transfer, or proposes ending without a transfer.',
        done: 'rescinded the transfer contract',
      },
    },
    fields: { demand: 'Content of the demand notice', reasons: 'Reasons' },
    facts: {
      'handover-demanded': 'The transferee demanded the handover again',
      'transfer-rescinded': 'The transfer contract was rescinded for lack of a handover',
    },
  },
} satisfies WordsOf<typeof decideLateHandover>;
