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
    title: 'Return to the author',
    noun: 'Remarks on a returned form',
    ask: 'If “{step}” needs correction, return it to its author with remarks on individual fields. The author reopens the same form, with the earlier entries and each remark beside its field, and submits again. An item can be returned at most three times.',
    outcomes: {
      return: {
        label: 'Return',
        leadsTo: 'The form is reopened for its author to correct; the deadline starts afresh.',
        done: 'returned the form',
      },
    },
    fields: {
      opening: { label: 'Item', help: 'The item of yours that this form gave rise to.' },
      reason: 'Reason',
      remarks: { label: 'Remarks on fields', help: 'Shown to the author beside the field.' },
      field: 'Field',
      remark: 'Remark',
    },
    refusals: {
      'opened-otherwise':
        'This item was not opened by the latest form, or it has been acted on since. Act on it directly, or ask for a clarification.',
      'question-open':
        'The item’s deadline is stopped, for example for a clarification. Withdraw the question first, or wait for the answer.',
      'sent-back-enough': 'This form has been returned {most} times. Act on the material available.',
    },
    facts: { 'form-sent-back': '“{step}” was returned to its author for correction' },
  },
} satisfies WordsOf<ReturnType<typeof sendBack>>;

export const sendingBackWords = {
  title: { zh: '退回', en: 'Return for correction' },
  definitions: { 'send-back': sendBackWords },
} satisfies StageWords<ReturnType<typeof sendingBackSteps>>;
