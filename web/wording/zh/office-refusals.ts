/** 收款账户、签约人不予办理的原因。 */
export const officeRefusals = {
  OWN_CODE: { sentence: '不能为自己发放登记码。', whatNow: '请由本单位另一位管理员发放；没有其他管理员的，请联系平台管理员。' },
  CODE_BY_PLATFORM: { sentence: '此人还在其他单位任职，其登记码不由本单位发放。', whatNow: '请此人联系平台管理员，核实身份后发放。' },
  HAS_AUTHENTICATOR: {
    sentence: '此人已有在用的通行密钥，新的由本人用已有的确认，不用登记码。',
    whatNow: '设备遗失的，请本人先在“通行密钥”页停用，再发放登记码。',
  },
  NO_KEEPER: {
    sentence: '单位账户由本单位财务人员和单位管理员管理。',
    whatNow: '请由财务人员或管理员办理；您可以登记自己的个人账户。',
  },
  NO_SUCH_ACCOUNT: { sentence: '这里没有可以办理的这个账户。', whatNow: '请刷新页面：可能已由同事核验或停用。' },
  ACCOUNT_WAITS: { sentence: '已有一个账户等待核验。', whatNow: '请先由同事核验，或将其停用。' },
  SECOND_PERSON: {
    sentence: '登记人和所涉本人不能核验。',
    whatNow: '请由本单位另一人核验：账户由财务人员或单位管理员，签约人由单位管理员或法务人员；没有的，请先邀请一位。',
  },
  NO_SUCH_AUTHORITY: { sentence: '这里没有可以办理的这份授权书。', whatNow: '请刷新页面：可能已由同事确认或终止。' },
  NO_PAYEE_ACCOUNT: {
    sentence: '收款方“{payeeZh}”没有经第二人核验的收款账户，不能向其付款。',
    whatNow: '请收款方在“收款账户”中登记账户并经另一人核验，然后重新办理。',
  },
  ACCOUNT_CHANGED: {
    sentence: '收款方“{payeeZh}”的账户已于{at}变更，在经办之后。',
    whatNow: '请退回经办；用原先掌握的电话向收款方核实后，由经办人重新办理。',
  },
  BEYOND_LIMIT: {
    sentence: '您的授权限额为 {limitFen, number, yuan}，本次办理涉及 {fen, number, yuan}，超出授权。',
    whatNow:
      '请由{others, select, none {限额足够的签约人（由单位管理员登记）} other {{othersZh}}}签署，或由单位管理员在“签约人”中登记更高限额的授权书。',
  },
  NO_LETTER: {
    sentence: '本单位已建立签约人名册，{fen, plural, =0 {您没有有效的授权书} other {您没有对 {fen, number, yuan} 有效的授权书}}。',
    whatNow: '请由{others, select, none {名册上的签约人} other {{othersZh}}}签署，或由单位管理员在“签约人”中登记您的授权书。',
  },
} as const;
