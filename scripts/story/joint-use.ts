import { act, type StoryAct } from '#scripts/story/act.ts';
import { closed, costed, distributed, proposed, stated } from './sc1/benefit-sharing.ts';
import { disclosed, legalSignature } from './sc1/result-transfer.ts';

/** No licence: the enterprise uses the result with the university, and the inventors have 5 % of the profit for five years (E14). */
const usedFor = (termYears: number): readonly StoryAct[] => [
  ...disclosed.filter(({ step }) => step !== 'choose-mode'),
  act('transferOffice', 'propose-use', 'propose', {
    rateBp: 500,
    years: 5,
    termYears,
    field: '车用氢燃料电池金属双极板',
    reasons: '企业自建产线实施，高校持续派员指导，不另收许可费。',
  }),
  act('enterpriseSignatory', 'agree-use', 'sign', legalSignature),
  act('universitySignatory', 'agree-use', 'sign', legalSignature),
];
export const jointUseActs = usedFor(10);

const accounts = '按产品单独核算收入、成本和期间费用，附年度审计报告。';
/** A year of the use as the enterprise reports it: a profit, or a loss where it is negative. */
export const profited = (year: number, profitFen: number): readonly StoryAct[] => [
  profitFen > 0
    ? act('enterpriseFinance', 'report-profit', 'file-profit', { profitFen, accounts }, `profit-${year}`)
    : act('enterpriseFinance', 'report-profit', 'file-loss', { lossFen: -profitFen, accounts }, `profit-${year}`),
  act('transferOffice', 'verify-profit', 'accept', {}, `profit-${year}`),
];
/** A year without a reward: the statement says so. */
export const nothingDue = (year: number): StoryAct => act('universityFinance', 'issue-statement', 'issue', { dueFen: 0 }, `profit-${year}`);
/** A reward, paid and passed on whole to the inventors. */
export const rewarded = (year: number, dueFen: number): readonly StoryAct[] => [
  ...stated(`profit-${year}`, dueFen),
  ...costed(`profit-${year}`, 0, 0),
  ...proposed(`profit-${year}`, { inventorBp: 10_000, brokerBp: 0 }),
  ...distributed(`profit-${year}`),
];

const threeYears: readonly StoryAct[] = [
  ...profited(1, -100_000_000),
  nothingDue(1),
  ...profited(2, 333_333_333),
  ...rewarded(2, 16_666_667),
  ...profited(3, 0),
  nothingDue(3),
];
const [fourthYear, fourthReward] = [profited(4, 1_234_567_890), rewarded(4, 61_728_395)];
const notice = act('enterpriseSignatory', 'end-licence', 'give-notice', { sellOffMonths: 0, reasons: '产品换代，停止实施本成果。' });
const lastYear: readonly StoryAct[] = [...profited(5, 0), nothingDue(5), ...closed];

/** E14: −1,000,000.00, 3,333,333.33, 0 and 12,345,678.90 yuan; then the use ends. */
export const jointUseYears: readonly StoryAct[] = [...threeYears, ...fourthYear, ...fourthReward];
export const jointUseEnd: readonly StoryAct[] = [notice, ...lastYear];
/** Over HTTP a year lasts less than a minute, and a notice would come too late on a busy machine: the use ends with its fifth year. */
export const jointUseInHaste: readonly StoryAct[] = [...usedFor(5), ...jointUseYears, ...lastYear];
