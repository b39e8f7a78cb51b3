import type { WordsOf } from '#workflows/engine/wording.ts';
import type { chooseMode } from './choose-mode.ts';
import { modeNames } from './mode-names.ts';
import { way } from './phrases.words.ts';

export const chooseModeWords = {
  zh: {
    title: '确定转化方式',
    noun: '转化方式方案',
    ask: '请确定许可或转让方式。未能适时转化的，完成人可以根据与本校的协议自行转化，权属不变（促进科技成果转化法第十九条）。',
    outcomes: {
      choose: { label: '确定转化方式（本项目企业）', leadsTo: '高校与本项目企业协商定价。', done: '确定了转化方式' },
      'choose-other': { label: '确定转化方式（其他单位）', leadsTo: '该单位成为受让方，与高校协商定价。', done: '确定了转化方式和受让方' },
    },
    fields: {
      reasons: '理由',
      mode: {
        label: '转化方式',
        options: modeNames.zh,
      },
      transferee: { label: '受让方', help: '本项目企业以外的单位。谈判内容只有高校和该单位可以阅读。' },
      field: { label: '许可领域', help: '留空的，合同写“不限”。' },
      territory: { label: '许可地域', help: '留空的，合同写“中国境内”。' },
    },
    refusals: {
      'transferee-is-party': '该单位已是本项目当事人。由本项目企业受让的，请办理“确定转化方式（本项目企业）”；否则请另选单位。',
      'co-owner-needs-no-licence':
        '成果由高校与本项目企业共有，企业作为共有人可以自行实施，不需要许可，也不支付许可费（专利法第十四条）。企业自行实施的，请办理“提出合作实施方案”或者“提议不作转化”；企业受让高校份额的，转化方式请选“转让”；许可其他单位的，请办理“确定转化方式（其他单位）”。',
    },
    facts: { 'mode-chosen': `转化方式已确定：${way.zh}` },
  },
  en: {
    title: 'Choose the mode of transfer',
    noun: 'Transfer plan',
    ask: 'Choose licence or assignment. If a result is not transferred in good time, its inventors may do so themselves under an agreement with the university, without a change of ownership (Law on Promoting the Transformation of Scientific and Technological Achievements, Art. 19).',
    outcomes: {
      choose: {
        label: 'Set the mode (project’s enterprise)',
        leadsTo: 'The university and the project’s enterprise negotiate the price.',
        done: 'chose the mode of transfer',
      },
      'choose-other': {
        label: 'Set the mode (another organisation)',
        leadsTo: 'That organisation becomes the transferee and negotiates the price with the university.',
        done: 'chose the mode of transfer and the transferee',
      },
    },
    fields: {
      reasons: 'Reasons',
      mode: {
        label: 'Mode of transfer',
        options: modeNames.en,
      },
      transferee: {
        label: 'Transferee',
        help: 'An organisation other than the project’s enterprise. Negotiations can be read only by the university and that organisation.',
      },
      field: { label: 'Licensed field', help: 'Left blank, the contract says “any”.' },
      territory: { label: 'Territory', help: 'Left blank, the contract says “China”.' },
    },
    refusals: {
      'transferee-is-party':
        'This organisation is already a party to the project. For the project’s enterprise, choose “Set the mode (project’s enterprise)”; otherwise name another organisation.',
      'co-owner-needs-no-licence':
        'The university and the project’s enterprise own the result jointly. A co-owner uses it without a licence and without a fee (Patent Law, Art. 14). For its own use, take “Propose joint implementation” or “Propose ending without a transfer”; to take over the university’s share, choose “Assignment”; to license another organisation, choose “Set the mode (another organisation)”.',
    },
    facts: { 'mode-chosen': `Mode of transfer: ${way.en}` },
  },
} satisfies WordsOf<typeof chooseMode>;
