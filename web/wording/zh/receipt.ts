export const receipt = {
  title: '回执',
  done: '已办理',
  next: '接下来',
  again: '可再次办理',
  proof: '凭证：项目 {number}，第 {version} 号记录。',
  later: '已受理，正在入账',
  laterWhy: '系统已收到，稍后即可在项目里看到，请勿重复提交。',
  unknown: '没有这份回执',
} as const;
