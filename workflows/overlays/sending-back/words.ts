import type { StageWords, WordsOf } from '#workflows/engine/wording.ts';
import type { sendBack, sendingBackSteps } from './send-back.ts';

const sendBackWords = {
  zh: {
    title: '退回填报人',
    noun: '退回意见',
    ask: '需要补正的，可以把“{step}”退回填报人，并逐栏写明意见。填报人打开原表即见各栏意见和已填内容，修改后重新提交。每一事项最多退回三次。',
    outcomes: { return: { label: '退回', leadsTo: '原表重新打开，由填报人补正；期限重新计算。', done: '退回了上一步' } },
    fields: {
      opening: { label: '待办事项', help: '由这份材料引起、请您办理的事项。' },
      reason: '退回原因',
      remarks: { label: '逐栏意见', help: '意见显示在填报人表格的对应栏目旁。' },
      field: '栏目',
      remark: '意见',
    },
    refusals: {
      'opened-otherwise': '这一事项不是由最近提交的材料引起，或者其后已有人办理。请直接办理，或请对方澄清。',
      'question-open': '这一事项正在停算期限，例如等待对方澄清。请先收回问题或等待答复。',
      'sent-back-enough': '这份材料已退回 {most} 次。请据现有材料办理。',
    },
    facts: { 'form-sent-back': '“{step}”退回填报人补正' },
  },
  en: {
    title: 'Send back to its author',
    noun: 'Remarks on a form sent back',
    ask: 'If “{step}” needs mending, send it back with remarks on single fields. Its author opens the same form again, with each remark beside its field and with what was typed before. An item goes back three times at most.',
    outcomes: {
      return: {
        label: 'Send back',
        leadsTo: 'The form is open again for its author; its deadline starts again.',
        done: 'sent the form back',
      },
    },
    fields: {
      opening: { label: 'Item', help: 'What this form asks of you.' },
      reason: 'Reason',
      remarks: { label: 'Remarks on fields', help: 'Shown to the author beside the field.' },
      field: 'Field',
      remark: 'Remark',
    },
    refusals: {
      'opened-otherwise':
        'This item was not opened by the form that came last, or something has followed since. Settle it, or ask for a clarification.',
      'question-open': 'The item stands still, for instance for a clarification. Take the question back first, or wait for the answer.',
      'sent-back-enough': 'This form has gone back {most} times. Decide on what there is.',
    },
    facts: { 'form-sent-back': '“{step}” went back to its author' },
  },
} satisfies WordsOf<ReturnType<typeof sendBack>>;

export const sendingBackWords = {
  title: { zh: '退回', en: 'Sending back' },
  definitions: { 'send-back': sendBackWords },
} satisfies StageWords<ReturnType<typeof sendingBackSteps>>;
