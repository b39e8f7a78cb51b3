import { act, type Scene, type StoryAct } from './act.ts';
import { sc1Contract } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { accepted, started, tranchePaid } from './sc1/milestone-funding.ts';
import { sc1Proposal } from './sc1/proposal.ts';

const signature = ({ text }: Scene) => ({ capacity: 'legal-representative', method: 'e-signature', text }) as const;
export const amendmentSigned: readonly StoryAct[] = [
  act('enterpriseSignatory', 'sign-amendment', 'sign', signature),
  act('universitySignatory', 'sign-amendment', 'sign', signature),
  act('fundApprover', 'sign-amendment', 'sign', signature),
];

/** E18: the price rises after the first milestone; a date moves, one indicator is loosened. */
export const amended: readonly StoryAct[] = [
  act('rdLead', 'propose-amendment', 'propose', {
    priceFen: 345_678_901,
    dates: [{ milestone: 4, dueOn: '2028-09-30' }],
    targets: [{ indicator: 'cost', target: '7' }],
    reason: '新增一轮中试验证和第三方寿命试验，工作量相应增加；贵金属价格上涨，单片成本指标相应调整。',
  }),
  ...amendmentSigned,
];
const registrationChanged: readonly StoryAct[] = [
  act('researchOffice', 'change-registration', 'submit', {
    technicalFen: 315_678_901,
    excludedFen: 30_000_000,
    summary: '合同价款经补充协议变更，技术交易额相应变更，设备与材料费不变。',
  }),
  act('registrar', 'record-registration', 'register', ({ day }) => ({ number: '2026120101000318', registeredOn: day(0) })),
];

/** One amendment that a side refuses, and one that all sign; then the second milestone is paid at its new sum. */
export const amend: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...sc1Contract,
  ...started,
  ...accepted(1),
  ...tranchePaid(85_500_000),
  act('researchOffice', 'propose-amendment', 'propose', {
    priceFen: 400_000_000,
    reason: '学校提出增加两个研究方向，相应增加研究经费和人员投入。',
  }),
  act('enterpriseSignatory', 'sign-amendment', 'refuse', { reason: '研究方向与本项目需求无关，不同意增加价款。' }),
  ...amended,
  ...registrationChanged,
  ...accepted(2),
  ...tranchePaid(104_097_838),
];
