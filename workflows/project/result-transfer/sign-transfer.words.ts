import type { WordsOf } from '#workflows/engine/wording.ts';
import {
  askOnPaper,
  paperOutcomes,
  signatureFacts,
  textSignatureFields,
  textSignatureRefusals,
} from '#workflows/modules/signature/signature.words.ts';
import { side as party } from '#workflows/project/contract/phrases.words.ts';
import { side, terms, way } from './phrases.words.ts';
import type { signTransfer } from './sign-transfer.ts';

export const signTransferWords = {
  zh: {
    title: '签署转化合同',
    noun: '转化合同签署页',
    ask: askOnPaper.zh(`${terms.zh}。合同文本据议定条件生成，列于下方。双方均签署后合同成立；经二次通知仍未签署的失效。`),
    outcomes: {
      ...paperOutcomes.zh,
      sign: { label: '签署合同', leadsTo: '双方签署齐全后办理登记。', done: '签署了转化合同' },
      refuse: { label: '拒绝签署', leadsTo: '重新考虑转化方式，已有定价和批准作废。', done: '拒绝签署转化合同' },
    },
    fields: {
      reasons: '理由',
      ...textSignatureFields.zh,
    },
    refusals: textSignatureRefusals.zh,
    facts: {
      ...signatureFacts(party).zh,
      'transfer-signed-by': `${side.zh}已签署转化合同`,
      'transfer-signed': `转化合同成立（${way.zh}）：${terms.zh}`,
      'transfer-signature-refused': `${side.zh}拒绝签署转化合同，重新考虑转化方式`,
      'transfer-lapsed': '经二次通知仍未签署，转化合同失效',
    },
    letters: {
      transferred: '成果转化合同已由双方签署',
    },
  },
  en: {
    title: 'Sign the transfer contract',
    noun: 'Transfer contract signature',
    ask: askOnPaper.en(
      `The contract is for ${terms.en}. Its text, generated from the agreed terms, is shown below. The contract is concluded once both have signed and lapses if not signed after a second notice.`,
    ),
    outcomes: {
      ...paperOutcomes.en,
      sign: {
        label: 'Sign the contract',
        leadsTo: 'Once both have signed, the contract is registered.',
        done: 'signed the transfer contract',
      },
      refuse: {
        label: 'Refuse to sign',
        leadsTo: 'The mode of transfer is reconsidered; price and approval lapse.',
        done: 'refused to sign the transfer contract',
      },
    },
    fields: {
      reasons: 'Reasons',
      ...textSignatureFields.en,
    },
    refusals: textSignatureRefusals.en,
    facts: {
      ...signatureFacts(party).en,
      'transfer-signed-by': `${side.en} signed the transfer contract`,
      'transfer-signed': `Transfer contract concluded (${way.en}): ${terms.en}`,
      'transfer-signature-refused': `${side.en} refused to sign the transfer contract; the mode of transfer is reconsidered`,
      'transfer-lapsed': 'Not signed after a second notice; the transfer contract lapsed',
    },
    letters: {
      transferred: 'The transfer contract has been signed by both parties',
    },
  },
} satisfies WordsOf<typeof signTransfer>;
