import type { WordsOf } from '#workflows/engine/wording.ts';
import { namingRefusals } from '#workflows/modules/panel/naming.words.ts';
import type { callMidterm } from './call-midterm.ts';

export const callMidtermWords = {
  zh: {
    title: '组织中期评估',
    noun: '中期评估通知',
    ask: '项目共 {milestones} 个里程碑，已验收 {accepted} 个。可以请三至七名专家作一次中期评估；评估期间补助暂缓审批，其他工作照常进行。{from, select, none {} other {按项目类别规定，应在 {from} 至 {until} 之间组织。}}',
    outcomes: { call: { label: '组织评估', leadsTo: '专家在十五个工作日内独立提出意见，逾期视为弃权。', done: '组织了中期评估' } },
    fields: { experts: '评估专家', questions: { label: '请专家重点评估的问题', help: '可以留空。' } },
    refusals: {
      ...namingRefusals.zh,
      'not-half-way': '今天是 {day}，中期评估应在 {from} 至 {until} 之间组织。请在该期间内组织；遇有已上报的技术困难，可以随时组织。',
    },
    facts: { 'midterm-called': '第 {midterm} 次中期评估已经开始，专家 {experts} 名' },
  },
  en: {
    title: 'Call a mid-term review',
    noun: 'Mid-term review notice',
    ask: '{accepted} of {milestones} milestones have been accepted. Three to seven experts can be asked for a mid-term review; approval of subsidy is deferred during the review, other work continues.{from, select, none {} other { The programme has it called from {from} to {until}.}}',
    outcomes: {
      call: {
        label: 'Call the review',
        leadsTo: 'Each expert gives an independent opinion within 15 working days; no answer in time counts as an abstention.',
        done: 'called a mid-term review',
      },
    },
    fields: { experts: 'Experts', questions: { label: 'Points for the experts to assess', help: 'May be left empty.' } },
    refusals: {
      ...namingRefusals.en,
      'not-half-way':
        'Today is {day}; the mid-term review is called from {from} to {until}. Call it in that period. For a reported difficulty it can be called at any time.',
    },
    facts: { 'midterm-called': 'Mid-term review {midterm} has begun with {experts} experts' },
  },
} satisfies WordsOf<typeof callMidterm>;
