import { act, type StoryAct } from '#scripts/story/act.ts';

const legalSignature = { capacity: 'legal-representative', method: 'e-signature' } as const;

/** What SC1 agrees on: 3,000,000 yuan in 30/30/30/10, 5 % retained for twelve months. */
export const moneyTerms = {
  priceFen: 300_000_000,
  priceBasis: 'award',
  weightsBp: [3000, 3000, 3000, 1000],
  retentionBp: 500,
  warrantyMonths: 12,
  lateDailyBp: 5,
  enterpriseRiskBp: 5000,
  silenceAccepts: true,
} as const;

/** From the award to the text that both lawyers have passed. */
export const negotiated: readonly StoryAct[] = [
  act('technologyManager', 'choose-template', 'draft', {
    type: 'commissioned-development',
    regime: '2',
    universityPublishes: true,
    enterpriseNeedsExclusivity: false,
    enterpriseBackgroundIp: true,
    universityBackgroundIp: true,
    resultsBeyondField: true,
    sharedInventing: false,
    clauses: '知识产权归学校所有，企业在约定领域内享有优先许可权；学校发表论文前应提前三十日书面告知企业。',
  }),
  act('enterpriseFinance', 'set-money-terms', 'propose', { ...moneyTerms, weightsBp: [...moneyTerms.weightsBp] }),
  act('universityFinance', 'set-money-terms', 'agree', {}),
  act('projectManager', 'set-money-terms', 'agree', {}),
  act('enterpriseLegal', 'legal-review', 'pass', { opinion: '文本合法合规，无限制技术竞争条款。' }),
  act('universityLegal', 'legal-review', 'pass', { opinion: '同意，权属与发表条款符合学校规定。' }),
];

/** The frozen text, signed n of n: the contract is in force and the bond on its way back. */
export const signed: readonly StoryAct[] = [
  act('projectManager', 'freeze-text', 'freeze', {
    textZh:
      '技术开发（委托）合同。甲方滨海新材料股份有限公司委托乙方海河大学开发氢燃料电池金属双极板长寿命耐蚀导电涂层，合同总价款人民币三百万元，按四个里程碑验收后分期支付，每期预留百分之五质量保证金，保修期十二个月。',
    textEn:
      'Technology development contract (commissioned). Price CNY 3,000,000, paid in four instalments after acceptance, five per cent retained for twelve months.',
  }),
  act('enterpriseSignatory', 'sign-contract', 'sign', legalSignature),
  act('universitySignatory', 'sign-contract', 'sign', legalSignature),
];

export const registered: readonly StoryAct[] = [
  act('researchOffice', 'submit-registration', 'submit', {
    technicalFen: 270_000_000,
    excludedFen: 30_000_000,
    summary: '委托开发合同，技术交易额已扣除设备与材料费三十万元。',
  }),
  act('registrar', 'record-registration', 'register', ({ day }) => ({ number: '2026120101000317', registeredOn: day(0) })),
];

export const taskBookSigned: readonly StoryAct[] = [
  act('fundApprover', 'sign-task-book', 'propose', {
    ...legalSignature,
    maxGrantFen: 80_000_000,
    rateBp: 3000,
    capFen: 80_000_000,
    claimAfter: [2, 3],
    kpis: '腐蚀电流密度、接触电阻、单片成本与中试运行达到合同指标；申请发明专利两项以上；培养研究生三名。',
    clawbackBasis: '弄虚作假、挪用资金或最终核定金额低于已拨付金额的，收回相应专项资金。',
  }),
  act('enterpriseSignatory', 'sign-task-book', 'sign', legalSignature),
  act('universitySignatory', 'sign-task-book', 'sign', legalSignature),
];

/** The third stage of SC1. */
export const sc1Contract: readonly StoryAct[] = [...negotiated, ...signed, ...registered, ...taskBookSigned];
