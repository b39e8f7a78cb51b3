/** 首页和收件箱上，项目之外须先办妥的事。 */
export const preparing = {
  preparing: {
    title: '先办妥这些',
    lead: '这些事不属于某个项目，不会作为待办出现；办妥后自动消失。',
    what: {
      passkey: '您还没有通行密钥，签署、审批和放行付款须用它确认。请向本单位管理员领取登记码。',
      'passkey-by-platform':
        '您还没有通行密钥，邀请同事、授予角色和登记授权书须用它确认。管理员的登记码由平台发放：平台已收到提示，核实身份后联系您；也可直接与平台联系。',
      'passkey-issued': '已为您发放通行密钥登记码，24 小时内有效。请领取后登记。',
      colleagues: '本单位目前只有您一人。请邀请同事并授予角色。',
      signatory: '本单位还没有签约人，需求无法确认，合同无法签署。请邀请一位同事或授予角色。',
      'two-finance': '付款须一人经办、另一人复核，本单位的财务人员不足两位。',
      codes: '{count} 位同事还没有通行密钥，请逐一核实身份并发放登记码。',
      letters: '{count} 份签约人授权书等您核对并确认，确认后才生效。',
      'no-account': '本单位还没有收款账户，退还的款项和到款都无法付给本单位。请登记，并由另一人核验。',
      accounts: '{count} 个收款账户等您核验，核验后才可付款。',
      registrants: '{organisation}有 {count} 位管理员等待通行密钥登记码，在此之前不能邀请同事。',
      corrections: '{organisation}申请更正登记信息，等平台核对。',
    },
    go: {
      passkey: '登记通行密钥',
      'passkey-by-platform': '登记通行密钥',
      'passkey-issued': '登记通行密钥',
      colleagues: '邀请同事',
      signatory: '管理本单位人员',
      'two-finance': '管理本单位人员',
      codes: '发放登记码',
      letters: '核对授权书',
      'no-account': '登记账户',
      accounts: '核验账户',
      registrants: '核实并发放',
      corrections: '核对',
    },
  },
} as const;
