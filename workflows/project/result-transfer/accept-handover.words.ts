import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { acceptHandover } from './accept-handover.ts';

export const acceptHandoverWords = {
  zh: {
    title: '验收移交',
    noun: '移交验收意见',
    ask: '请逐项核对移交清单。合同约定逾期视为完整的，经二次通知后按约定处理；没有约定的，由项目经理查验后认定。',
    outcomes: {
      accept: { label: '确认移交完整', leadsTo: '转化生效，进入收益分配。', done: '确认移交完整' },
      incomplete: { label: '要求补充移交', leadsTo: '项目负责人补充后再次移交。', done: '要求补充移交' },
    },
    fields: { ...agreedText.zh, remarks: '备注', missing: '缺少的内容' },
    facts: {
      'handover-accepted': '移交验收完整，转化生效',
      'handover-incomplete': '移交不完整，退回补充',
      'handover-deemed-complete': '经二次通知未答复，依合同视为移交完整，转化生效',
    },
  },
  en: {
    title: 'Accept the handover',
    noun: 'Acceptance of the handover',
    ask: 'Check the handover list item by item. If the contract so provides, no answer after a second notice counts as complete; otherwise the project manager inspects and decides.',
    outcomes: {
      accept: {
        label: 'Confirm as complete',
        leadsTo: 'The transfer takes effect; benefit sharing follows.',
        done: 'confirmed the handover as complete',
      },
      incomplete: {
        label: 'Require completion',
        leadsTo: 'The principal investigator completes the handover.',
        done: 'required completion of the handover',
      },
    },
    fields: { ...agreedText.en, remarks: 'Remarks', missing: 'Missing items' },
    facts: {
      'handover-accepted': 'Handover confirmed as complete; the transfer takes effect',
      'handover-incomplete': 'Handover incomplete; returned for completion',
      'handover-deemed-complete': 'No answer after a second notice; complete under the contract, the transfer takes effect',
    },
  },
} satisfies WordsOf<typeof acceptHandover>;
