import type { StageWords } from '#workflows/engine/wording.ts';
import { answerClawbackWords, decideContestWords } from './answer-clawback.words.ts';
import { findOverpaymentWords, noticeClawbackWords } from './notice-clawback.words.ts';
import { clawbackTermWords, payClawbackWords, writeOffClawbackWords } from './pay-clawback.words.ts';
import type { clawback } from './steps.ts';

export const clawbackWords = {
  title: { zh: '资金追回', en: 'Public money claimed back' },
  definitions: {
    overpayment: findOverpaymentWords,
    'notice-clawback': noticeClawbackWords,
    'answer-clawback': answerClawbackWords,
    'decide-contest': decideContestWords,
    'pay-clawback': payClawbackWords,
    'clawback-term': clawbackTermWords,
    'write-off-clawback': writeOffClawbackWords,
  },
} satisfies StageWords<typeof clawback>;
