/** 草稿的保存情况。 */
export const draft = {
  remark: '退回意见：',
  saved: '草稿已保存 {at}',
  unchanged: '草稿已保存 {at}，此后没有改动。',
  empty: '尚未填写或改动任何内容，没有需要保存的草稿。',
  saving: '正在保存草稿…',
  slow: '网络较慢，正在保存草稿…',
  slowToSend: '网络较慢，仍在提交，请不要关闭本页…',
  away: '连不上服务器，草稿还没有保存；您可以继续填写，恢复后自动保存。',
  signedOut: '登录已过期，草稿还没有保存；登录后自动保存。',
  notKept: '草稿没有保存。',
  discard: '放弃草稿',
  discardMeans: '已填写的内容将被删除，不能恢复。',
  discardNow: '删除草稿',
} as const;
