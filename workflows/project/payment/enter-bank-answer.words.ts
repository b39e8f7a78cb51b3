import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { enterBankAnswer } from './enter-bank-answer.ts';
import { what } from './purposes.words.ts';

const came = { zh: '{came, select, settled {已付} other {退票}}', en: '{came, select, settled {paid} other {returned}}' };

export const enterBankAnswerWords = {
  zh: {
    title: '登记银行结果',
    noun: '银行付款结果登记',
    ask: `${what.zh} {fen, number, yuan} 的付款指令已送银行，系统尚未收到结果。{turn, select, checker {经办人已按银行回单登记结果，请与回单原件核对后确认。} other {指令送出满三个工作日（{from} 起）仍无结果、但已取得银行回单或者退票通知的，可以登记，由另一名财务人员核对后入账；系统先收到结果的，以系统收到的为准。}}`,
    outcomes: {
      prepare: { label: '登记银行结果', leadsTo: '由另一名财务人员与回单核对。', done: '登记了银行结果' },
      release: { label: '核对无误，确认', leadsTo: '已付的入账；退票的可以重新付款。', done: '确认了银行结果' },
      return: { label: '退回', leadsTo: '登记作废，继续等待银行结果。', done: '退回了银行结果登记' },
    },
    fields: {
      came: { label: '银行结果', options: { settled: '已付', failed: '退票' } },
      reference: { label: '银行单据号', help: '回单或者退票通知上的编号。' },
      answeredOn: { label: '银行处理日期' },
      evidence: { label: '凭据', help: '单据名称、所盖银行业务章，以及与银行核实的经过。' },
      findings: '核对情况',
      reasons: '理由',
    },
    refusals: {
      ...earliestRefusals.zh,
      ...latestRefusals.zh,
      'bank-not-silent': '付款指令于 {orderedOn} 送银行，三个工作日内以系统收到的结果为准。仍无结果的，自 {from} 起可以登记。',
    },
    facts: {
      'bank-answer-stated': `${what.zh} {fen, number, yuan} 登记银行结果：${came.zh}，单据号 {reference}，待核对`,
      'bank-answer-entered': `${what.zh} {fen, number, yuan} 经两人核对银行单据：${came.zh}，单据号 {reference}`,
      'bank-answer-returned': `${what.zh} {fen, number, yuan} 的银行结果登记未获确认`,
    },
  },
  en: {
    title: 'Record the bank’s result',
    noun: 'Record of the bank’s result',
    ask: `${what.en}: the order for {fen, number, yuan} is with the bank, and Tida has received no result. {turn, select, checker {Your colleague has recorded the result from the bank’s document; compare it with the original and confirm it.} other {From {from} on, after three working days of silence, and if you hold the bank’s receipt or return notice, you can record it; a second finance officer compares it before it is booked. A result that Tida receives first prevails.}}`,
    outcomes: {
      prepare: {
        label: 'Record the bank’s result',
        leadsTo: 'A second finance officer compares it with the document.',
        done: 'recorded the bank’s result',
      },
      release: {
        label: 'Confirm the result',
        leadsTo: 'If paid, it is booked; if returned, the payment can be made again.',
        done: 'confirmed the bank’s result',
      },
      return: {
        label: 'Send back',
        leadsTo: 'The record lapses; the bank’s result is still awaited.',
        done: 'sent back the record of the bank’s result',
      },
    },
    fields: {
      came: { label: 'Result', options: { settled: 'Paid', failed: 'Returned' } },
      reference: { label: 'Bank document number', help: 'The number on the receipt or the return notice.' },
      answeredOn: { label: 'Processed on' },
      evidence: { label: 'Evidence', help: 'The document, the bank’s stamp on it, and how it was checked with the bank.' },
      findings: 'Findings',
      reasons: 'Reasons',
    },
    refusals: {
      ...earliestRefusals.en,
      ...latestRefusals.en,
      'bank-not-silent':
        'The order went to the bank on {orderedOn}; for three working days the result that Tida receives decides. If there is still none, it can be recorded from {from} on.',
    },
    facts: {
      'bank-answer-stated': `${what.en}: for {fen, number, yuan} the bank’s result was recorded as ${came.en}, document {reference}, to be confirmed`,
      'bank-answer-entered': `${what.en}: {fen, number, yuan} ${came.en} according to the bank’s document {reference}, compared by two people`,
      'bank-answer-returned': `${what.en}: the record of the bank’s result for {fen, number, yuan} was not confirmed`,
    },
  },
} satisfies WordsOf<typeof enterBankAnswer>;
