import type { WordsOf } from '#workflows/engine/wording.ts';
import type { approveTransfer } from './approve-transfer.ts';
import { terms } from './phrases.words.ts';

export const approveTransferWords = {
  zh: {
    title: '审批成果转化',
    noun: '转化审批意见',
    ask: `价格已公示期满：${terms.zh}。请审批。`,
    outcomes: {
      approve: { label: '批准转化', leadsTo: '双方签署转化合同。', done: '批准了成果转化' },
      return: { label: '退回重新定价', leadsTo: '双方重新协商定价，公示期重新计算。', done: '退回了成果转化申请' },
      refuse: { label: '不予批准', leadsTo: '重新考虑转化方式，已有定价作废。', done: '未批准成果转化' },
    },
    fields: { reasons: '理由', minutes: '会议纪要' },
    facts: {
      'transfer-approved': `转化已批准：${terms.zh}`,
      'transfer-returned': '转化申请退回，重新定价并公示',
      'transfer-refused': '成果转化未获批准，重新考虑转化方式',
    },
  },
  en: {
    title: 'Approve the transfer',
    noun: 'Approval of the transfer',
    ask: `The notice period of the price has ended: ${terms.en}. Decide on the transfer.`,
    outcomes: {
      approve: { label: 'Approve the transfer', leadsTo: 'Both parties sign the transfer contract.', done: 'approved the transfer' },
      return: {
        label: 'Return for a new price',
        leadsTo: 'Both parties negotiate a new price, which is published again for the full period.',
        done: 'returned the transfer',
      },
      refuse: {
        label: 'Refuse the transfer',
        leadsTo: 'The mode of transfer is reconsidered; the agreed price lapses.',
        done: 'refused the transfer',
      },
    },
    fields: { reasons: 'Reasons', minutes: 'Minutes' },
    facts: {
      'transfer-approved': `Transfer approved: ${terms.en}`,
      'transfer-returned': 'Transfer returned: a new price is to be agreed and published',
      'transfer-refused': 'Transfer refused; the mode of transfer is reconsidered',
    },
  },
} satisfies WordsOf<typeof approveTransfer>;
