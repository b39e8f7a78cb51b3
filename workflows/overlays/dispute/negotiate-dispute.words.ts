import type { WordsOf } from '#workflows/engine/wording.ts';
import type { negotiateDispute } from './negotiate-dispute.ts';
import { betweenIn, partyIn, passedOnIn, resolvedIn, topicIn } from './phrases.words.ts';
import type { releaseMoney } from './release-money.ts';

export const negotiateDisputeWords = {
  zh: {
    title: '协商解决争议',
    noun: '协商意见',
    ask: `争议事由：${topicIn.zh}。双方合计最多提出 10 次方案，已提出 {offers} 次；一方接受对方的方案即了结。`,
    outcomes: {
      accept: { label: '接受对方方案', leadsTo: '争议了结，款项可以付出。', done: '接受了对方的方案' },
      offer: { label: '提出方案', leadsTo: '对方可以接受，或另提方案。', done: '提出了解决方案' },
      fail: { label: '协商不成', leadsTo: '转由调解员调解。', done: '认为协商不成' },
    },
    fields: { note: '说明', terms: '方案内容', reason: '原因' },
    facts: { 'dispute-offer-made': `${betweenIn.zh}的争议：提出第 {n} 次方案`, ...resolvedIn.zh, ...passedOnIn.zh },
  },
  en: {
    title: 'Negotiate the dispute',
    noun: 'Offer in a dispute',
    ask: `The dispute is about ${topicIn.en}. The parties may make ten offers in total, {offers} so far; the dispute is settled once one accepts the other’s offer.`,
    outcomes: {
      accept: {
        label: 'Accept the offer',
        leadsTo: 'The dispute is settled and the payment can be made.',
        done: 'accepted the other party’s offer',
      },
      offer: { label: 'Make an offer', leadsTo: 'The other party can accept it or make another.', done: 'made an offer' },
      fail: { label: 'No agreement', leadsTo: 'The dispute goes to mediation.', done: 'found no agreement possible' },
    },
    fields: { note: 'Note', terms: 'Terms offered', reason: 'Reason' },
    facts: { 'dispute-offer-made': `Dispute between ${betweenIn.en}: offer {n}`, ...resolvedIn.en, ...passedOnIn.en },
  },
} satisfies WordsOf<ReturnType<typeof negotiateDispute>>;

export const releaseMoneyWords = {
  zh: {
    title: '同意先行支付争议款项',
    noun: '同意先行支付的说明',
    ask: '双方都同意的，争议款项可以先行付出，争议本身继续处理。',
    outcomes: { release: { label: '同意先行支付', leadsTo: '双方都同意后即可付出。', done: '同意先行支付争议款项' } },
    fields: { note: '说明' },
    facts: { 'disputed-money-released': `${partyIn.zh}同意先行支付争议款项` },
  },
  en: {
    title: 'Agree to pay the disputed sum first',
    noun: 'Consent to a disputed payment',
    ask: 'If both parties agree, the disputed payment can be made while the dispute continues.',
    outcomes: {
      release: { label: 'Agree', leadsTo: 'It can be paid once both parties agree.', done: 'agreed to pay the disputed sum first' },
    },
    fields: { note: 'Note' },
    facts: { 'disputed-money-released': `Payment of the disputed sum first was agreed to by ${partyIn.en}` },
  },
} satisfies WordsOf<ReturnType<typeof releaseMoney>>;
