/** Figures that a policy may set, as forms name them. */
export const figureWords = {
  zh: {
    rates: '变动的比率',
    rate: {
      label: '比率',
      options: {
        bond: '揭榜诚意金比例',
        'bond-kept': '诚意金扣留比例',
        earmark: '专项经费上限比例',
        'subsidy-reserve': '补助预留比例',
        'subsidy-ceiling': '补助比例上限',
        retention: '质保金上限比例',
        deposit: '定金上限比例',
        'late-daily': '逾期付款日利率',
        'late-cap': '逾期付款利息上限',
        'inventor-floor': '科研人员分配比例下限',
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
        'office-approval': '科技处审批的合同金额上限',
        'expert-registration': '须专家认定的技术交易额',
      },
    },
    valueFen: '新的金额',
    periods: '变动的公示天数',
    period: {
      label: '公示事项',
      options: { award: '中选公示', conclusion: '验收结论公示', price: '协议定价公示', reward: '奖酬方案公示' },
    },
    days: '新的天数',
  },
  en: {
    rates: 'Rates that change',
    rate: {
      label: 'Rate',
      options: {
        bond: 'Bond of the call',
        'bond-kept': 'Part of the bond that is kept',
        earmark: 'Most of the price that may be earmarked',
        'subsidy-reserve': 'Reserve of the subsidy',
        'subsidy-ceiling': 'Most of the cost that may be subsidised',
        retention: 'Most that may be retained for the warranty',
        deposit: 'Most that a deposit may be',
        'late-daily': 'Interest per day of late payment',
        'late-cap': 'Most that interest of late payment may reach',
        'inventor-floor': 'Least share of the inventors',
        'main-contributor-floor': 'Least share of the main contributors',
        broker: 'Most that a broker may receive',
        pass: 'Achievement from which a project passes',
        concluded: 'Achievement from which a project is concluded',
        stamp: 'Stamp duty',
        vat: 'Value-added tax',
        'counted-reward': 'Part of a cash reward that counts as income',
      },
    },
    valueBp: 'New rate',
    sums: 'Sums that change',
    sum: {
      label: 'Sum',
      options: {
        'bond-most': 'Largest bond',
        'office-approval': 'Largest contract that the office may approve',
        'expert-registration': 'Technical value from which experts are asked',
      },
    },
    valueFen: 'New sum',
    periods: 'Public notices that change',
    period: {
      label: 'Public notice of',
      options: { award: 'the award', conclusion: 'the conclusion', price: 'an agreed price', reward: 'rewards' },
    },
    days: 'New number of days',
  },
} as const;

/** Of the rules on them. */
export const figureRefusals = {
  zh: {
    'figure-twice': '第 {row} 行与前面的某一行是同一项。每项只填一次，请合并或删除。',
    'nothing-changes': '没有填写任何变动。请至少填写一项比率、金额或天数；无须变动的，请放弃这份草案。',
  },
  en: {
    'figure-twice': 'Row {row} has the figure of an earlier row. Give each once: delete one of them.',
    'nothing-changes': 'Nothing changes. Give at least one rate, sum or number of days, or drop this draft.',
  },
} as const;
