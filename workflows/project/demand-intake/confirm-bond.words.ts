import { latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import { arrivalRefusals } from '#workflows/modules/payment/sums.words.ts';
import { newRoundFacts, newRoundLetters } from '#workflows/project/proposal/new-round.words.ts';
import { bondFacts } from './bond.words.ts';
import type { confirmBond } from './confirm-bond.ts';

export const confirmBondWords = {
  zh: {
    title: '确认诚意金到账',
    noun: '诚意金到账确认',
    ask: '银行回单显示诚意金 {fen, number, yuan} 已到专户。请核对金额和日期，由两人先后确认，确认后即发榜。',
    outcomes: {
      confirm: { label: '确认到账', leadsTo: '两人均确认后，榜单对外发布，征集期开始。', done: '确认诚意金到账' },
      mismatch: {
        label: '到账金额不符',
        leadsTo: '通知企业财务和项目经理；查清前不发榜，由第一位确认人重新核对。',
        done: '报告诚意金到账金额不符',
      },
      'send-back': { label: '退回重新核对', leadsTo: '由第一位确认人重新核对。', done: '退回了到账确认' },
    },
    fields: { reason: '理由', amountFen: { label: '金额（元）', help: '到账金额不符的，填专户实际收到的金额。' }, receivedOn: '到账日期' },
    refusals: { ...arrivalRefusals.zh, ...latestRefusals.zh },
    facts: {
      'bond-seen': '一人确认诚意金 {fen, number, yuan} 到账',
      'bond-mismatch': '诚意金应到 {fen, number, yuan}，专户实收 {seenFen, number, yuan}，金额不符',
      'bond-sight-sent-back': '到账确认退回重新核对',
      'demand-listed': '诚意金 {bondFen, number, yuan} 到账，榜单发布，征集期 {windowDays} 天',
      'bond-topped-up': '诚意金补足到账，共 {bondFen, number, yuan}',
      ...newRoundFacts.zh,
      'demand-withdrawn': '企业撤回需求，诚意金全额退还',
      ...bondFacts.zh,
    },
    letters: newRoundLetters.zh,
  },
  en: {
    title: 'Confirm the bond',
    noun: 'Receipt of the bond',
    ask: 'The bank reports that the bond of {fen, number, yuan} has reached the escrow account. Two people in turn check the amount and the date; the demand is then listed.',
    outcomes: {
      confirm: {
        label: 'Confirm receipt',
        leadsTo: 'Once both have confirmed, the demand is listed and the window opens.',
        done: 'confirmed the bond',
      },
      mismatch: {
        label: 'Report a mismatch',
        leadsTo:
          'Enterprise finance and the project manager are notified; the demand is not listed until this is resolved, and the first person checks again.',
        done: 'reported a mismatch in the bond received',
      },
      'send-back': { label: 'Return for rechecking', leadsTo: 'The first person checks again.', done: 'returned the confirmation' },
    },
    fields: {
      reason: 'Reason',
      amountFen: { label: 'Amount (yuan)', help: 'In case of a mismatch, the sum actually received in escrow.' },
      receivedOn: 'Received on',
    },
    refusals: { ...arrivalRefusals.en, ...latestRefusals.en },
    facts: {
      'bond-seen': 'Receipt of the bond of {fen, number, yuan} confirmed by one person',
      'bond-mismatch': 'Bond of {fen, number, yuan} due, but {seenFen, number, yuan} received in escrow',
      'bond-sight-sent-back': 'Confirmation returned for rechecking',
      'demand-listed': 'Bond of {bondFen, number, yuan} received; listed with a window of {windowDays} days',
      'bond-topped-up': 'Bond topped up to {bondFen, number, yuan}',
      ...newRoundFacts.en,
      'demand-withdrawn': 'Withdrawn by the enterprise; the bond returns in full',
      ...bondFacts.en,
    },
    letters: newRoundLetters.en,
  },
} satisfies WordsOf<typeof confirmBond>;
