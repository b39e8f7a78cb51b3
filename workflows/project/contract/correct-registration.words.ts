import type { WordsOf } from '#workflows/engine/wording.ts';
import { placeNames } from '#workflows/modules/terms/place.words.ts';
import type { correctRegistration } from './correct-registration.ts';
import { priceFormFacts } from './price-form.words.ts';
import { splitRefusals } from './registration-split.words.ts';

export const correctRegistrationWords = {
  zh: {
    title: '补正登记申请',
    noun: '认定登记补正材料',
    ask: '登记申请未获通过，原申报技术交易额 {fen, number, yuan}。补正重新提交后，审核期限重新计算。',
    outcomes: {
      resubmit: { label: '补正后重新提交', leadsTo: '登记机构重新审核。', done: '补正并重新提交了登记申请' },
      'give-up': { label: '放弃登记', leadsTo: '合同照常履行，不享受相应税收优惠。', done: '放弃了认定登记' },
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
      'registration-given-up': '已放弃技术合同认定登记',
    },
  },
  en: {
    title: 'Correct the registration application',
    noun: 'Corrected registration application',
    ask: 'The application for a technology transaction value of {fen, number, yuan} was not granted. Resubmitting a correction restarts the registry’s time limit.',
    outcomes: {
      resubmit: { label: 'Resubmit the correction', leadsTo: 'The registry examines it again.', done: 'resubmitted the application' },
      'give-up': { label: 'Give up registration', leadsTo: 'The contract is performed without tax relief.', done: 'gave up registration' },
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
      'registration-given-up': 'Registration was given up',
    },
  },
} satisfies WordsOf<typeof correctRegistration>;
