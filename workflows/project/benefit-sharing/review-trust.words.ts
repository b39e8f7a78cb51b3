import type { WordsOf } from '#workflows/engine/wording.ts';
import type { reviewTrust, trustPeriod } from './review-trust.ts';

export const trustPeriodWords = {
  zh: {
    title: '信托期间',
    ask: '份额 {fen, number, yuan} 存入信托账户，三年期满复查。',
    facts: { 'trust-review-due': '信托份额 {fen, number, yuan} 满三年，须复查' },
  },
  en: {
    title: 'Three years in trust',
    ask: 'A share of {fen, number, yuan} is kept in trust and looked at after three years.',
    facts: { 'trust-review-due': 'The share of {fen, number, yuan} in trust is to be looked at after three years' },
  },
} satisfies WordsOf<typeof trustPeriod>;

export const reviewTrustWords = {
  zh: {
    title: '复查信托份额',
    noun: '信托份额复查记录',
    ask: '份额 {fen, number, yuan} 存入信托账户已满三年。请再次查找完成人或者继承人：找到的，登记后支付；仍未找到的，继续保存，不分给他人。',
    outcomes: { keep: { label: '继续保存', leadsTo: '再保存三年后复查。', done: '复查后继续保存信托份额' } },
    fields: { search: '查找经过' },
    facts: { 'trust-kept': '信托份额 {fen, number, yuan} 继续保存，三年后再复查' },
  },
  en: {
    title: 'Look at a share in trust',
    noun: 'Review of a share in trust',
    ask: 'A share of {fen, number, yuan} has been in trust for three years. Search for the inventor or an heir again: if somebody is found, record it and it is paid; otherwise it is kept, and goes to nobody else.',
    outcomes: { keep: { label: 'Keep it', leadsTo: 'It is looked at again in three years.', done: 'kept a share in trust' } },
    fields: { search: 'How the search went' },
    facts: { 'trust-kept': 'The share of {fen, number, yuan} stays in trust for three more years' },
  },
} satisfies WordsOf<typeof reviewTrust>;
