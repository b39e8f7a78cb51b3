import type { WordsOf } from '#workflows/engine/wording.ts';
import { conflictFields } from '#workflows/modules/panel/panel.words.ts';
import type { scoreProposal } from './score-proposal.ts';

export const scoreProposalWords = {
  zh: {
    title: '方案评分',
    noun: '专家评分表',
    ask: '请按各评审维度独立打分并写出评语。发现利益关系的，随时申报回避。二次通知后仍未评分的，视为弃权。',
    outcomes: {
      submit: { label: '提交评分', leadsTo: '评分锁定；全部完成后由组长会商。', done: '提交了评分' },
      'declare-conflict': { label: '申报回避', leadsTo: '您不再看到这份方案，也不参与对它的评分。', done: '申报了回避' },
    },
    fields: {
      ...conflictFields.zh,
      scores: '各维度得分',
      criterion: {
        label: '评审维度',
        options: {
          'indicator-fit': '指标符合度',
          novelty: '创新性',
          feasibility: '可行性',
          team: '团队能力',
          'value-for-money': '性价比',
          'student-plan': '学生培养',
        },
      },
      points: '得分（0～100 分）',
      comment: '评语',
      recommend: { label: '是否推荐', options: { yes: '推荐', maybe: '可以考虑', no: '不推荐' } },
    },
    refusals: {
      'criterion-not-scored': '本榜单有 {expected} 个评审维度，还有 {missing} 个没有打分。请为每个维度各打一次分。',
      'criterion-not-asked': '第 {row} 行的评审维度不在本榜单之内，或已打过分。请改为尚未打分的维度，或删除该行。',
    },
    facts: {
      'proposal-scored': '一名专家完成一份方案的评分',
      'conflict-declared': '一名专家申报回避，已收回其查阅权限',
      'expert-abstained': '一名专家逾期未答复，视为弃权',
    },
  },
  en: {
    title: 'Score the proposal',
    noun: 'Score sheet',
    ask: 'Score each criterion independently and comment. Declare a conflict of interest whenever you find one. No scores after the second notice counts as an abstention.',
    outcomes: {
      submit: {
        label: 'Submit the scores',
        leadsTo: 'The scores are locked; once all are in, the chair prepares the consensus.',
        done: 'submitted scores',
      },
      'declare-conflict': {
        label: 'Declare a conflict',
        leadsTo: 'You no longer see this proposal and do not score it.',
        done: 'declared a conflict of interest',
      },
    },
    fields: {
      ...conflictFields.en,
      scores: 'Scores',
      criterion: {
        label: 'Criterion',
        options: {
          'indicator-fit': 'Fit with the indicators',
          novelty: 'Novelty',
          feasibility: 'Feasibility',
          team: 'Team',
          'value-for-money': 'Value for money',
          'student-plan': 'Student training',
        },
      },
      points: 'Points (0–100)',
      comment: 'Comment',
      recommend: { label: 'Recommendation', options: { yes: 'Recommended', maybe: 'Possible', no: 'Not recommended' } },
    },
    refusals: {
      'criterion-not-scored':
        'This call has {expected} criteria; {missing} {missing, plural, one {is} other {are}} not scored yet. Score each criterion once.',
      'criterion-not-asked':
        'The criterion in row {row} is not one of this call’s, or is already scored. Choose one that is not scored yet, or delete the row.',
    },
    facts: {
      'proposal-scored': 'An expert scored a proposal',
      'conflict-declared': 'An expert declared a conflict of interest; access was withdrawn',
      'expert-abstained': 'An expert did not answer and counts as abstaining',
    },
  },
} satisfies WordsOf<typeof scoreProposal>;
