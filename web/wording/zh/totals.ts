/** 评分表的加权总分、清单的合计。 */
export const totals = {
  title: '加权总分：',
  missing: '尚有 {count} 个维度未打分，暂按 0 分计。',
  how: '各维度得分乘以权重后相加，保留三位小数，第四位四舍五入。提交后系统按同一规则计算。',
  parts: {
    sum: '合计 {sum} 元。',
    short: '合计 {sum}%，应为 100%，还差 {left}%。',
    over: '合计 {sum}%，应为 100%，多出 {left}%。',
    whole: '合计 100%。',
  },
} as const;
