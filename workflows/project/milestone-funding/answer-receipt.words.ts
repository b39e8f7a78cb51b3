import type { WordsOf } from '#workflows/engine/wording.ts';
import type { answerReceipt } from './answer-receipt.ts';

const part = {
  zh: '{purpose, select, retention {质保金} deposit {定金} instalment {合同款项} other {第 {milestone} 期款}}',
  en: '{purpose, select, retention {Retention} deposit {Deposit} instalment {Part of the price} other {Instalment {milestone}}}',
};

export const answerReceiptWords = {
  zh: {
    title: '答复到账差额',
    noun: '到账差额答复',
    ask: `${part.zh}应到账 {fen, number, yuan}，高校反映到账 {seenFen, number, yuan}。请与付款银行核对后答复；双方所见一致的，按实际到账更正入账。`,
    outcomes: {
      agree: {
        label: '核对一致',
        leadsTo: '按实际到账更正入账；不足的由企业补付，多收的由高校退回。',
        done: '认可了到账差额',
      },
      disagree: { label: '不认可', leadsTo: '退回高校重新核对到账金额；账目不变。', done: '不认可到账差额' },
    },
    fields: { seenFen: '实际到账金额（元）', reason: '理由' },
    refusals: {
      'seen-otherwise':
        '高校反映到账 {seenFen, number, yuan}，填写 {givenFen, number, yuan}。双方所见一致方可更正入账；不一致的，请改选“不认可”并说明理由。',
    },
    facts: {
      'receipt-difference-agreed': `${part.zh}应到账 {fen, number, yuan}，实际到账 {seenFen, number, yuan}，已更正入账；{payer, select, university {高校应退回} other {企业应补付}} {differenceFen, number, yuan}`,
      'receipt-difference-denied': `${part.zh}应到账 {fen, number, yuan}，企业不认可到账 {seenFen, number, yuan}，退回高校核对`,
    },
  },
  en: {
    title: 'Answer a difference received',
    noun: 'Answer to a difference',
    ask: `${part.en}: {fen, number, yuan} was due, {seenFen, number, yuan} was received according to the university. Check with the paying bank; if both see the same sum, the books are corrected to what was received.`,
    outcomes: {
      agree: {
        label: 'Confirm the sum received',
        leadsTo: 'The books are corrected; the enterprise pays what is missing, the university returns an excess.',
        done: 'confirmed the difference',
      },
      disagree: {
        label: 'Disagree',
        leadsTo: 'The university checks the sum received again; the books are unchanged.',
        done: 'disagreed with the difference',
      },
    },
    fields: { seenFen: 'Sum received (yuan)', reason: 'Reason' },
    refusals: {
      'seen-otherwise':
        'The university has seen {seenFen, number, yuan}, but {givenFen, number, yuan} was entered. The books are corrected only if both see the same sum; otherwise choose “Disagree” and state the reason.',
    },
    facts: {
      'receipt-difference-agreed': `${part.en}: {fen, number, yuan} due, {seenFen, number, yuan} received, books corrected; {payer, select, university {the university has to return} other {the enterprise has to pay}} {differenceFen, number, yuan}`,
      'receipt-difference-denied': `${part.en}: {fen, number, yuan} due; the enterprise does not confirm that {seenFen, number, yuan} was received, the university checks again`,
    },
  },
} satisfies WordsOf<typeof answerReceipt>;
