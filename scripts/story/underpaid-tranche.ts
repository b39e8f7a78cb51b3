import { act, type StoryAct } from './act.ts';
import { sc1Contract } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { accepted, started, tranchePaid } from './sc1/milestone-funding.ts';
import { sc1Proposal } from './sc1/proposal.ts';

const reason = '银行入账通知与付款回单金额不一致，已向开户行查询。';
/** The university sees another sum than the bank has reported. */
export const seen = (amountFen: number) => act('universityFinance', 'confirm-receipt', 'mismatch', { amountFen, reason });
export const agreed = (seenFen: number) => act('enterpriseFinance', 'answer-receipt', 'agree', { seenFen });
export const differencePaid = (amountFen: number): StoryAct[] => [
  act('enterpriseFinance', 'pay-difference', 'prepare', { amountFen }),
  act('enterpriseFinanceChecker', 'pay-difference', 'release', {}),
];
export const excessReturned = (amountFen: number): StoryAct[] => [
  act('universityFinance', 'pay-difference', 'prepare', { amountFen }),
  act('universityFinanceChecker', 'pay-difference', 'release', {}),
];
/** What the enterprise does not see is looked at again; then both see less, and the rest arrives with a yuan too much. */
export const underpaidTranche: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...sc1Contract,
  ...started,
  ...accepted(1),
  ...tranchePaid(85_500_000).slice(0, 2),
  seen(84_500_000),
  act('enterpriseFinance', 'answer-receipt', 'disagree', { reason: '我行回单显示仅扣手续费五千元，请再次核对到账金额。' }),
  seen(85_000_000),
  agreed(85_000_000),
  ...differencePaid(500_000),
  seen(500_100),
  agreed(500_100),
  ...excessReturned(100),
];
