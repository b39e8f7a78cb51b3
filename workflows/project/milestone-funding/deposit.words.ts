import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import { releaseFacts } from './define-release.words.ts';
import type { payDeposit, returnDeposit } from './deposit.ts';

export const payDepositWords = {
  zh: {
    title: '缴付定金',
    noun: '定金付款单',
    ask: '合同约定定金 {fen, number, yuan}。给付方违约的，无权请求返还；收受方违约的，应当双倍返还；如约履行的，验收后返还。{held, select, yes {定金已暂缓支付。} other {}}经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: releaseFacts.zh,
  },
  en: {
    title: 'Pay the deposit',
    noun: 'Payment order of the deposit',
    ask: 'A deposit of {fen, number, yuan} is agreed. A giver in breach loses it, a receiver in breach returns it twice over; after performance it is returned. {held, select, yes {It is being held back. } other {}}One person prepares the payment, another releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof payDeposit>;

export const returnDepositWords = {
  zh: {
    title: '返还定金',
    noun: '定金返还付款单',
    ask: '合同已履行、价款已付清，应返还定金 {fen, number, yuan}。经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: releaseFacts.zh,
  },
  en: {
    title: 'Return the deposit',
    noun: 'Payment order of the returned deposit',
    ask: 'The contract is performed and the price is paid: the deposit of {fen, number, yuan} goes back. One person prepares the payment, another releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof returnDeposit>;
