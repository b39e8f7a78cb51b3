/** 异议人页面的用语，及受理异议时邮箱确认情况的用语。 */
export const objectionPages = {
  objection: {
    title: '我的异议',
    number: '异议编号 {number}',
    filedAt: '提交于',
    confirm: '确认邮箱',
    confirmWhy: '确认后，这件异议的处理结果将发送到收到本链接的邮箱，也可在本页查看。',
    confirmNow: '确认邮箱',
    answer: '处理结果',
    waiting: '邮箱已确认。尚未作出处理决定；作出后发送到您的邮箱。',
    overtaken: '所涉内容已撤回，这件异议不再单独处理。对重新公示的内容仍可提出异议。',
    void: '链接无效',
    voidHow: '这个链接无效或已过期。无需链接，在“公示”页按异议编号也可查询办理情况；理由只在有效链接中显示，需要时请与平台联系。',
  },
  contacts: {
    title: '异议人邮箱',
    confirmed: '已确认，',
    unconfirmed: '尚未确认',
  },
} as const;
