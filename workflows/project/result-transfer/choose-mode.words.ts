import type { WordsOf } from '#workflows/engine/wording.ts';
import type { chooseMode } from './choose-mode.ts';
import { way } from './phrases.words.ts';

export const chooseModeWords = {
  zh: {
    title: '确定转化方式',
    noun: '转化方式方案',
    ask: '请确定许可或转让方式。超过一年未转化的，完成人可依法自行实施。',
    outcomes: {
      choose: { label: '确定转化方式（本项目企业）', leadsTo: '高校与本项目企业协商定价。', done: '确定了转化方式' },
      'choose-other': { label: '确定转化方式（其他单位）', leadsTo: '该单位成为受让方，与高校协商定价。', done: '确定了转化方式和受让方' },
    },
    fields: {
      reasons: '理由',
      mode: {
        label: '转化方式',
        options: { 'ordinary-licence': '普通许可', 'sole-licence': '排他许可', 'exclusive-licence': '独占许可', assignment: '转让' },
      },
      transferee: { label: '受让方', help: '本项目企业以外的单位。谈判内容只有高校和该单位可以阅读。' },
      field: '许可领域',
      territory: '许可地域',
    },
    refusals: { 'transferee-is-party': '该单位已是本项目当事人。由本项目企业受让的，请办理“确定转化方式（本项目企业）”；否则请另选单位。' },
    facts: { 'mode-chosen': `转化方式已确定：${way.zh}` },
  },
  en: {
    title: 'Choose the mode of transfer',
    noun: 'Transfer plan',
    ask: 'Licence or assignment? If a result lies idle for more than a year, its inventors may put it to use themselves.',
    outcomes: {
      choose: {
        label: 'Set the mode, for the project’s enterprise',
        leadsTo: 'University and enterprise name the price.',
        done: 'chose the mode of transfer',
      },
      'choose-other': {
        label: 'Set the mode, for another organisation',
        leadsTo: 'It becomes the transferee and names the price with the university.',
        done: 'chose the mode of transfer and the transferee',
      },
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
      transferee: {
        label: 'Transferee',
        help: 'Another organisation than the project’s enterprise. What is negotiated is for the university and the transferee to read.',
      },
      field: 'Licensed field',
      territory: 'Territory',
    },
    refusals: {
      'transferee-is-party':
        'This organisation is a party of the project already. For the project’s enterprise use the other choice; else name another organisation.',
    },
    facts: { 'mode-chosen': `Mode of transfer: ${way.en}` },
  },
} satisfies WordsOf<typeof chooseMode>;
