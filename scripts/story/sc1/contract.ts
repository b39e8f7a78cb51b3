import { act, type Scene, type StoryAct } from '#scripts/story/act.ts';

const legalSignature = ({ text }: Scene) => ({ capacity: 'legal-representative', method: 'e-signature', text }) as const;

/** The terms of SC1: 3,000,000 yuan in 30/30/30/10, 5 % retained for twelve months. */
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

/** From the award to the text that both sides have passed and approved. */
export const negotiated: readonly StoryAct[] = [
  act('technologyManager', 'choose-template', 'draft', {
    type: 'commissioned-development',
    regime: '2',
    universityPublishes: true,
    enterpriseNeedsExclusivity: false,
    enterpriseBackgroundIp: true,
    universityBackgroundIp: true,
    resultsBeyondField: true,
    publicationDays: 30,
    sharedInventing: false,
    forum: 'court-of-defendant',
    specialTerms: '乙方每季度向甲方通报一次研究进展；中试样件的所有权归甲方。',
  }),
  act('enterpriseFinance', 'set-money-terms', 'propose', { ...moneyTerms, weightsBp: [...moneyTerms.weightsBp] }),
  act('universityFinance', 'set-money-terms', 'agree', {}),
  act('projectManager', 'set-money-terms', 'agree', {}),
  act('enterpriseLegal', 'legal-review', 'pass', { opinion: '文本合法合规，无限制技术竞争条款。' }),
  act('universityLegal', 'legal-review', 'pass', { opinion: '同意，权属与发表条款符合学校规定。' }),
  act('enterpriseFinance', 'simulate-terms', 'acknowledge', {}),
  act('universityFinance', 'simulate-terms', 'acknowledge', {}),
  act('rdLead', 'approve-contract', 'approve', { minutes: 'BHYF-2026-41' }),
  act('researchOffice', 'approve-contract', 'approve', { minutes: 'KYY-2026-118' }),
];

/** The frozen text, signed n of n: the contract is in force and the bond on its way back. */
export const signed: readonly StoryAct[] = [
  act('projectManager', 'freeze-text', 'freeze', {}),
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

/** Claims on the subsidy open after these milestones, and after the conclusion. */
export const taskBook = (...claimAfter: number[]): StoryAct[] => [
  act('fundApprover', 'sign-task-book', 'propose', {
    maxGrantFen: 80_000_000,
    rateBp: 3000,
    capFen: 80_000_000,
    claimAfter,
    kpis: '腐蚀电流密度、接触电阻、单片成本与中试运行达到合同指标；申请发明专利两项以上；培养研究生三名。',
    clawbackBasis: '弄虚作假、挪用资金或最终核定金额低于已拨付金额的，收回相应专项资金。',
  }),
  act('fundApprover', 'sign-task-book', 'sign', legalSignature),
  act('enterpriseSignatory', 'sign-task-book', 'sign', legalSignature),
  act('universitySignatory', 'sign-task-book', 'sign', legalSignature),
];

export const taskBookSigned: readonly StoryAct[] = taskBook(2, 3);

/** The third stage of SC1. */
export const sc1Contract: readonly StoryAct[] = [...negotiated, ...signed, ...registered, ...taskBookSigned];
