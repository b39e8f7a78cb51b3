import type { WordsOf } from '#workflows/engine/wording.ts';
import type { drawLot } from './draw-lot.ts';
import { rankFacts } from './order.words.ts';

export const drawLotWords = {
  zh: {
    title: '抽签确定次序',
    noun: '抽签记录',
    ask: '{proposals} 份方案按规则仍有并列，须抽签。组长和一名见证人各报一个号码，双方都报出之前互不公开；两个号码与项目编号共同决定次序，任何人可据此复算。',
    outcomes: {
      give: { label: '报出号码', leadsTo: '双方都报出后即公布号码和次序，由企业选定。', done: '报出了抽签号码' },
    },
    fields: {
      number: { label: '号码', help: '6 至 18 位数字，自行随机选定，报出前不要告知他人。' },
      minutes: '现场记录',
    },
    facts: {
      'lot-number-given': '{seat, select, chair {组长} other {见证人}}已报出抽签号码',
      'lot-drawn': '抽签完成，号码 {seed}',
      ...rankFacts.zh,
    },
  },
  en: {
    title: 'Draw lots',
    noun: 'Record of the draw',
    ask: 'Under the rules, {proposals} proposals are still tied, so lots are drawn. The chair and a witness each give a number; neither is disclosed until both are given. The two numbers and the project number together determine the order, which anyone can recompute.',
    outcomes: {
      give: {
        label: 'Give the number',
        leadsTo: 'Once both are given, the numbers and the order are published; the enterprise then selects.',
        done: 'gave a number for the draw',
      },
    },
    fields: {
      number: { label: 'Number', help: '6 to 18 digits, chosen at random; do not disclose it beforehand.' },
      minutes: 'Minutes',
    },
    facts: {
      'lot-number-given': '{seat, select, chair {The chair} other {The witness}} has given a number for the draw',
      'lot-drawn': 'Lots drawn, seed {seed}',
      ...rankFacts.en,
    },
  },
} satisfies WordsOf<typeof drawLot>;
