import type { WordsOf } from '#workflows/engine/wording.ts';
import { conflictFields } from '#workflows/modules/panel/panel.words.ts';
import type { argueDemand } from './argue-demand.ts';

export const argueDemandWords = {
  zh: {
    title: '论证需求',
    noun: '论证意见',
    ask: '请独立判断需求是否必要、是否新颖、指标能否测量、预算是否合理。存在利益关系的，请申报回避。逾期视为弃权。',
    outcomes: {
      support: { label: '支持发榜', leadsTo: '全部专家答复后由平台主管决定是否发榜。', done: '支持发榜' },
      'support-with-changes': { label: '修改后支持', leadsTo: '意见随论证结果一并送平台主管。', done: '建议修改后发榜' },
      oppose: { label: '不支持发榜', leadsTo: '意见随论证结果一并送平台主管。', done: '不支持发榜' },
      'declare-conflict': { label: '申报回避', leadsTo: '您不再看到这项需求；意见不足三份时另请专家。', done: '申报了回避' },
    },
    fields: {
      ...conflictFields.zh,
      budget: '预算合理性（0～100 分）',
      noConflict: '我与需求企业没有利益关系',
      necessity: '必要性（0～100 分）',
      novelty: '新颖性（0～100 分）',
      measurability: '可测量性（0～100 分）',
      opinion: '论证意见',
    },
    facts: {
      'demand-argued': '{verdict, select, support {一名专家支持发榜} oppose {一名专家不支持发榜} other {一名专家建议修改后发榜}}',
      'conflict-declared': '一名专家申报回避，已收回其查阅权限',
      'expert-abstained': '一名专家逾期未答复，视为弃权',
    },
  },
  en: {
    title: 'Appraise the demand',
    noun: 'Expert opinion on the demand',
    ask: 'Judge independently whether the demand is necessary, novel, measurable and reasonably budgeted. Declare any conflict of interest. No answer in time counts as an abstention.',
    outcomes: {
      support: {
        label: 'Support listing',
        leadsTo: 'Once all experts have answered, the platform’s lead decides on listing.',
        done: 'supported listing',
      },
      'support-with-changes': {
        label: 'Support with changes',
        leadsTo: 'Your opinion goes to the platform’s lead with the others.',
        done: 'supported listing with changes',
      },
      oppose: { label: 'Oppose listing', leadsTo: 'Your opinion goes to the platform’s lead with the others.', done: 'opposed listing' },
      'declare-conflict': {
        label: 'Declare a conflict',
        leadsTo: 'You no longer see this demand; with fewer than three opinions, further experts are named.',
        done: 'declared a conflict of interest',
      },
    },
    fields: {
      ...conflictFields.en,
      budget: 'Reasonableness of the budget (0–100)',
      noConflict: 'I have no conflict of interest with the enterprise',
      necessity: 'Necessity (0–100)',
      novelty: 'Novelty (0–100)',
      measurability: 'Measurability (0–100)',
      opinion: 'Opinion',
    },
    facts: {
      'demand-argued':
        '{verdict, select, support {An expert supports listing} oppose {An expert opposes listing} other {An expert supports listing with changes}}',
      'conflict-declared': 'An expert declared a conflict of interest; access was withdrawn',
      'expert-abstained': 'An expert did not answer and counts as abstaining',
    },
  },
} satisfies WordsOf<typeof argueDemand>;
