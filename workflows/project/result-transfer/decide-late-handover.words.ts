import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideLateHandover } from './decide-late-handover.ts';

export const decideLateHandoverWords = {
  zh: {
    title: '处理逾期未移交',
    noun: '逾期未移交的决定',
    ask: '高校经二次通知仍未移交成果。可以再次催告，也可以解除转化合同；尚未付款，无须退还。经二次通知仍未答复的，合同解除。',
    outcomes: {
      wait: { label: '再次催告', leadsTo: '项目负责人按催告移交，期限重新计算。', done: '再次催告移交' },
      rescind: { label: '解除转化合同', leadsTo: '高校重新考虑转化方式，或提议不作转化。', done: '解除了转化合同' },
    },
    fields: { demand: '催告内容', reasons: '理由' },
    facts: { 'handover-demanded': '受让方再次催告移交', 'transfer-rescinded': '转化合同因未移交而解除' },
  },
  en: {
    title: 'Decide on the missing handover',
    noun: 'Decision on a missing handover',
    ask: 'The university has handed nothing over, also after a second notice. Demand it once more, or rescind the transfer contract; nothing was paid, so nothing is returned. No answer after a second notice rescinds it.',
    outcomes: {
      wait: {
        label: 'Demand it once more',
        leadsTo: 'The investigator hands over within a new period.',
        done: 'demanded the handover once more',
      },
      rescind: {
        label: 'Rescind the contract',
        leadsTo: 'The university chooses another way, or proposes to end without a transfer.',
        done: 'rescinded the transfer contract',
      },
    },
    fields: { demand: 'Demand', reasons: 'Reasons' },
    facts: {
      'handover-demanded': 'The transferee demanded the handover once more',
      'transfer-rescinded': 'The transfer contract was rescinded: nothing was handed over',
    },
  },
} satisfies WordsOf<typeof decideLateHandover>;
