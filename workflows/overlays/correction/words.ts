import type { StageWords, WordsOf } from '#workflows/engine/wording.ts';
import type { checkCorrection, correctionSteps, proposeCorrection } from './correct-data.ts';

const proposeCorrectionWords = {
  zh: {
    title: '更正记录',
    noun: '更正说明',
    ask: '更正文书中的笔误。原文书不变，更正附在其旁；金额和签署不能更正，须由审计人员复核。',
    outcomes: { propose: { label: '提出更正', leadsTo: '由审计人员在 5 个工作日内复核，逾期未复核的不更正。', done: '提出更正' } },
    fields: { document: '更正哪份文书', before: '原内容', after: '更正为', reason: '原因' },
    refusals: { 'not-correctable': '这类文书涉及金额或签署，不能更正。请通过合同变更或重新办理。' },
    facts: { 'correction-proposed': '提出更正：{step}' },
  },
  en: {
    title: 'Correct the record',
    noun: 'Correction',
    ask: 'Correct a clerical error in a document. The document is kept, with the correction beside it. Sums and signatures cannot be corrected; the auditor checks each correction.',
    outcomes: {
      propose: {
        label: 'Propose the correction',
        leadsTo: 'The auditor checks it within 5 working days; unchecked, nothing is corrected.',
        done: 'proposed a correction',
      },
    },
    fields: { document: 'Document', before: 'Original text', after: 'Corrected text', reason: 'Reason' },
    refusals: {
      'not-correctable':
        'This kind of document concerns sums or signatures and cannot be corrected. Use an amendment, or have the step done again.',
    },
    facts: { 'correction-proposed': 'Correction proposed: {step}' },
  },
} satisfies WordsOf<ReturnType<typeof proposeCorrection>>;

const checkCorrectionWords = {
  zh: {
    title: '复核更正',
    noun: '更正复核意见',
    ask: '请核对原文书和更正内容，确认只是笔误。',
    outcomes: {
      confirm: { label: '同意更正', leadsTo: '更正附在原文书旁。', done: '同意更正' },
      refuse: { label: '不同意', leadsTo: '记录不变。', done: '不同意更正' },
    },
    fields: { note: '说明', reason: '理由' },
    facts: { 'data-corrected': '已更正：{step}', 'correction-refused': '未予更正：{step}' },
  },
  en: {
    title: 'Check a correction',
    noun: 'Check of a correction',
    ask: 'Compare the original document with the correction and confirm that it is only a clerical error.',
    outcomes: {
      confirm: { label: 'Agree', leadsTo: 'The correction is attached to the document.', done: 'agreed to a correction' },
      refuse: { label: 'Refuse', leadsTo: 'The record is unchanged.', done: 'refused a correction' },
    },
    fields: { note: 'Note', reason: 'Reason' },
    facts: { 'data-corrected': 'Corrected: {step}', 'correction-refused': 'Not corrected: {step}' },
  },
} satisfies WordsOf<ReturnType<typeof checkCorrection>>;
export const correctionWords = {
  title: { zh: '更正', en: 'Corrections' },
  definitions: { 'propose-correction': proposeCorrectionWords, 'check-correction': checkCorrectionWords },
} satisfies StageWords<ReturnType<typeof correctionSteps>>;
