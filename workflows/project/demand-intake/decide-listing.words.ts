import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideListing } from './decide-listing.ts';

export const decideListingWords = {
  zh: {
    title: '决定是否发榜',
    titles: { funder: '确认补助预留' },
    noun: '发榜决定',
    ask: '{seat, select, funder {请确认为本榜单预留的补助：比例 {rateBp}%，封顶 {capFen, number, yuan}。} other {专家 {supported} 人支持{conditional, plural, =0 {} other {（其中 # 人附修改意见）}}，{opposed} 人不支持。请决定是否发榜，并确定征集期、评审维度和补助预留。}}',
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
      interviewPoints: { label: '答辩调整幅度（分）', help: '组织答辩的，填总分最多调整几分（1 至 5）；不组织的留空。' },
      criteria: { label: '评审维度和权重', help: '权重合计 100%。总分相同时，依次比较指标符合度、报价、学生培养。' },
      earmark: { label: '补助预留', help: '不需要补助的留空。' },
      rateBp: '补助比例（%）',
      capFen: '补助封顶额（元）',
      reasons: '决定理由',
      withinBudget: { label: '预留额度在本年度预算之内', help: '平台不登记预算，请按本单位预算核对；额度见上。' },
    },
    refusals: {
      'criterion-twice': '第 {row} 行的评审维度与第 {first} 行相同。每个维度只列一次，请另选维度或合并权重。',
      'weights-not-whole': '各评审维度权重合计 {givenBp}%，应为 100%。请调整权重。',
      'earmark-above-limit': '补助比例 {rateBp}%，高于本计划上限 {limitBp}%。请降到不高于上限。',
    },
    facts: {
      'listing-decided': '决定发榜，征集期 {windowDays} 天',
      'rectification-asked': '第 {round} 次要求整改',
      'demand-rejected': '经论证不予发榜',
      'earmark-agreed': '资助方同意预留补助：比例 {rateBp}%，封顶 {capFen, number, yuan}',
      'earmark-refused': '资助方不同意预留补助',
    },
  },
  en: {
    title: 'Decide on listing',
    titles: { funder: 'Confirm the earmark' },
    noun: 'Listing decision',
    ask: '{seat, select, funder {Confirm the subsidy earmarked for this call: {rateBp}%, capped at {capFen, number, yuan}.} other {Experts in favour: {supported}{conditional, plural, =0 {} other {, of them # with changes}}; against: {opposed}. Decide on listing, the window, the criteria and any earmark.}}',
    outcomes: {
      list: {
        label: 'List the demand',
        leadsTo: 'The funder first confirms any earmark; the enterprise then pays the bond.',
        done: 'decided to list the demand',
      },
      'ask-changes': { label: 'Request changes', leadsTo: 'Once revised, it is checked and appraised again.', done: 'requested changes' },
      reject: { label: 'Do not list', leadsTo: 'The demand ends; the reasons are given.', done: 'decided against listing' },
      agree: { label: 'Agree to the earmark', leadsTo: 'The demand is listed once the bond is paid.', done: 'agreed to the earmark' },
      refuse: { label: 'Refuse the earmark', leadsTo: 'It goes back to the platform’s lead.', done: 'refused the earmark' },
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
          'student-plan': 'Student training',
        },
      },
      weightBp: 'Weight (%)',
      reason: 'Reason',
      request: 'What to rectify',
      windowDays: 'Window (days)',
      minProposals: 'Minimum number of proposals',
      reserveDepth: 'Reserve places',
      thresholdPoints: 'Minimum points for the shortlist',
      interviewPoints: {
        label: 'Interview adjustment (points)',
        help: 'If interviews are held: by how many points a total may be adjusted (1 to 5). Otherwise leave empty.',
      },
      criteria: {
        label: 'Criteria and weights',
        help: 'Weights add up to 100%. Ties are decided by indicator fit, then lower price, then student training.',
      },
      earmark: { label: 'Earmarked subsidy', help: 'Leave empty if none.' },
      rateBp: 'Rate (%)',
      capFen: 'Cap (yuan)',
      reasons: 'Reasons',
      withinBudget: {
        label: 'The earmark is within this year’s budget',
        help: 'The platform keeps no budgets: check it against your own. The earmark stands above.',
      },
    },
    refusals: {
      'criterion-twice':
        'Row {row} has the same criterion as row {first}. List each criterion once: choose another, or combine the weights.',
      'weights-not-whole': 'The criteria weights add up to {givenBp}%, but must total 100%. Adjust the weights.',
      'earmark-above-limit': 'The rate of {rateBp}% is above the programme’s maximum of {limitBp}%. Lower it to {limitBp}% or less.',
    },
    facts: {
      'listing-decided': 'Listing decided, window of {windowDays} days',
      'rectification-asked': 'Rectification requested, round {round}',
      'demand-rejected': 'Not listed after the experts’ appraisal',
      'earmark-agreed': 'Earmark agreed: {rateBp}%, capped at {capFen, number, yuan}',
      'earmark-refused': 'Earmark refused',
    },
  },
} satisfies WordsOf<typeof decideListing>;
