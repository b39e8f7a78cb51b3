/** 尚无里程碑的项目的页面用语。 */
export const projectPages = {
  beginning: {
    question: '需求概要',
    budget: '预算',
    range: '{min} 至 {max}',
    duration: '工期',
    months: '{months} 个月',
    indicators: '考核指标',
    count: '{count} 项',
    read: '查看需求全文',
    ahead: '当前及后续阶段',
    now: '进行中',
  },
};
