import type { WordsOf } from '#workflows/engine/wording.ts';
import {
  askOnPaper,
  paperOutcomes,
  signatureFacts,
  textSignatureFields,
  textSignatureRefusals,
} from '#workflows/modules/signature/signature.words.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import { endOfTalksFacts, endOfTalksLetters } from './end-of-talks.words.ts';
import { side } from './phrases.words.ts';
import { refusalReason } from './refusal-reasons.words.ts';
import type { signContract } from './sign-contract.ts';

export const signContractWords = {
  zh: {
    title: '签署合同',
    noun: '合同签署页',
    ask: askOnPaper.zh(
      '合同价款 {fen, number, yuan}，文本已锁定。双方均签署后合同生效，诚意金全额退还企业。经二次通知仍未签署的，视为放弃签约。',
    ),
    outcomes: {
      ...paperOutcomes.zh,
      sign: { label: '签署合同', leadsTo: '双方签署齐全即生效，项目进入执行阶段。', done: '签署了合同' },
      refuse: { label: '拒绝签署', leadsTo: '由项目经理协调处理。', done: '拒绝签署合同' },
    },
    fields: { ...textSignatureFields.zh, ...refusalReason.zh },
    refusals: textSignatureRefusals.zh,
    facts: {
      ...signatureFacts(side).zh,
      'contract-signed': `${side.zh}已签署合同`,
      'signature-refused': `${side.zh}拒绝签署合同`,
      'signature-lapsed': `${side.zh}经二次通知仍未签署合同`,
      'contract-effective': '合同生效，价款 {priceFen, number, yuan}',
      ...bondFacts.zh,
      ...endOfTalksFacts.zh,
    },
    letters: endOfTalksLetters.zh,
  },
  en: {
    title: 'Sign the contract',
    noun: 'Contract signature',
    ask: askOnPaper.en(
      'Contract price {fen, number, yuan}; the text is frozen. Once both parties have signed, the contract takes effect and the bond is returned to the enterprise in full. No signature after a second notice counts as declining.',
    ),
    outcomes: {
      ...paperOutcomes.en,
      sign: {
        label: 'Sign the contract',
        leadsTo: 'Once both have signed, the contract takes effect and work begins.',
        done: 'signed the contract',
      },
      refuse: { label: 'Refuse to sign', leadsTo: 'The project manager decides how to proceed.', done: 'refused to sign the contract' },
    },
    fields: { ...textSignatureFields.en, ...refusalReason.en },
    refusals: textSignatureRefusals.en,
    facts: {
      ...signatureFacts(side).en,
      'contract-signed': `${side.en} signed the contract`,
      'signature-refused': `${side.en} refused to sign the contract`,
      'signature-lapsed': `${side.en} did not sign the contract after a second notice`,
      'contract-effective': 'The contract took effect at {priceFen, number, yuan}',
      ...bondFacts.en,
      ...endOfTalksFacts.en,
    },
    letters: endOfTalksLetters.en,
  },
} satisfies WordsOf<typeof signContract>;
