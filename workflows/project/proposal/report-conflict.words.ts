import type { WordsOf } from '#workflows/engine/wording.ts';
import { conflictFields } from '#workflows/modules/panel/panel.words.ts';
import type { reportConflict } from './report-conflict.ts';

export const reportConflictWords = {
  zh: {
    title: '报告评审利益冲突',
    noun: '利益冲突报告',
    ask: '评分之后发现利益冲突的，在定榜确认之前均可报告。由平台主管在三个工作日内决定相关评分是否作废，决定之前不确认定榜，无方案达到入围分数的也不办理后续安排。',
    outcomes: {
      report: { label: '报告冲突', leadsTo: '由平台主管决定评分是否作废；报告人不参与决定。', done: '报告了利益冲突' },
      declare: { label: '申报本人冲突', leadsTo: '由平台主管决定您的评分是否作废。', done: '申报了利益冲突' },
    },
    fields: { ...conflictFields.zh, expert: '专家' },
    refusals: {
      'not-of-the-panel': '该专家不在本次评审组。请从评审组成员中选择。',
      'reported-already': '该专家的冲突已在处理中。请等待决定，或向平台主管补充材料。',
    },
    facts: { 'conflict-reported': '报告了一项评审利益冲突' },
  },
  en: {
    title: 'Report a conflict of interest',
    noun: 'Report of a conflict',
    ask: 'A conflict of interest found after scoring can be reported until the award is confirmed. The platform’s lead decides within three working days whether the scores are void; until then the award is not confirmed, nor is the next step decided where no proposal reached the threshold.',
    outcomes: {
      report: {
        label: 'Report',
        leadsTo: 'The platform’s lead decides whether the scores are void; the reporter takes no part in the decision.',
        done: 'reported a conflict of interest',
      },
      declare: {
        label: 'Declare my conflict',
        leadsTo: 'The platform’s lead decides whether your scores are void.',
        done: 'declared a conflict of interest',
      },
    },
    fields: { ...conflictFields.en, expert: 'Expert' },
    refusals: {
      'not-of-the-panel': 'This expert is not on this review panel. Choose one of its members.',
      'reported-already':
        'A conflict of this expert is being decided. Wait for the decision, or send further material to the platform’s lead.',
    },
    facts: { 'conflict-reported': 'A conflict of interest in the panel was reported' },
  },
} satisfies WordsOf<typeof reportConflict>;
