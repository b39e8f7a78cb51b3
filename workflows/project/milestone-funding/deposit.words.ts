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
    noun: 'Payment order for the deposit',
    ask: 'A deposit of {fen, number, yuan} is agreed. If the giving party defaults, it forfeits the deposit; if the receiving party defaults, it returns double; after performance, the deposit is returned. {held, select, yes {The deposit is being withheld. } other {}}One person prepares the payment, another checks and releases it.',
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
    noun: 'Payment order for the return of the deposit',
    ask: 'The contract has been performed and the price paid: the deposit of {fen, number, yuan} is to be returned. One person prepares the payment, another checks and releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof returnDeposit>;
