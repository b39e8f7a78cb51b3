import type { WordsOf } from '#workflows/engine/wording.ts';
import { placeNames } from '#workflows/modules/terms/place.words.ts';
import { priceFormFacts } from './price-form.words.ts';
import { splitRefusals } from './registration-split.words.ts';
import type { submitRegistration } from './submit-registration.ts';

export const submitRegistrationWords = {
  zh: {
    title: '申请技术合同认定登记',
    noun: '认定登记申请',
    ask: '合同价款 {fen, number, yuan}。请在合同有效期内向登记机构申请认定登记，技术交易额不含设备和材料费。未登记前不享受税收优惠。',
    outcomes: {
      submit: { label: '提交登记申请', leadsTo: '登记机构审核。', done: '提交了认定登记申请' },
      'not-needed': { label: '不申请登记', leadsTo: '合同照常履行，不享受相应税收优惠。', done: '决定不申请认定登记' },
    },
    fields: {
      reason: '理由',
      technicalFen: '技术交易额（元）',
      excludedFen: '设备及材料费（元，不计入技术交易额）',
      summary: '合同要点说明',
      place: { label: '登记机构所在地', options: placeNames.zh },
    },
    refusals: splitRefusals.zh,
    facts: {
      ...priceFormFacts.zh,
      'registration-submitted': '技术合同认定登记已申请，技术交易额 {technicalFen, number, yuan}',
      'registration-not-needed': '不申请技术合同认定登记',
    },
  },
  en: {
    title: 'Apply for contract registration',
    noun: 'Registration application',
    ask: 'Contract price {fen, number, yuan}. Apply to the registry while the contract is in force; equipment and materials are excluded from the technology transaction value. There is no tax relief before registration.',
    outcomes: {
      submit: { label: 'Submit the application', leadsTo: 'The registry examines it.', done: 'applied for registration' },
      'not-needed': { label: 'Do not register', leadsTo: 'The contract is performed without tax relief.', done: 'decided not to register' },
    },
    fields: {
      reason: 'Reason',
      technicalFen: 'Technology transaction value (yuan)',
      excludedFen: 'Equipment and materials, excluded (yuan)',
      summary: 'Summary of the contract',
      place: { label: 'Place of the registry', options: placeNames.en },
    },
    refusals: splitRefusals.en,
    facts: {
      ...priceFormFacts.en,
      'registration-submitted': 'Registration applied for at a technology transaction value of {technicalFen, number, yuan}',
      'registration-not-needed': 'No application for registration is made',
    },
  },
} satisfies WordsOf<typeof submitRegistration>;
