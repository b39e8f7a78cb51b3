import type { WordsOf } from '#workflows/engine/wording.ts';
import { byIn, causeIn, partyIn, reviewFactWords } from './phrases.words.ts';
import type { reviewTermination } from './review-termination.ts';

export const reviewTerminationWords = {
  zh: {
    title: '对解除合同发表意见',
    noun: '对解除合同的意见',
    ask: `${byIn.zh}以${causeIn.zh}为由提议解除合同。提议书和按此事由计算的结算草案在旁。逾期并经二次通知仍不答复的，视为不发表意见，不影响其他各方。`,
    outcomes: {
      confirm: { label: '同意事由成立', leadsTo: '其他各方也无异议的，合同解除，进入结算核定。', done: '同意解除合同的事由' },
      cure: { label: '先给 30 日补正', leadsTo: '催告 30 日；期满由提议方决定是否继续。', done: '要求先给补正期' },
      reject: { label: '不同意', leadsTo: '由平台主管调解；协商一致的提议就此终结。', done: '不同意解除合同的事由' },
    },
    fields: { opinion: '意见' },
    facts: {
      'termination-opinion': `${partyIn.zh}{opinion, select, confirm {同意事由成立} cure {要求先给补正期} reject {不同意} other {经二次通知未发表意见}}`,
      ...reviewFactWords.zh,
    },
  },
  en: {
    title: 'Give an opinion on the termination',
    noun: 'Opinion on the termination',
    ask: `Termination has been proposed by ${byIn.en}; cause: ${causeIn.en}. The proposal and the draft settlement for this cause are shown beside the form. No answer after a second notice counts as no opinion and does not affect the other parties.`,
    outcomes: {
      confirm: {
        label: 'Confirm the cause',
        leadsTo: 'If no other party objects, the contract is terminated and the settlement figures are verified.',
        done: 'confirmed the cause of termination',
      },
      cure: {
        label: 'Give 30 days to cure it',
        leadsTo: 'After 30 days the proposing party decides whether to proceed.',
        done: 'requested a cure period',
      },
      reject: {
        label: 'Reject the cause',
        leadsTo: 'The platform’s lead mediates; a proposal of mutual consent ends here.',
        done: 'rejected the cause of termination',
      },
    },
    fields: { opinion: 'Opinion' },
    facts: {
      'termination-opinion': `Opinion of ${partyIn.en}: {opinion, select, confirm {cause confirmed} cure {cure period requested} reject {rejected} other {none, after a second notice}}`,
      ...reviewFactWords.en,
    },
  },
} satisfies WordsOf<typeof reviewTermination>;
