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
    title: 'Terminate the licence',
    noun: 'Notice of termination of a licence',
    ask: 'The licensee can terminate the licence by notice. If the licensee is in breach, the university can give notice to cure; if the breach is not cured within 30 days, the licence ends. Stock can be sold for the agreed months after the end and bears royalties.',
    outcomes: {
      breach: {
        label: 'Give notice for breach',
        leadsTo: 'If it is not cured within 30 days, the licence ends; once cured, the notice is withdrawn.',
        done: 'gave notice for breach',
      },
      'give-notice': {
        label: 'Give notice',
        leadsTo: 'The licence ends after 30 days; fees up to then are settled.',
        done: 'gave notice of termination of the licence',
      },
    },
    fields: { sellOffMonths: { label: 'Sell-off period for stock (months)', help: '0 to 6 months.' }, reasons: 'Reasons' },
    facts: { 'notice-given': `Notice of termination of the licence; cause: ${cause.en}` },
  },
} satisfies WordsOf<typeof endLicenceStep>;
