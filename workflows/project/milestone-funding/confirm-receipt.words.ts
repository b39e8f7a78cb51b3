import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import { arrivalRefusals, differenceRefusals } from '#workflows/modules/payment/sums.words.ts';
import type { confirmReceipt } from './confirm-receipt.ts';

export const confirmReceiptWords = {
  zh: {
    title: '确认到账',
    noun: '到账确认',
    ask: '银行已付出{purpose, select, retention {质保金} deposit {定金} instalment {合同款项} difference {到账差额} other {第 {milestone} 期款}} {fen, number, yuan}。请核对到账金额；确认后计入已核实付款。',
    outcomes: {
      match: { label: '金额相符，确认到账', leadsTo: '计入已核实付款，可据此申请补助。', done: '确认到账' },
      mismatch: {
        label: '金额不符',
        leadsTo: '由企业财务核对答复：认可的，按实际到账更正入账并补付或退回差额；不认可的，退回重新核对。',
        done: '反映到账金额不符',
      },
    },
    fields: { note: '备注', reason: '理由', amountFen: '金额（元）', receivedOn: '到账日期' },
    refusals: {
      ...arrivalRefusals.zh,
      ...earliestRefusals.zh,
      ...latestRefusals.zh,
      ...differenceRefusals.zh,
    },
    facts: {
      'receipt-confirmed':
        '{purpose, select, retention {质保金} deposit {定金} instalment {合同款项} difference {到账差额} other {第 {milestone} 期款}} {fen, number, yuan} 已确认到账',
      'receipt-mismatch':
        '{purpose, select, retention {质保金} deposit {定金} instalment {合同款项} difference {到账差额} other {第 {milestone} 期款}}应到账 {fen, number, yuan}，高校反映到账 {seenFen, number, yuan}，请核查',
    },
  },
  en: {
    title: 'Confirm receipt',
    noun: 'Confirmation of receipt',
    ask: 'The bank has paid {purpose, select, retention {the retention} deposit {the deposit} instalment {a part of the price} difference {the difference} other {instalment {milestone}}}, {fen, number, yuan}. Check the sum received; once confirmed, it counts as a verified payment.',
    outcomes: {
      match: {
        label: 'Confirm the sum received',
        leadsTo: 'It counts as a verified payment on which subsidy can be claimed.',
        done: 'confirmed receipt',
      },
      mismatch: {
        label: 'Report a mismatch',
        leadsTo:
          'The enterprise’s finance office checks and answers: the books are corrected and the difference is paid or returned, or this is checked again.',
        done: 'reported a mismatch',
      },
    },
    fields: { note: 'Note', reason: 'Reason', amountFen: 'Sum (yuan)', receivedOn: 'Received on' },
    refusals: {
      ...arrivalRefusals.en,
      ...earliestRefusals.en,
      ...latestRefusals.en,
      ...differenceRefusals.en,
    },
    facts: {
      'receipt-confirmed':
        '{purpose, select, retention {Retention} deposit {Deposit} instalment {Part of the price} difference {Difference} other {Instalment {milestone}}}: receipt of {fen, number, yuan} confirmed',
      'receipt-mismatch':
        '{purpose, select, retention {Retention} deposit {Deposit} instalment {Part of the price} difference {Difference} other {Instalment {milestone}}}: {fen, number, yuan} due, {seenFen, number, yuan} received according to the university; to be checked',
    },
  },
} satisfies WordsOf<typeof confirmReceipt>;
