import type { WordsOf } from '#workflows/engine/wording.ts';
import type { discloseResult } from './disclose-result.ts';

export const discloseResultWords = {
  zh: {
    title: '披露成果',
    noun: '成果披露书',
    ask: '项目结论公示期满。请披露形成的成果、全体完成人及其贡献份额，份额合计须为 100%。完成人提出异议的，退回重新披露。',
    outcomes: { disclose: { label: '提交成果披露', leadsTo: '各完成人逐一确认份额。', done: '披露了成果' } },
    fields: {
      resultTitle: '成果名称',
      kind: {
        label: '成果类型',
        options: {
          invention: '发明',
          'utility-model': '实用新型',
          software: '软件',
          'know-how': '技术秘密',
          variety: '植物新品种',
          other: '其他',
        },
      },
      abstract: '成果摘要',
      inventors: '完成人',
      inventor: '完成人',
      shareBp: { label: '份额（%）', help: '全部完成人合计 100%。' },
      fundingSources: '经费来源',
      publicOn: { label: '拟公开日期', help: '有发表或参展计划的填写，保护方式须在此前确定。' },
      contractClause: '依据的合同条款',
      files: '附件',
    },
    refusals: {
      'inventor-twice': '第 {row} 行的完成人与第 {first} 行相同。每人只列一次，请合并份额或另选一人。',
      'shares-not-whole': '全部完成人份额合计 {givenBp}%，应为 100%。请调整份额。',
    },
    facts: { 'result-disclosed': '成果已披露，完成人 {inventors} 名' },
  },
  en: {
    title: 'Disclose the result',
    noun: 'Disclosure of a result',
    ask: 'The notice period of the conclusion has ended. Disclose the result, all inventors and their contribution shares, which must total 100%. If an inventor objects, the disclosure is returned to you.',
    outcomes: {
      disclose: { label: 'Submit the disclosure', leadsTo: 'Each inventor confirms their own share.', done: 'disclosed the result' },
    },
    fields: {
      resultTitle: 'Title of the result',
      kind: {
        label: 'Kind',
        options: {
          invention: 'Invention',
          'utility-model': 'Utility model',
          software: 'Software',
          'know-how': 'Know-how',
          variety: 'New plant variety',
          other: 'Other',
        },
      },
      abstract: 'Abstract',
      inventors: 'Inventors',
      inventor: 'Inventor',
      shareBp: { label: 'Share (%)', help: 'The shares of all inventors total 100%.' },
      fundingSources: 'Funding sources',
      publicOn: {
        label: 'Planned publication date',
        help: 'Enter if a publication or exhibition is planned; the form of protection must be chosen before that day.',
      },
      contractClause: 'Relevant contract clause',
      files: 'Files',
    },
    refusals: {
      'inventor-twice':
        'Row {row} names the same inventor as row {first}. List each person once: combine the shares, or choose somebody else.',
      'shares-not-whole': 'The inventors’ shares add up to {givenBp}%, but must total 100%. Adjust the shares.',
    },
    facts: { 'result-disclosed': 'Result disclosed with {inventors, plural, one {# inventor} other {# inventors}}' },
  },
} satisfies WordsOf<typeof discloseResult>;
