import type { InBothLanguages, StageWords } from '#workflows/engine/wording.ts';
import { payWords } from './pay.words.ts';
import { resendPaymentWords } from './resend-payment.words.ts';
import type { paymentSteps } from './steps.ts';

export const paymentWordsOf = (what: InBothLanguages<string>) =>
  ({ pay: payWords(what), 'resend-payment': resendPaymentWords(what) }) satisfies StageWords<
    ReturnType<typeof paymentSteps>
  >['definitions'];
