import type { WordsOf } from '#workflows/engine/wording.ts';
import { placeNames } from '#workflows/modules/terms/place.words.ts';
import type { changeRegistration } from './change-registration.ts';
import { priceFormFacts } from './price-form.words.ts';
import { splitRefusals } from './registration-split.words.ts';

export const changeRegistrationWords = {
  zh: {
    title: '办理登记变更',
    noun: '登记变更申请',
    ask: '合同价款已变更为 {fen, number, yuan}。请在有效期内办理技术合同登记变更；不再需要登记的，办理注销，减免税随之终止。',
    outcomes: {
      submit: { label: '提交变更', leadsTo: '由登记员录入登记结果。', done: '提交了登记变更' },
      cancel: { label: '注销登记', leadsTo: '合同继续有效，不再享受减免税。', done: '注销了登记' },
    },
    fields: {
      reason: '理由',
      technicalFen: '变更后技术交易额（元）',
      excludedFen: '设备及材料费（元，不计入技术交易额）',
      summary: '变更要点说明',
      place: { label: '登记机构所在地', options: placeNames.zh },
    },
    refusals: splitRefusals.zh,
    facts: {
      'registration-change-submitted': '登记变更已提交，技术交易额 {technicalFen, number, yuan}',
      'registration-cancelled': '登记已注销，原技术交易额 {technicalFen, number, yuan}',
      ...priceFormFacts.zh,
    },
  },
  en: {
    title: 'Change the registration',
    noun: 'Application to change the registration',
    ask: 'The contract price is now {fen, number, yuan}. Have the registration changed while the contract is in force, or cancelled if it is no longer needed; tax relief then ends.',
    outcomes: {
      submit: {
        label: 'Submit the change',
        leadsTo: 'The registrar records the result.',
        done: 'submitted the change of registration',
      },
      cancel: {
        label: 'Cancel the registration',
        leadsTo: 'The contract stays in force, without tax relief.',
        done: 'cancelled the registration',
      },
    },
    fields: {
      reason: 'Reason',
      technicalFen: 'New technology transaction value (yuan)',
      excludedFen: 'Equipment and materials, excluded (yuan)',
      summary: 'Summary of the change',
      place: { label: 'Place of the registry', options: placeNames.en },
    },
    refusals: splitRefusals.en,
    facts: {
      'registration-change-submitted': 'Change of registration submitted, technology transaction value {technicalFen, number, yuan}',
      'registration-cancelled': 'Registration cancelled; the former technology transaction value was {technicalFen, number, yuan}',
      ...priceFormFacts.en,
    },
  },
} satisfies WordsOf<typeof changeRegistration>;
