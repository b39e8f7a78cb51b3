import { answerClawback, decideContest } from './answer-clawback.ts';
import { findOverpayment } from './find-overpayment.ts';
import { noticeClawback } from './notice-clawback.ts';
import { clawbackTerm, payClawback, writeOffClawback } from './pay-clawback.ts';

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
