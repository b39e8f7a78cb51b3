import type { WordsOf } from '#workflows/engine/wording.ts';
import type { reviewTrust, trustPeriod } from './review-trust.ts';

export const trustPeriodWords = {
  zh: {
    title: '信托期间',
    ask: '份额 {fen, number, yuan} 存入信托账户，三年期满复查。',
    facts: { 'trust-review-due': '信托份额 {fen, number, yuan} 满三年，须复查' },
  },
  en: {
    title: 'Trust period',
    ask: 'A share of {fen, number, yuan} is held in trust and reviewed after three years.',
    facts: { 'trust-review-due': 'The share of {fen, number, yuan} has been in trust for three years and is due for review' },
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
    title: 'Review a share in trust',
    noun: 'Review of a share in trust',
    ask: 'A share of {fen, number, yuan} has been in trust for three years. Search again for the inventor or an heir: if found, record it and the share is paid; otherwise it remains in trust and does not pass to others.',
    outcomes: { keep: { label: 'Keep in trust', leadsTo: 'It is reviewed again after three years.', done: 'kept a share in trust' } },
    fields: { search: 'Account of the search' },
    facts: { 'trust-kept': 'The share of {fen, number, yuan} stays in trust for three more years' },
  },
} satisfies WordsOf<typeof reviewTrust>;
