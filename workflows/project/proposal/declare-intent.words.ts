import type { WordsOf } from '#workflows/engine/wording.ts';
import type { declareIntent } from './declare-intent.ts';

export const declareIntentWords = {
  zh: {
    title: '登记应答意向',
    noun: '应答意向',
    ask: '有意应答的，可以先登记意向并写明团队设想。登记后收到企业对提问的答复；意向不构成承诺，开启前校外任何人都看不到。',
    outcomes: { declare: { label: '登记意向', leadsTo: '本校得知；可以开始编写应答方案。', done: '登记了应答意向' } },
    fields: { team: '团队设想' },
    facts: { 'intent-declared': '登记了应答意向' },
  },
  en: {
    title: 'Register an intent to respond',
    noun: 'Intent to respond',
    ask: 'A university that intends to respond can register this first, with an outline of its team, and is notified of answers to questions. An intent is not binding, and nobody outside the university sees it before the opening.',
    outcomes: {
      declare: {
        label: 'Register the intent',
        leadsTo: 'Your university is informed; you can begin drafting the proposal.',
        done: 'registered an intent to respond',
      },
    },
    fields: { team: 'Outline of the team' },
    facts: { 'intent-declared': 'Intent to respond registered' },
  },
} satisfies WordsOf<typeof declareIntent>;
