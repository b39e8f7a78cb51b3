const levels = {
  zh: { office: '部门', leader: '分管领导', meeting: '会议' },
  en: { office: 'Office', leader: 'Responsible leader', meeting: 'Meeting' },
} as const;

/** Names of the figures, by kind. */
const named = {
  zh: {
    rate: {
      bond: '揭榜诚意金比例',
      'bond-kept': '诚意金扣留比例',
      earmark: '发榜预留补助比例上限',
      'subsidy-reserve': '风险预留比例',
      'subsidy-ceiling': '最终核定前累计拨付补助上限',
      retention: '质保金上限比例',
      deposit: '定金上限比例',
      'late-daily': '逾期违约金日利率',
      'late-cap': '逾期违约金上限',
      'inventor-floor': '成果完成人分配比例下限',
      'main-contributor-floor': '主要贡献人员比例下限',
      broker: '技术转移机构比例上限',
      pass: '通过验收的完成率',
      concluded: '结题的完成率',
      stamp: '印花税税率',
      vat: '增值税税率',
      'counted-reward': '现金奖励计入个人所得的比例',
      advance: '签约预付款上限比例',
      'budget-move': '课题组可自行调剂的预算比例（占合同价款）',
      'midterm-from': '中期检查最早时点（占研究期的比例）',
      'midterm-until': '中期检查最迟时点（占研究期的比例）',
    },
    sum: {
      'bond-most': '诚意金上限',
      'office-approval': '科研院审批的转化合同金额上限',
      'expert-registration': '须专家认定的技术交易额',
      'final-audit': '须作决算审计的补助金额起点',
    },
    period: {
      award: '中选结果公示',
      conclusion: '验收结论公示',
      price: '拟交易价格公示',
      reward: '奖励方案公示',
      'progress-note': '两次进展报告的间隔',
      transfer: '成果征集受让意向的期限',
    },
    whole: { weights: '补助各期拨付比例', approvals: '合同审批权限', 'annual-report': '年度转化报告截止日' },
  },
  en: {
    rate: {
      bond: 'Bond rate of the call',
      'bond-kept': 'Part of the bond kept',
      earmark: 'Ceiling of the earmarked subsidy rate',
      'subsidy-reserve': 'Subsidy reserve rate',
      'subsidy-ceiling': 'Ceiling on subsidy paid before the final claim',
      retention: 'Ceiling of the warranty retention',
      deposit: 'Ceiling of the deposit',
      'late-daily': 'Daily rate of late interest',
      'late-cap': 'Cap on late interest',
      'inventor-floor': 'Minimum share of the inventors',
      'main-contributor-floor': 'Minimum share of the main contributors',
      broker: 'Ceiling of the transfer agency’s share',
      pass: 'Achievement required to pass',
      concluded: 'Achievement required to be concluded',
      stamp: 'Stamp duty',
      vat: 'Value-added tax',
      'counted-reward': 'Part of a cash reward counted as taxable income',
      advance: 'Ceiling of the advance on signature',
      'budget-move': 'Part of the price that a university may move within its budget',
      'midterm-from': 'Earliest mid-term review (part of the research period)',
      'midterm-until': 'Latest mid-term review (part of the research period)',
    },
    sum: {
      'bond-most': 'Maximum bond',
      'office-approval': 'Contract ceiling for approval by the research office',
      'expert-registration': 'Technology transaction value requiring expert recognition',
      'final-audit': 'Grant from which the spending is audited',
    },
    period: {
      award: 'Public notice of the award',
      conclusion: 'Public notice of the conclusion',
      price: 'Public notice of the intended price',
      reward: 'Public notice of the rewards',
      'progress-note': 'Between two progress reports',
      transfer: 'For expressions of interest in a result',
    },
    whole: {
      weights: 'Parts of the subsidy by claim',
      approvals: 'Approval of contracts',
      'annual-report': 'Due day of the annual transfer report',
    },
  },
} as const;

/** Figures that a policy may set, as forms name them. */
export const figureWords = {
  zh: {
    rates: { label: '变动的比率', section: '数值' },
    rate: {
      label: '比率',
      options: named.zh.rate,
    },
    valueBp: '新的比率',
    sums: '变动的金额',
    sum: {
      label: '金额',
      options: named.zh.sum,
    },
    valueFen: '新的金额',
    periods: '变动的期限',
    period: {
      label: '期限',
      options: named.zh.period,
    },
    days: '新的天数',
    weights: { label: '补助各期拨付比例', section: '拨付比例与审批权限', help: '有变动时填写全部各期，合计 100%，末期为最终申请。' },
    weightBp: '本期比例',
    approvals: { label: '合同审批权限', help: '有变动时填写整张表：首行自 0 元起，各行金额递增。' },
    fromFen: '合同价款自',
    enterpriseLevel: { label: '企业审批层级', options: levels.zh },
    universityLevel: { label: '高校审批层级', options: levels.zh },
    annualReportDue: { label: '年度转化报告截止日', help: '填写月和日，如 03-31。' },
    withdrawn: {
      label: '不再另行规定的数值',
      section: '恢复',
      help: '列出的数值自施行日期起恢复为上位规定；没有上位规定的，恢复为平台默认。',
    },
    figure: { label: '数值', options: { ...named.zh.rate, ...named.zh.sum, ...named.zh.period, ...named.zh.whole } },
  },
  en: {
    rates: { label: 'Rates that change', section: 'Figures' },
    rate: {
      label: 'Rate',
      options: named.en.rate,
    },
    valueBp: 'New rate',
    sums: 'Sums that change',
    sum: {
      label: 'Sum',
      options: named.en.sum,
    },
    valueFen: 'New sum',
    periods: 'Periods that change',
    period: {
      label: 'Period',
      options: named.en.period,
    },
    days: 'New number of days',
    weights: {
      label: 'Parts of the subsidy by claim',
      section: 'Claims and approvals',
      help: 'If one changes, enter all claims: 100% in total, the final claim last.',
    },
    weightBp: 'Part',
    approvals: {
      label: 'Approval of contracts',
      help: 'If a row changes, enter the whole table: the first row from 0 yuan, sums ascending.',
    },
    fromFen: 'From a contract price of',
    enterpriseLevel: { label: 'Level at the enterprise', options: levels.en },
    universityLevel: { label: 'Level at the university', options: levels.en },
    annualReportDue: { label: 'Annual transfer report due on', help: 'Month and day, such as 03-31.' },
    withdrawn: {
      label: 'Figures no longer set here',
      section: 'Restored',
      help: 'From the date in force, each of them is again that of the law above, or the platform’s default where there is none.',
    },
    figure: { label: 'Figure', options: { ...named.en.rate, ...named.en.sum, ...named.en.period, ...named.en.whole } },
  },
} as const;

/** Of the rules on them. */
export const figureRefusals = {
  zh: {
    'figure-twice': '第 {row} 行与前面的某一行是同一项。每项只填一次，请合并或删除。',
    'figure-not-own': '“不再另行规定的数值”第 {row} 行：该项目群或该地区现在没有自己的这一数值，无需恢复。请删除这一行。',
    'nothing-changes': '没有填写任何变动。请至少填写一项；无需变动的，请放弃这份草案。',
  },
  en: {
    'figure-twice': 'Row {row} repeats an item of an earlier row. Enter each item once: merge or delete.',
    'figure-not-own': 'Row {row} of the figures no longer set here: the programme or place sets no such figure now. Delete the row.',
    'nothing-changes': 'No change was entered. Enter at least one, or drop this draft.',
  },
} as const;
