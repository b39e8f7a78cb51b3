import { act, type StoryAct } from './act.ts';
import { sc1Contract } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { accepted, started, tranchePaid } from './sc1/milestone-funding.ts';
import { sc1Proposal } from './sc1/proposal.ts';

const atWork: readonly StoryAct[] = [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...started];
const reported = accepted(1).slice(0, 2);
const tranche = tranchePaid(85_500_000);

/** Work stands still while the first milestone waits for the enterprise, is looked at, and goes on; money that is due is paid meanwhile. */
export const suspend: readonly StoryAct[] = [
  ...atWork,
  ...accepted(1),
  ...accepted(2).slice(0, 2),
  act('researchOffice', 'request-suspension', 'request', {
    ground: 'force-majeure',
    reason: '中试线所在园区停电检修，关键样件无法制备，预计春节假期之后恢复。',
  }),
  act('projectManager', 'decide-suspension', 'suspend', { note: '情况属实，自即日起中止研发。' }),
  ...tranche,
  act('projectManager', 'review-suspension', 'continue', { reason: '园区检修尚未完成，假期内不具备复工条件。' }),
  act('projectManager', 'review-suspension', 'resume', { note: '园区已恢复供电，同意复工。' }),
  ...accepted(2).slice(2),
  ...tranche,
];

const settlement = '双方同意共同委托第三方复测；复测合格后七日内支付第一期款项，复测费用各半承担。';
const trancheDisputed: readonly StoryAct[] = [
  ...atWork,
  ...reported,
  ...accepted(1).slice(2),
  act('enterpriseSignatory', 'raise-dispute', 'raise', ({ organisation }) => ({
    against: organisation('researchOffice'),
    topic: 'payment' as const,
    opening: 'pay-enterprise-tranche/milestone-1/maker',
    facts: '第一阶段交付的样件在5000小时盐雾试验中出现局部失效，与验收时提交的数据不一致，双方对原因各执一词，至今没有形成一致意见。',
    wish: '请求在查明原因之前暂缓支付第一期款项，并由双方共同复测。',
  })),
];
/** The enterprise disputes the first tranche: it may be prepared and does not go out until both sides agree to what the mediator writes. */
export const dispute: readonly StoryAct[] = [
  ...trancheDisputed,
  ...tranche.slice(0, 1),
  act('universitySignatory', 'negotiate-dispute', 'offer', { terms: '学校愿意就失效样件重新制样，并承担其检测费用，请先行支付。' }),
  act('enterpriseSignatory', 'negotiate-dispute', 'fail', { reason: '重新制样不能说明失效原因，须由第三方复测。' }),
  act('mediator', 'mediate-dispute', 'propose', { terms: settlement }),
  act('universitySignatory', 'confirm-settlement', 'agree', {}),
  act('enterpriseSignatory', 'confirm-settlement', 'agree', {}),
  ...tranche.slice(1),
];

const awardFen = 12_345_678;
/** No agreement: a judgment forbids the payment and has the university pay a sum, which it pays; the work goes on. */
export const ruling: readonly StoryAct[] = [
  ...trancheDisputed,
  act('universitySignatory', 'negotiate-dispute', 'fail', { reason: '双方对失效原因各执一词，无法协商一致。' }),
  act('mediator', 'mediate-dispute', 'fail', { reason: '双方对复测方法和费用均不能一致，调解不成。' }),
  act('projectManager', 'record-ruling', 'enter', ({ day }) => ({
    body: 'court' as const,
    number: '（2026）津01民初18号',
    ruledOn: day(0),
    effect: 'withhold' as const,
    award: { payer: 'respondent' as const, sumFen: awardFen, dueOn: day(30) },
    operative: '被告交付的样件不符合合同约定，原告无须支付第一期款项；被告于判决生效之日起三十日内赔偿原告检测及停工损失。',
    evidence: '判决书正本及生效证明存平台档案室，已送达双方。',
  })),
  act('auditor', 'check-ruling', 'confirm', {}),
  act('universityFinance', 'pay-ruling', 'prepare', { amountFen: awardFen }),
  act('universityFinanceChecker', 'pay-ruling', 'release', {}),
  ...accepted(2),
];
