import { act, type StoryAct } from './act.ts';
import { sc1Intake } from './sc1/demand-intake.ts';

const reason = '征集期内无高校应答，提高预算上限后再次面向高校征集。';
const topUpFen = 2_000_000;
const agreed = act('projectManager', 'no-proposal-decision', 'agree', { note: '同意企业意见，按程序办理。' });

/** No proposal; a higher budget and bond, a second listing, a question with its answer, and no proposal again. */
export const relist: readonly StoryAct[] = [
  ...sc1Intake,
  act('enterpriseSignatory', 'no-proposal-decision', 'raise-budget', { days: 30, budgetMaxFen: 400_000_000, reason }),
  agreed,
  act('enterpriseFinance', 'pay-bond', 'prepare', { amountFen: topUpFen, remark: '补足诚意金' }),
  act('enterpriseFinanceChecker', 'pay-bond', 'release', { amountFen: topUpFen }),
  act('platformFinance', 'confirm-bond', 'confirm', ({ day }) => ({ amountFen: topUpFen, receivedOn: day(0) })),
  act('platformFinanceChecker', 'confirm-bond', 'confirm', ({ day }) => ({ amountFen: topUpFen, receivedOn: day(0) })),
  act('investigator', 'ask-question', 'ask', { question: '启停循环工况是否按整车道路谱加速？请明确取样间隔。', namesNobody: true }),
  act('rdLead', 'answer-question', 'answer', { answer: '按整车道路谱加速三倍，每五百小时取样一次。' }),
  act('enterpriseSignatory', 'no-proposal-decision', 'close', { reason: '提高预算后仍无应答，不再继续征集。' }),
  agreed,
];
