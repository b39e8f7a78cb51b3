/** 逾期事项、政策事项、公示列表和新需求页面的用语。 */
export const listPages = {
  late: {
    title: '逾期事项',
    empty: '没有逾期事项',
    emptyWhy: '本单位人员逾期未办的事项和您所管理项目中逾期的事项列在这里，直到办结。',
    waitsFor: '等待',
    next: '下一步：{kind, select, overdue {提醒办理人} escalate_organisation {报单位管理员和项目经理} escalate_lead {上报平台主管} still_late {再次上报平台主管} second_notice {第二次催告} silence {按逾期规则处理} other {提醒}}',
    none: '不再自动提醒',
  },
  policies: {
    title: '政策事项',
    search: '按名称或编号查找',
    empty: '没有政策事项',
    new: '新政策',
    lead: '由一人提出，另一人对照来源复核后生效。',
    subject: '内容',
    subjects: { pack: '政策包', terms: '项目群条款', notice: '年度放假安排', outage: '平台停机' },
    effects: {
      pack: '一地的法定数值，自某日起施行；之后发起的项目按此执行。',
      terms: '一个项目群自己的数值；之后发起的项目按此执行。',
      notice: '国务院办公厅的年度通知；未结事项的期限按其重算，均不提前。',
      outage: '平台无法使用的时段；期间不计任何一方迟延。',
    },
    choose: '请选择内容。',
    start: '开始填写',
  },
  newProject: {
    title: '提出新需求',
    lead: '先选择项目群。它的规则（补助比例、公示天数、诚意金等）随项目固定下来，之后调整不影响本项目。',
    programme: '项目群',
    runBy: '组织方：{platform}；资助方：{funder}',
    start: '开始填写需求',
    none: '目前没有开放的项目群',
    choose: '请选择一个项目群。',
  },
  publicities: {
    title: '公示',
    lead: '公示期内，任何人都可以实名提出异议；已提出的，可按异议编号查询结果。',
    search: '题目、项目编号或异议编号',
    empty: '没有符合条件的公示',
    emptyWhy: '中选结果、验收结论、转化价格、奖励方案在公示期间列于此处。',
  },
};
