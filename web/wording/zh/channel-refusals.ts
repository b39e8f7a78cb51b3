/** Why a channel sends nothing, or an address on it is refused. */
export const channelRefusals = {
  NO_MAILS: { sentence: '本平台不发送邮件，无法寄送链接。', whatNow: '请联系系统管理员重置密码，也可由本单位管理员代为联系。' },
  CHANNEL_OFF: {
    sentence: '本平台不通过{channel, select, wecom {企业微信} dingtalk {钉钉} other {短信}}发送消息。',
    whatNow: '与您有关的事项请在收件箱中查看，或在“通知方式”页选择其他渠道。',
  },
  NOT_AN_ADDRESS: {
    sentence:
      '{channel, select, wecom {所填不是企业微信账号（userid）。} dingtalk {所填不是钉钉 userid。} other {所填不是中国大陆手机号码。}}',
    whatNow:
      '{channel, select, sms {请填 11 位号码，以 1 开头，不含空格和 +86。} other {请填一个人的 userid：以字母或数字开头，不超过 64 个字母、数字或 . _ - @；可向本单位该服务的管理员查询。}}',
  },
  WRONG_CHANNEL_CODE: {
    sentence: '{left, plural, =0 {验证码已过期、已使用，或已输错五次。} other {验证码不正确。}}',
    whatNow: '{left, plural, =0 {请重新发送验证码。} other {请核对后重新输入，还可输入 # 次。}}',
  },
} as const;
