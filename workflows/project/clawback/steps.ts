import type { StageWords } from '#workflows/engine/wording.ts';
import { answerClawback, decideContest } from './answer-clawback.ts';
import { answerClawbackWords, decideContestWords } from './answer-clawback.words.ts';
import { findOverpayment } from './find-overpayment.ts';
import { noticeClawback } from './notice-clawback.ts';
import { findOverpaymentWords, noticeClawbackWords } from './notice-clawback.words.ts';
import { clawbackTerm, payClawback, writeOffClawback } from './pay-clawback.ts';
import { clawbackTermWords, payClawbackWords, writeOffClawbackWords } from './pay-clawback.words.ts';

/** Public money claimed back: S4.25 to S4.28. */
export const clawback = [
  findOverpayment,
  noticeClawback,
  answerClawback,
  decideContest,
  payClawback,
  clawbackTerm,
  writeOffClawback,
] as const;

export const clawbackWords = {
  title: { zh: '补助追回', en: 'Clawback of subsidy' },
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
