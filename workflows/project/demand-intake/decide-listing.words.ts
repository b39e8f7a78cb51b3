import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideListing } from './decide-listing.ts';

export const decideListingWords = {
  zh: {
    title: '决定是否发榜',
    noun: '发榜决定',
    ask: '{seat, select, funder {请确认为本榜单预留的补助：比例 {rateBp}%，封顶 {capFen, number, yuan}。} other {专家 {supported} 人支持，{opposed} 人不支持。请决定是否发榜，并确定征集期、评审维度和补助预留。}}',
    outcomes: {
      list: { label: '同意发榜', leadsTo: '有补助预留的，先由资助方确认；随后企业缴纳诚意金。', done: '决定发榜' },
      'ask-changes': { label: '要求修改需求', leadsTo: '企业修改后重新审查和论证。', done: '要求修改需求' },
      reject: { label: '不予发榜', leadsTo: '需求终止，并告知理由。', done: '决定不予发榜' },
      agree: { label: '同意预留补助', leadsTo: '企业缴纳诚意金后正式发榜。', done: '同意预留补助' },
      refuse: { label: '不同意预留', leadsTo: '退回平台主管重新决定。', done: '不同意预留补助' },
    },
    fields: {
      id: {
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
      weightBp: '权重（%）',
      reason: '理由',
      request: '整改要求',
      windowDays: '征集期（天）',
      minProposals: '最少应答数',
      reserveDepth: '候补名额',
      thresholdPoints: '入围最低分',
      criteria: { label: '评审维度和权重', help: '权重合计 100%。总分相同时，依次比较指标符合度、报价、学生培养。' },
      earmark: { label: '补助预留', help: '不需要补助的留空。' },
      rateBp: '补助比例（%）',
      capFen: '补助封顶额（元）',
      reasons: '决定理由',
      withinBudget: '预留额度在本年度预算之内',
    },
  },
  en: {
    title: 'Decide on listing',
    noun: 'Listing decision',
    ask: '{seat, select, funder {Please confirm the subsidy earmarked for this listing: {rateBp}%, capped at {capFen, number, yuan}.} other {In favour: {supported}; against: {opposed}. Decide on listing, its window, criteria and any earmark.}}',
    outcomes: {
      list: {
        label: 'List the demand',
        leadsTo: 'The funder confirms an earmark, then the enterprise pays the bond.',
        done: 'decided to list the demand',
      },
      'ask-changes': { label: 'Ask for changes', leadsTo: 'Once revised, it is checked and assessed again.', done: 'asked for changes' },
      reject: { label: 'Do not list', leadsTo: 'The demand ends; the reasons are given.', done: 'decided against listing' },
      agree: { label: 'Agree to the earmark', leadsTo: 'Listed once the bond is paid.', done: 'agreed to the earmark' },
      refuse: { label: 'Refuse the earmark', leadsTo: 'Goes back to the lead.', done: 'refused the earmark' },
    },
    fields: {
      id: {
        label: 'Criterion',
        options: {
          'indicator-fit': 'Fit with the indicators',
          novelty: 'Novelty',
          feasibility: 'Feasibility',
          team: 'Team',
          'value-for-money': 'Value for money',
          'student-plan': 'Student plan',
        },
      },
      weightBp: 'Weight (%)',
      reason: 'Reason',
      request: 'What to rectify',
      windowDays: 'Window (days)',
      minProposals: 'Proposals needed',
      reserveDepth: 'Reserve places',
      thresholdPoints: 'Points needed for the shortlist',
      criteria: {
        label: 'Criteria and weights',
        help: 'Add up to 100%. Equal totals: indicator fit, then lower price, then student plan decide.',
      },
      earmark: { label: 'Earmarked subsidy', help: 'Leave empty if none.' },
      rateBp: 'Rate (%)',
      capFen: 'Cap (yuan)',
      reasons: 'Reasons',
      withinBudget: 'The earmark is within this year’s budget',
    },
  },
} satisfies WordsOf<typeof decideListing>;
