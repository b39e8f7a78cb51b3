import type { WordsOf } from '#workflows/engine/wording.ts';
import type { publicationDelay, reviewPublication } from './review-publication.ts';

export const publicationFactWords = {
  zh: { 'publication-cleared': '第 {publication} 份文稿可以发表' },
  en: { 'publication-cleared': 'Manuscript {publication} may be published' },
};

export const reviewPublicationWords = {
  zh: {
    title: '审阅拟发表文稿',
    noun: '发表审阅意见',
    ask: '高校拟于 {plannedOn} 发表第 {publication} 份文稿。{protection, select, filed {相关成果已申请专利。} secret {相关成果按技术秘密保护。} other {相关成果尚未申请专利，公开后将影响新颖性。}}请审阅是否涉及技术秘密或者专利申请；{consent, select, needed {未经同意不得发表，逾期未答复的视为不同意。} other {逾期未答复的，可以发表。}}',
    outcomes: {
      clear: { label: '同意发表', leadsTo: '高校可以发表。', done: '同意发表文稿' },
      delay: { label: '推迟发表', leadsTo: '推迟期内不得发表，期满后可以发表。', done: '要求推迟发表' },
      redact: { label: '要求删改', leadsTo: '高校删去所列内容后可以发表；仍拟发表所列内容的，重新报送。', done: '要求删改文稿' },
    },
    fields: {
      remarks: '说明',
      days: { label: '推迟天数', help: '不超过合同约定的告知期，且不超过 90 日。' },
      reasons: '理由',
      passages: { label: '不得公开的内容', help: '逐项写明位置和内容。' },
    },
    refusals: { 'delay-above-contract': '推迟 {days} 日超过合同约定的 {most} 日。请缩短推迟天数，或者要求删改具体内容。' },
    facts: {
      'publication-cleared': publicationFactWords.zh['publication-cleared'],
      'publication-delayed': '第 {publication} 份文稿推迟至 {untilOn} 之后发表',
      'publication-redacted': '第 {publication} 份文稿须删去企业所列内容后发表',
      'publication-refused': '第 {publication} 份文稿未获企业书面同意，不得发表',
    },
  },
  en: {
    title: 'Review a manuscript',
    noun: 'Opinion on a manuscript',
    ask: 'The university plans to publish manuscript {publication} on {plannedOn}. {protection, select, filed {A patent application has been filed for the result.} secret {The result is kept as a trade secret.} other {No patent application has been filed; publication would affect novelty.}} Review whether it involves trade secrets or patent applications. {consent, select, needed {It may not be published without consent; no answer in time does not count as consent.} other {Without an answer in time, it may be published.}}',
    outcomes: {
      clear: { label: 'Consent to publication', leadsTo: 'The university may publish.', done: 'consented to publication' },
      delay: {
        label: 'Require a delay',
        leadsTo: 'It may not be published during the delay; afterwards it may.',
        done: 'required a delay of publication',
      },
      redact: {
        label: 'Require deletions',
        leadsTo: 'It may be published without the listed passages; to publish them, the manuscript must be submitted again.',
        done: 'required deletions in a manuscript',
      },
    },
    fields: {
      remarks: 'Remarks',
      days: { label: 'Delay (days)', help: 'At most the notice period in the contract, and at most 90 days.' },
      reasons: 'Reasons',
      passages: { label: 'Content not to be disclosed', help: 'List each passage with its place.' },
    },
    refusals: {
      'delay-above-contract':
        'A delay of {days} days exceeds the {most} days agreed in the contract. Shorten it, or require deletions instead.',
    },
    facts: {
      'publication-cleared': publicationFactWords.en['publication-cleared'],
      'publication-delayed': 'Manuscript {publication} may not be published until after {untilOn}',
      'publication-redacted': 'Manuscript {publication} may be published without the passages listed by the enterprise',
      'publication-refused': 'Manuscript {publication} may not be published: the enterprise did not consent in writing',
    },
  },
} satisfies WordsOf<typeof reviewPublication>;

export const publicationDelayWords = {
  zh: {
    title: '推迟发表期',
    ask: '第 {publication} 份文稿推迟至 {untilOn} 之后发表。',
    facts: publicationFactWords.zh,
  },
  en: {
    title: 'Delay of publication',
    ask: 'Manuscript {publication} may not be published until after {untilOn}.',
    facts: publicationFactWords.en,
  },
} satisfies WordsOf<typeof publicationDelay>;
