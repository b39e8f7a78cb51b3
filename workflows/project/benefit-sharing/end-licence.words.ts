import type { WordsOf } from '#workflows/engine/wording.ts';
import type { endLicenceStep } from './end-licence.ts';
import { cause } from './licence.words.ts';

export const endLicenceWords = {
  zh: {
    title: '终止许可',
    noun: '终止许可通知',
    ask: '被许可方可以通知终止许可；被许可方违约的，高校可以通知纠正，30 日内未纠正的许可终止。终止后可在约定的月数内销售存货，存货销售照付提成。',
    outcomes: {
      breach: { label: '因违约通知终止', leadsTo: '30 日内未纠正的，许可终止；已纠正的撤回通知。', done: '因违约通知终止许可' },
      'give-notice': { label: '通知终止', leadsTo: '30 日后许可终止，结清终止之前的许可费。', done: '通知终止许可' },
    },
    fields: { sellOffMonths: { label: '存货销售期（月）', help: '0 至 6 个月。' }, reasons: '理由' },
    facts: { 'notice-given': `已通知终止许可，原因：${cause.zh}` },
  },
  en: {
    title: 'End the licence',
    noun: 'Notice of the end of a licence',
    ask: 'The licensee may give notice. For a breach the university may, and the licence ends if it is not cured within 30 days. Stock may be sold for the months named, and bears the royalty.',
    outcomes: {
      breach: {
        label: 'Give notice for a breach',
        leadsTo: 'Not cured within 30 days, the licence ends; cured, the notice is withdrawn.',
        done: 'gave notice for a breach',
      },
      'give-notice': {
        label: 'Give notice',
        leadsTo: 'The licence ends in 30 days; fees up to then are settled.',
        done: 'gave notice of the end of the licence',
      },
    },
    fields: { sellOffMonths: { label: 'Months to sell stock', help: '0 to 6 months.' }, reasons: 'Reasons' },
    facts: { 'notice-given': `Notice to end the licence: ${cause.en}` },
  },
} satisfies WordsOf<typeof endLicenceStep>;
