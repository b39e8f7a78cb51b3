import type { InBothLanguages, WordsOf } from '#workflows/engine/wording.ts';
import type { payEffect } from './pay.ts';

/** Ours, before the bank was asked; then the bank's. A word of the bank's that is not known here is shown as the bank wrote it. */
const why = {
  zh: `{reason, select,
    no_verified_account {未付：收款方没有经复核的收款账户，登记并复核后再办}
    account_changed {未付：收款账户在经办或复核之后有变更，请核对新账户后再办}
    under_sanction {未付：付款方或收款方被列入惩戒名单，解除后再办}
    account_closed {被银行退回：收款账户已销户}
    refused {银行未受理：付款指令与其记录不符}
    other {被银行退回，银行注明：{reason}}}`,
  en: `{reason, select,
    no_verified_account {not paid: the payee has no verified account; register one and have it verified first}
    account_changed {not paid: the payee’s account changed after the payment was prepared or released; check the new account first}
    under_sanction {not paid: payer or payee is on the sanctions list; it can be paid when the sanction is lifted}
    account_closed {returned by the bank: the payee’s account is closed}
    refused {not accepted by the bank: the order does not agree with the bank’s own record}
    other {returned by the bank, which says: {reason}}}`,
};

const answer = {
  zh: (name: string) => `{${name}, select, settled {已付} other {退回或未受理}}`,
  en: (name: string) => `{${name}, select, settled {paid} other {returned or not accepted}}`,
};

/** `what`: the purpose, as the kind of case names it. */
export const payWords = (what: InBothLanguages<string>) =>
  ({
    zh: {
      facts: {
        'payment-settled': `${what.zh} {fen, number, yuan} 已付，银行回单号 {reference}`,
        'payment-failed': `${what.zh} {fen, number, yuan} ${why.zh}`,
        'entered-answer-confirmed': `${what.zh} {fen, number, yuan}：银行接口事后答复为${answer.zh('came')}，与人工录入一致`,
        'entered-answer-contradicted': `${what.zh} {fen, number, yuan}：银行接口事后答复为${answer.zh('came')}，与人工录入（${answer.zh('entered')}）不一致，账面仍按录入，请财务人员核对银行对账单`,
      },
    },
    en: {
      facts: {
        'payment-settled': `${what.en}: {fen, number, yuan} paid, bank reference {reference}`,
        'payment-failed': `${what.en}: {fen, number, yuan} ${why.en}`,
        'entered-answer-confirmed': `${what.en}: {fen, number, yuan}: the bank’s interface has answered since (${answer.en('came')}) and agrees with the entry`,
        'entered-answer-contradicted': `${what.en}: {fen, number, yuan}: the bank’s interface has answered since: ${answer.en('came')}. The entry says: ${answer.en('entered')}. The books follow the entry; compare them with the bank statement`,
      },
    },
  }) satisfies WordsOf<ReturnType<typeof payEffect>>;
