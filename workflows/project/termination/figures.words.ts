/** Fields of a settlement's figures, and the rules that they break. */
export const figureFields = {
  zh: {
    acceptedFen: { label: '已验收部分（元）', help: '高校有过错且成果不能使用的，可以核减；其他情形为合同金额。' },
    costFen: { label: '在研成本（元）', help: '已发生、可核实且与未验收里程碑有关的成本。' },
    commitmentsFen: { label: '不可撤销支出（元）', help: '已签订、无法撤销的支出。' },
    enlargedLossFen: { label: '扩大的损失（元）', help: '仅技术风险：因未及时告知困难而扩大的损失，由高校承担。' },
    defectFen: { label: '缺陷修复费用（元）', help: '仅高校有过错时，以暂扣质保金为限。' },
    lossFen: { label: '守约方全部损失（元）', help: '仅失信行为。' },
    barMonths: { label: '不得申报补助资金（月）', help: '仅失信行为，不限制的填 0。' },
    evidence: { label: '依据', help: '列明凭证、合同、台账等。' },
  },
  en: {
    acceptedFen: {
      label: 'Accepted (yuan)',
      help: 'May be reduced if the university is at fault and the results cannot be used; otherwise the contract sum.',
    },
    costFen: { label: 'Cost of work in progress (yuan)', help: 'Incurred, verifiable, and related to milestones not yet accepted.' },
    commitmentsFen: { label: 'Irrevocable commitments (yuan)', help: 'Contracted expenditure that cannot be cancelled.' },
    enlargedLossFen: {
      label: 'Avoidable loss (yuan)',
      help: 'Technical risk only: the loss added by late notice of the difficulty, borne by the university.',
    },
    defectFen: { label: 'Cost of repairing defects (yuan)', help: 'Only if the university is at fault; at most the retention withheld.' },
    lossFen: { label: 'Full loss of the innocent party (yuan)', help: 'Misconduct only.' },
    barMonths: { label: 'Bar from public subsidy (months)', help: 'Misconduct only; 0 for no bar.' },
    evidence: { label: 'Evidence', help: 'List vouchers, contracts, ledgers, etc.' },
  },
};
export const figureRefusals = {
  zh: {
    'accepted-not-so':
      '已验收部分为 {dueFen, number, yuan}，填写 {givenFen, number, yuan}。高校无过错时须为已验收金额，有过错时不得超过；请更正。',
    'defect-above-retention': '缺陷修复费用 {defectFen, number, yuan} 超过暂扣质保金 {heldFen, number, yuan}。请改为不超过质保金的数额。',
    'enlarged-not-asked': '只有技术风险才计扩大的损失。请填 0。',
    'reported-in-time': '困难均已在知道后 10 个工作日内报告，没有因迟报扩大的损失。请填 0。',
    'loss-not-asked': '只有失信行为才计守约方全部损失。请填 0；违约的损失按合同约定的违约金计。',
    'defect-not-asked': '只有高校有过错时才从质保金中扣除修复费用。请填 0。',
    'bar-not-asked': '只有失信行为才限制申报。请填 0。',
  },
  en: {
    'accepted-not-so':
      '{dueFen, number, yuan} was accepted, but {givenFen, number, yuan} was entered. It must equal the accepted sum, or not exceed it if the university is at fault; correct it.',
    'defect-above-retention':
      'The cost of repair of {defectFen, number, yuan} exceeds the retention of {heldFen, number, yuan}. Enter at most the retention.',
    'enlarged-not-asked': 'An avoidable loss counts only for technical risk. Enter 0.',
    'reported-in-time': 'Every difficulty was reported within 10 working days, so no loss arose from late notice. Enter 0.',
    'loss-not-asked': 'The full loss counts only for misconduct. Enter 0; on default, the damages agreed in the contract apply.',
    'defect-not-asked': 'The cost of repair is deducted from the retention only if the university is at fault. Enter 0.',
    'bar-not-asked': 'A bar from public subsidy applies only to misconduct. Enter 0.',
  },
} as const;
