import type { WordsOf } from '#workflows/engine/wording.ts';
import { conflictFields } from '#workflows/modules/panel/panel.words.ts';
import type { reviewMidterm } from './review-midterm.ts';

export const reviewMidtermWords = {
  zh: {
    title: '中期评估',
    noun: '中期评估意见',
    ask: '第 {midterm} 次中期评估：请根据各里程碑报告和实测值，独立判断研发是否应当继续。存在利益关系的，请申报回避。逾期视为弃权。',
    outcomes: {
      continue: { label: '建议继续', leadsTo: '全部专家答复后，取居中意见（并列时从严）送各方。', done: '提出了中期评估意见' },
      adjust: {
        label: '建议调整',
        leadsTo: '全部专家答复后，取居中意见（并列时从严）送各方；是否变更合同由各方商定。',
        done: '提出了中期评估意见',
      },
      stop: {
        label: '建议终止',
        leadsTo: '全部专家答复后，取居中意见（并列时从严）送各方；是否解除合同由各方决定。',
        done: '提出了中期评估意见',
      },
      'declare-conflict': { label: '申报回避', leadsTo: '您不再看到本项目的材料。', done: '申报了回避' },
    },
    fields: { ...conflictFields.zh, points: '总体进展（0～100 分）', opinion: '评估意见' },
    facts: {
      'midterm-opinion-given': '一名专家提交了第 {midterm} 次中期评估意见',
      'midterm-advised':
        '第 {midterm} 次中期评估：{opinions} 名专家的意见为{advice, select, continue {继续} adjust {调整} other {终止}}；是否变更或者解除由各方决定',
      'midterm-without-result': '第 {midterm} 次中期评估意见不足三份，没有结论；可以再次组织',
      'conflict-declared': '一名专家申报回避，已收回其查阅权限',
      'expert-abstained': '一名专家逾期未答复，视为弃权',
    },
  },
  en: {
    title: 'Mid-term review',
    noun: 'Mid-term opinion',
    ask: 'Mid-term review {midterm}: judge independently, from the milestone reports and measured values, whether the work should continue. Declare any conflict of interest. No answer in time counts as an abstention.',
    outcomes: {
      continue: {
        label: 'Advise to continue',
        leadsTo: 'Once all have answered, the median opinion (the more cautious of two) goes to the parties.',
        done: 'gave a mid-term opinion',
      },
      adjust: {
        label: 'Advise a change',
        leadsTo: 'Once all have answered, the median opinion (the more cautious of two) goes to the parties, who decide on an amendment.',
        done: 'gave a mid-term opinion',
      },
      stop: {
        label: 'Advise to terminate',
        leadsTo: 'Once all have answered, the median opinion (the more cautious of two) goes to the parties, who decide on termination.',
        done: 'gave a mid-term opinion',
      },
      'declare-conflict': {
        label: 'Declare a conflict of interest',
        leadsTo: 'You no longer see the material of this project.',
        done: 'declared a conflict of interest',
      },
    },
    fields: { ...conflictFields.en, points: 'Overall progress (0–100)', opinion: 'Opinion' },
    facts: {
      'midterm-opinion-given': 'An expert gave an opinion in mid-term review {midterm}',
      'midterm-advised':
        'Mid-term review {midterm}: {opinions} experts; advice: {advice, select, continue {continue} adjust {change} other {terminate}}; amendment or termination is for the parties to decide',
      'midterm-without-result': 'Mid-term review {midterm} had fewer than three opinions and no result; it may be called again',
      'conflict-declared': 'An expert declared a conflict of interest; access was withdrawn',
      'expert-abstained': 'An expert did not answer and counts as abstaining',
    },
  },
} satisfies WordsOf<typeof reviewMidterm>;
