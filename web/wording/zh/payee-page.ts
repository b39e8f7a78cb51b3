/** 收款账户页，以及付款旁的账户提示。 */
export const payeePage = {
  payees: {
    title: '收款账户',
    lead: '项目款项只付至在此登记并经第二人核验的账户。账户变更的，经办人和复核人办理付款时会看到变更日期。',
    none: '尚未登记账户，目前不能向您或本单位付款。',
    register: '登记账户',
    registerLead:
      '单位账户由财务人员或单位管理员登记，由另一人对照开户许可证或银行证明核验。个人账户（用于成果完成人收益分配）由本人登记，由上述人员核验。新账户核验后，原账户即停用。',
    owner: '账户所属',
    self: '本人',
    holder: '户名',
    bank: '开户银行（含支行）',
    number: '账号',
    missing: '请填写户名和开户银行，账号为 8 至 34 位数字。',
    registered: '账户已登记，经第二人核验后生效。',
    verified: '账户已核验，即日起生效。',
    ended: '账户已停用，不再向其付款。',
    verify: '核验无误（与银行证明一致）',
    reject: '不予通过',
    end: '停用账户',
    registeredBy: '{by}登记于',
    verifiedBy: '{by}核验于',
    endedAt: '停用于',
    administration: '系统管理',
    state: { waiting: '待核验', 'in-force': '使用中', ended: '已停用' },
  },
  payable: {
    account: '{holder}，{bank}，{number}',
    changed: '账户已于{day}变更，原账号 {before}。请用原先掌握的电话向收款方核实。',
    none: '收款方没有经核验的账户，暂不能付款。请收款方在“收款账户”中登记。',
  },
} as const;
