/** 评分表中加权总分的用语。 */
export const totals = {
  title: '加权总分：',
  missing: '尚有 {count} 个维度未打分，暂按 0 分计。',
  how: '各维度得分乘以权重后相加，保留三位小数，第四位四舍五入。提交后系统按同一规则计算。',
} as const;
