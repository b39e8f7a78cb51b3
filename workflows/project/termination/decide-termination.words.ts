import type { WordsOf } from '#workflows/engine/wording.ts';
import type { curePeriod, decideTermination, mediateTermination } from './decide-termination.ts';
import { causeIn, reviewFactWords } from './phrases.words.ts';

export const curePeriodWords = {
  zh: { title: '补正期', ask: '催告后 {days} 日内可以补正；期满由提议方决定。', facts: { 'cure-period-ended': '补正期满' } },
  en: {
    title: 'Cure period',
    ask: '{days} days to cure the default after notice; the proposing party then decides.',
    facts: { 'cure-period-ended': 'The cure period has ended' },
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
    title: 'Decide whether to proceed with termination',
    noun: 'Decision to proceed or withdraw',
    ask: `Cause: ${causeIn.en}. {why, select, cure {The cure period has ended. Proceed if the default is not cured; otherwise withdraw the proposal.} other {Mediation has failed. You may insist on termination; any resulting liability is dealt with under the contract’s dispute resolution clause.}} Without a decision in time the proposal lapses and may be made again.`,
    outcomes: {
      'go-on': {
        label: 'Proceed with termination',
        leadsTo: 'If the cause is established, work stops and the settlement figures are verified.',
        done: 'proceeded with termination',
      },
      'give-up': { label: 'Withdraw the proposal', leadsTo: 'The contract continues.', done: 'withdrew the termination proposal' },
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
    title: 'Mediate a termination dispute',
    noun: 'Mediation result on termination',
    ask: `A party or the experts reject the cause of termination: ${causeIn.en}. Hear all parties and record the result; without one within 30 working days, the proposing party decides whether to insist.`,
    outcomes: {
      uphold: {
        label: 'Cause established',
        leadsTo: 'Work stops and the settlement figures are verified.',
        done: 'found the cause established',
      },
      dismiss: {
        label: 'Cause not established',
        leadsTo: 'The proposal ends and the contract continues.',
        done: 'found the cause not established',
      },
      fail: {
        label: 'No agreement',
        leadsTo: 'The proposing party decides whether to insist on termination.',
        done: 'recorded that mediation has failed',
      },
    },
    fields: { findings: 'Findings and conclusion' },
    facts: { ...reviewFactWords.en, 'mediation-failed': 'Mediation has failed' },
  },
} satisfies WordsOf<typeof mediateTermination>;
