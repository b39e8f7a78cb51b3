import type { WordsOf } from '#workflows/engine/wording.ts';
import {
  askOnPaper,
  paperOutcomes,
  signatureFacts,
  textSignatureFields,
  textSignatureRefusals,
} from '#workflows/modules/signature/signature.words.ts';
import { side } from '#workflows/project/contract/phrases.words.ts';
import { priceFormFacts } from '#workflows/project/contract/price-form.words.ts';
import type { signAmendment } from './sign-amendment.ts';

export const signAmendmentWords = {
  zh: {
    title: '签署补充协议',
    noun: '补充协议签署页',
    ask: askOnPaper.zh(
      '第 {n} 号补充协议，变更后合同价款 {fen, number, yuan}，影响见下表。各方均签署后生效；任何一方拒绝或者逾期未签署的，补充协议作废，合同不变。',
    ),
    outcomes: {
      ...paperOutcomes.zh,
      sign: { label: '签署补充协议', leadsTo: '各方签署齐全即生效。', done: '签署了补充协议' },
      refuse: { label: '拒绝签署', leadsTo: '补充协议作废，合同不变。', done: '拒绝签署补充协议' },
    },
    fields: { ...textSignatureFields.zh },
    refusals: textSignatureRefusals.zh,
    facts: {
      ...signatureFacts(side).zh,
      ...priceFormFacts.zh,
      'amendment-signed': `${side.zh}已签署第 {n} 号补充协议`,
      'contract-amended': '第 {n} 号补充协议生效，合同价款 {priceFen, number, yuan}',
      'registration-change-due': '合同价款变更为 {priceFen, number, yuan}，技术合同登记须办理变更',
      'grant-lowered': '补助总额上限随合同价款调低为 {maxGrantFen, number, yuan}',
      'amendment-void': '第 {n} 号补充协议作废（{cause, select, silence {逾期未签署} other {拒绝签署}}），合同不变',
    },
  },
  en: {
    title: 'Sign the amendment',
    noun: 'Signature of the amendment',
    ask: askOnPaper.en(
      'Amendment {n}, new contract price {fen, number, yuan}; its effect is shown below. It takes effect once all parties have signed. If any party refuses or does not sign in time, it is void and the contract is unchanged.',
    ),
    outcomes: {
      ...paperOutcomes.en,
      sign: { label: 'Sign the amendment', leadsTo: 'It takes effect once all have signed.', done: 'signed the amendment' },
      refuse: {
        label: 'Refuse to sign',
        leadsTo: 'The amendment is void; the contract is unchanged.',
        done: 'refused to sign the amendment',
      },
    },
    fields: { ...textSignatureFields.en },
    refusals: textSignatureRefusals.en,
    facts: {
      ...signatureFacts(side).en,
      ...priceFormFacts.en,
      'amendment-signed': `${side.en} signed amendment {n}`,
      'contract-amended': 'Amendment {n} took effect: contract price {priceFen, number, yuan}',
      'registration-change-due': 'The contract price is now {priceFen, number, yuan}; the contract registration must be changed',
      'grant-lowered': 'The total grant ceiling is lowered with the contract price to {maxGrantFen, number, yuan}',
      'amendment-void':
        'Amendment {n} is void ({cause, select, silence {not signed in time} other {a signature was refused}}); the contract is unchanged',
    },
  },
} satisfies WordsOf<typeof signAmendment>;
