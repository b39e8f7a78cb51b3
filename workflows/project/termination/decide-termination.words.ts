import type { WordsOf } from '#workflows/engine/wording.ts';
import type { curePeriod, decideTermination, mediateTermination } from './decide-termination.ts';
import { causeIn, reviewFactWords } from './phrases.words.ts';

export const curePeriodWords = {
  zh: { title: '补正期', ask: '催告后 {days} 日内可以补正；期满由提议方决定。', facts: { 'cure-period-ended': '补正期满' } },
  en: {
    title: 'Time to cure a default',
    ask: '{days} days to cure the default; then its author decides.',
    facts: { 'cure-period-ended': 'The time to cure the default is over' },
  },
} satisfies WordsOf<typeof curePeriod>;

export const decideTerminationWords = {
  zh: {
    title: '决定是否继续解除',
    noun: '继续或放弃解除的决定',
    ask: `解除事由：${causeIn.zh}。{why, select, cure {补正期已满。未补正的，可以继续解除；已补正的，请终结提议。} other {调解未成。您可以坚持解除，由此产生的责任按争议解决方式处理。}}逾期不决定的，提议终结，以后可以再提。`,
    outcomes: {
      'go-on': { label: '继续解除', leadsTo: '事由成立的，研发停止，进入结算核定。', done: '决定继续解除合同' },
      'give-up': { label: '终结提议', leadsTo: '合同继续履行。', done: '终结了解除合同的提议' },
    },
    fields: { reasons: '理由' },
    facts: reviewFactWords.zh,
  },
  en: {
    title: 'Decide whether to go on ending the contract',
    noun: 'Decision to go on or give up',
    ask: `Cause: ${causeIn.en}. {why, select, cure {The time to cure the default is over. Go on if it is not cured; otherwise end the proposal.} other {Mediation has failed. You may insist; what follows from it is left to the forum of the contract.}} Without a decision in time the proposal ends, and may be made again.`,
    outcomes: {
      'go-on': {
        label: 'Go on',
        leadsTo: 'Where the cause stands, work stops and the figures are verified.',
        done: 'went on with ending the contract',
      },
      'give-up': { label: 'End the proposal', leadsTo: 'The contract goes on.', done: 'ended the proposal to end the contract' },
    },
    fields: { reasons: 'Reasons' },
    facts: reviewFactWords.en,
  },
} satisfies WordsOf<typeof decideTermination>;

export const mediateTerminationWords = {
  zh: {
    title: '调解解除争议',
    noun: '解除争议调解书',
    ask: `有一方或专家不同意以${causeIn.zh}为由解除合同。请听取各方意见后作出结果；30 个工作日内没有结果的，由提议方决定是否坚持。`,
    outcomes: {
      uphold: { label: '事由成立', leadsTo: '研发停止，进入结算核定。', done: '调解认为解除事由成立' },
      dismiss: { label: '事由不成立', leadsTo: '提议终结，合同继续履行。', done: '调解认为解除事由不成立' },
      fail: { label: '调解未成', leadsTo: '由提议方决定是否坚持解除。', done: '记录调解未成' },
    },
    fields: { findings: '查明的事实与结论' },
    facts: { ...reviewFactWords.zh, 'mediation-failed': '调解未成' },
  },
  en: {
    title: 'Mediate on ending the contract',
    noun: 'Result of the mediation on ending the contract',
    ask: `A party or the experts reject the cause: ${causeIn.en}. Hear everybody and record the result; without one in 30 working days the proposal’s author decides whether to insist.`,
    outcomes: {
      uphold: { label: 'The cause stands', leadsTo: 'Work stops; the figures are verified.', done: 'found that the cause stands' },
      dismiss: {
        label: 'The cause does not stand',
        leadsTo: 'The proposal ends and the contract goes on.',
        done: 'found that the cause does not stand',
      },
      fail: {
        label: 'No agreement',
        leadsTo: 'The proposal’s author decides whether to insist.',
        done: 'recorded that mediation has failed',
      },
    },
    fields: { findings: 'Facts found, and conclusion' },
    facts: { ...reviewFactWords.en, 'mediation-failed': 'Mediation has failed' },
  },
} satisfies WordsOf<typeof mediateTermination>;
