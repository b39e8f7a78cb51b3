import type { WordsOf } from '#workflows/engine/wording.ts';
import type { handover } from './handover.ts';

export const handoverWords = {
  zh: {
    title: '移交成果',
    noun: '移交清单',
    ask: '请按合同移交技术资料和样品并完成培训。',
    outcomes: { deliver: { label: '提交移交清单', leadsTo: '受让方验收移交内容。', done: '移交了成果' } },
    fields: { documentCount: '资料份数', sampleCount: '样品件数', trainingHours: '培训学时', handoverList: '移交清单', files: '附件' },
    facts: {
      'result-delivered': '成果已移交：资料 {documentCount} 份、样品 {sampleCount} 件、培训 {trainingHours} 学时',
      'result-not-delivered': '经二次通知仍未移交，受让方可以解除转化合同',
    },
  },
  en: {
    title: 'Hand over the result',
    noun: 'Handover list',
    ask: 'Hand over the technical documents and samples and complete the training as agreed in the contract.',
    outcomes: {
      deliver: {
        label: 'Submit the handover list',
        leadsTo: 'The transferee checks the handover.',
        done: 'handed over the result',
      },
    },
    fields: {
      documentCount: 'Number of documents',
      sampleCount: 'Number of samples',
      trainingHours: 'Hours of training',
      handoverList: 'Handover list',
      files: 'Files',
    },
    facts: {
      'result-delivered': 'Result handed over: {documentCount} documents, {sampleCount} samples, {trainingHours} hours of training',
      'result-not-delivered': 'Not handed over after a second notice; the transferee may rescind the transfer contract',
    },
  },
} satisfies WordsOf<typeof handover>;
