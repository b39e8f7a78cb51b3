/** Figures that a policy may set, as forms name them. */
export const figureWords = {
  zh: {
    rates: '变动的比率',
    rate: {
      label: '比率',
      options: {
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
      },
    },
    valueBp: '新的比率',
    sums: '变动的金额',
    sum: {
      label: '金额',
      options: {
        'bond-most': '诚意金上限',
        'office-approval': '科研院审批的转化合同金额上限',
        'expert-registration': '须专家认定的技术交易额',
      },
    },
    valueFen: '新的金额',
    periods: '变动的公示天数',
    period: {
      label: '公示事项',
      options: { award: '中选结果公示', conclusion: '验收结论公示', price: '拟交易价格公示', reward: '奖励方案公示' },
    },
    days: '新的天数',
  },
  en: {
    rates: 'Rates that change',
    rate: {
      label: 'Rate',
      options: {
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
      },
    },
    valueBp: 'New rate',
    sums: 'Sums that change',
    sum: {
      label: 'Sum',
      options: {
        'bond-most': 'Maximum bond',
        'office-approval': 'Contract ceiling for approval by the research office',
        'expert-registration': 'Technology transaction value requiring expert recognition',
      },
    },
    valueFen: 'New sum',
    periods: 'Public notices that change',
    period: {
      label: 'Public notice of',
      options: { award: 'the award', conclusion: 'the conclusion', price: 'the intended price', reward: 'the rewards' },
    },
    days: 'New number of days',
  },
} as const;

/** Of the rules on them. */
export const figureRefusals = {
  zh: {
    'figure-twice': '第 {row} 行与前面的某一行是同一项。每项只填一次，请合并或删除。',
    'nothing-changes': '没有填写任何变动。请至少填写一项比率、金额或天数；无需变动的，请放弃这份草案。',
  },
  en: {
    'figure-twice': 'Row {row} repeats an item of an earlier row. Enter each item once: merge or delete.',
    'nothing-changes': 'No change was entered. Enter at least one rate, sum or number of days, or drop this draft.',
  },
} as const;
