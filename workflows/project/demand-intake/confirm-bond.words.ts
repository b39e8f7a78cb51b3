import { latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import { arrivalRefusals, differenceRefusals } from '#workflows/modules/payment/sums.words.ts';
import { newRoundFacts, newRoundLetters } from '#workflows/project/proposal/new-round.words.ts';
import { bondFacts } from './bond.words.ts';
import type { confirmBond } from './confirm-bond.ts';

export const confirmBondWords = {
  zh: {
    title: '确认诚意金到账',
    noun: '诚意金到账确认',
    ask: '{seen, select, different {银行回单显示诚意金 {fen, number, yuan}，第一位确认人核对专户实收 {seenFen, number, yuan}。请另行查对专户和凭证：相符的，按实收入账，不足部分通知企业补缴，多收部分退还；不符的，退回重新核对。} other {银行回单显示诚意金 {fen, number, yuan} 已到专户。请核对金额和日期，由两人先后确认，确认后即发榜。}}',
    outcomes: {
      confirm: { label: '确认到账', leadsTo: '两人均确认后，榜单对外发布，征集期开始。', done: '确认诚意金到账' },
      mismatch: {
        label: '到账金额不符',
        leadsTo: '通知企业财务和项目经理，由另一位财务人员查对实收金额；查对前不发榜。',
        done: '报告诚意金到账金额不符',
      },
      agree: { label: '确认实收金额', leadsTo: '按实收入账：不足部分由企业补缴，多收部分退还企业。', done: '确认了诚意金实收金额' },
      'send-back': { label: '退回重新核对', leadsTo: '由第一位确认人重新核对。', done: '退回了到账确认' },
    },
    fields: {
      reason: '理由',
      amountFen: '金额（元）',
      receivedOn: '到账日期',
      seenFen: { label: '实收金额（元）', help: '填专户实际收到的金额；没有到账的，填 0。' },
      statementOn: '对账单日期',
      statement: { label: '对账单或回单号', help: '据以认定实收金额的银行凭证。' },
      proof: '凭证附件',
    },
    refusals: {
      ...arrivalRefusals.zh,
      ...differenceRefusals.zh,
      ...latestRefusals.zh,
      'seen-otherwise':
        '第一位确认人核对的实收金额是 {seenFen, number, yuan}，填写 {givenFen, number, yuan}。两人所见一致方可入账；不一致的，请退回重新核对。',
    },
    facts: {
      'bond-seen': '一人确认诚意金 {fen, number, yuan} 到账',
      'bond-mismatch': '诚意金应到 {fen, number, yuan}，专户实收 {seenFen, number, yuan}，金额不符',
      'bond-sight-sent-back': '到账确认退回重新核对',
      'bond-short': '诚意金实收 {seenFen, number, yuan}，比应缴 {fen, number, yuan} 少 {missingFen, number, yuan}，按实收更正入账',
      'bond-over': '诚意金实收 {seenFen, number, yuan}，比应缴 {fen, number, yuan} 多 {excessFen, number, yuan}，多收部分退还企业',
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
    ask: '{seen, select, different {The bank reports a bond of {fen, number, yuan}; the first officer has seen {seenFen, number, yuan} in escrow. Check the account and the statement yourself. If you see the same sum, it is booked as received: the enterprise pays what is missing, and an excess goes back. If not, return it for rechecking.} other {The bank reports that the bond of {fen, number, yuan} has reached the escrow account. Two people in turn check the amount and the date; the demand is then listed.}}',
    outcomes: {
      confirm: {
        label: 'Confirm receipt',
        leadsTo: 'Once both have confirmed, the demand is listed and the window opens.',
        done: 'confirmed the bond',
      },
      mismatch: {
        label: 'Report a mismatch',
        leadsTo:
          'Enterprise finance and the project manager are notified; a second finance officer checks the sum received, and the demand is not listed before that.',
        done: 'reported a mismatch in the bond received',
      },
      agree: {
        label: 'Confirm the sum received',
        leadsTo: 'It is booked as received: the enterprise pays what is missing, or gets the excess back.',
        done: 'confirmed the sum of the bond received',
      },
      'send-back': { label: 'Return for rechecking', leadsTo: 'The first person checks again.', done: 'returned the confirmation' },
    },
    fields: {
      reason: 'Reason',
      amountFen: 'Amount (yuan)',
      receivedOn: 'Received on',
      seenFen: { label: 'Sum received (yuan)', help: 'The sum actually received in escrow; 0 if nothing has arrived.' },
      statementOn: 'Day of the statement',
      statement: { label: 'Number of the statement or receipt', help: 'The bank’s document that shows the sum received.' },
      proof: 'Copies of the bank’s documents',
    },
    refusals: {
      ...arrivalRefusals.en,
      ...differenceRefusals.en,
      ...latestRefusals.en,
      'seen-otherwise':
        'The first officer has seen {seenFen, number, yuan}, but {givenFen, number, yuan} was entered. It is booked only if both see the same sum; if you see another, return it for rechecking.',
    },
    facts: {
      'bond-seen': 'Receipt of the bond of {fen, number, yuan} confirmed by one person',
      'bond-mismatch': 'Bond of {fen, number, yuan} due, but {seenFen, number, yuan} received in escrow',
      'bond-sight-sent-back': 'Confirmation returned for rechecking',
      'bond-short':
        'Bond: {seenFen, number, yuan} received, {missingFen, number, yuan} less than the {fen, number, yuan} due; booked as received',
      'bond-over':
        'Bond: {seenFen, number, yuan} received, {excessFen, number, yuan} more than the {fen, number, yuan} due; the excess goes back',
      'demand-listed': 'Bond of {bondFen, number, yuan} received; listed with a window of {windowDays} days',
      'bond-topped-up': 'Bond topped up to {bondFen, number, yuan}',
      ...newRoundFacts.en,
      'demand-withdrawn': 'Withdrawn by the enterprise; the bond returns in full',
      ...bondFacts.en,
    },
    letters: newRoundLetters.en,
  },
} satisfies WordsOf<typeof confirmBond>;
