import type { WordsOf } from '#workflows/engine/wording.ts';
import type { chooseMode } from './choose-mode.ts';
import { way } from './phrases.words.ts';

export const chooseModeWords = {
  zh: {
    title: '确定转化方式',
    noun: '转化方式方案',
    ask: '请确定许可或转让方式。超过一年未转化的，完成人可依法自行实施。',
    outcomes: { choose: { label: '确定转化方式', leadsTo: '高校与受让企业协商定价。', done: '确定了转化方式' } },
    fields: {
      reasons: '理由',
      mode: {
        label: '转化方式',
        options: { 'ordinary-licence': '普通许可', 'sole-licence': '排他许可', 'exclusive-licence': '独占许可', assignment: '转让' },
      },
      field: '许可领域',
      territory: '许可地域',
    },
    facts: { 'mode-chosen': `转化方式已确定：${way.zh}` },
  },
  en: {
    title: 'Choose the mode of transfer',
    noun: 'Transfer plan',
    ask: 'Licence or assignment? If a result lies idle for more than a year, its inventors may put it to use themselves.',
    outcomes: {
      choose: { label: 'Set the mode', leadsTo: 'University and enterprise name the price.', done: 'chose the mode of transfer' },
    },
    fields: {
      reasons: 'Reasons',
      mode: {
        label: 'Mode of transfer',
        options: {
          'ordinary-licence': 'Ordinary licence',
          'sole-licence': 'Sole licence',
          'exclusive-licence': 'Exclusive licence',
          assignment: 'Assignment',
        },
      },
      field: 'Licensed field',
      territory: 'Territory',
    },
    facts: { 'mode-chosen': `Mode of transfer: ${way.en}` },
  },
} satisfies WordsOf<typeof chooseMode>;
