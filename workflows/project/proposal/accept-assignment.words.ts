import type { WordsOf } from '#workflows/engine/wording.ts';
import { conflictFields } from '#workflows/modules/panel/panel.words.ts';
import type { acceptAssignment } from './accept-assignment.ts';

export const acceptAssignmentWords = {
  zh: {
    title: '确认评审任务',
    noun: '评审任务回执',
    ask: '共 {proposals} 份方案。请先核对应答单位名单，存在利益关系的须申报回避；确认后方可查阅方案。逾期视为谢绝。',
    outcomes: {
      accept: { label: '接受评审任务', leadsTo: '可以查阅方案并评分。', done: '接受了评审任务' },
      conflict: { label: '申报回避', leadsTo: '退出本次评审，另请专家。', done: '申报了回避' },
      decline: { label: '谢绝评审', leadsTo: '另请专家。', done: '谢绝了评审任务' },
    },
    fields: {
      ...conflictFields.zh,
      reason: '理由',
      noConflict: '我与各应答单位、需求企业没有利益关系',
      confidentiality: '我将保守评审秘密',
    },
    facts: {
      'assignment-accepted': '一名专家接受评审任务',
      'assignment-declined': '一名专家谢绝或未答复',
      'conflict-declared': '一名专家申报回避，已收回其查阅权限',
    },
  },
  en: {
    title: 'Confirm the review assignment',
    noun: 'Reply to the review assignment',
    ask: '{proposals, plural, one {# proposal} other {# proposals}}. Check the list of bidders first and declare any conflict of interest; you can read the proposals once you accept. No answer in time counts as declining.',
    outcomes: {
      accept: { label: 'Accept', leadsTo: 'You can read and score the proposals.', done: 'accepted the assignment' },
      conflict: {
        label: 'Declare a conflict',
        leadsTo: 'You leave this panel; another expert is named.',
        done: 'declared a conflict of interest',
      },
      decline: { label: 'Decline', leadsTo: 'Another expert is named.', done: 'declined the assignment' },
    },
    fields: {
      ...conflictFields.en,
      reason: 'Reason',
      noConflict: 'I have no conflict of interest with the bidders or the enterprise',
      confidentiality: 'I will keep the review confidential',
    },
    facts: {
      'assignment-accepted': 'A reviewer accepted',
      'assignment-declined': 'A reviewer declined or did not answer',
      'conflict-declared': 'An expert declared a conflict of interest; access was withdrawn',
    },
  },
} satisfies WordsOf<typeof acceptAssignment>;
