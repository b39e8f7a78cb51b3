import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFacts as factsOf, releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import type { endSettlement } from './end-settlement.ts';
import type { paySettlement } from './pay-settlement.ts';
import { causeIn } from './phrases.words.ts';

const releaseFacts = factsOf({ zh: '结算款', en: 'Settlement' });

export const paySettlementWords = {
  zh: {
    title: '支付结算款',
    noun: '结算款付款单',
    ask: '合同解除结算已确定，应付 {fen, number, yuan}。经办人核对金额，另一人复核放行。逾期未付的，记为对方的应收款，项目照常了结。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: releaseFacts.zh,
  },
  en: {
    title: 'Pay the settlement',
    noun: 'Payment order for the settlement',
    ask: 'The settlement is final: {fen, number, yuan} is due. One person prepares the payment, another checks and releases it. If it is not paid in time, it remains a receivable of the other party and the project closes as usual.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof paySettlement>;

export const endSettlementWords = {
  zh: {
    title: '结算期',
    ask: '结算款 {fen, number, yuan} 付清，或付款期满，项目即告了结；未付的记为应收款。',
    facts: {
      'project-settled': `项目因${causeIn.zh}了结，尚未支付的结算款 {openFen, number, yuan}`,
      'party-barred': '{party, select, enterprise {企业} other {高校}}至 {untilOn} 不得申报补助资金',
    },
  },
  en: {
    title: 'Settlement term',
    ask: 'The project closes once {fen, number, yuan} is paid or the payment term ends; an unpaid sum remains a receivable.',
    facts: {
      'project-settled': `The project has closed; cause: ${causeIn.en}. Settlement still unpaid: {openFen, number, yuan}`,
      'party-barred':
        '{party, select, enterprise {The enterprise} other {The university}} may not apply for public subsidy until {untilOn}',
    },
  },
} satisfies WordsOf<typeof endSettlement>;
