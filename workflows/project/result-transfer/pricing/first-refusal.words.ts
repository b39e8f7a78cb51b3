import type { WordsOf } from '#workflows/engine/wording.ts';
import { terms } from '#workflows/project/result-transfer/phrases.words.ts';
import type { firstRefusal } from './first-refusal.ts';

export const firstRefusalWords = {
  zh: {
    title: '行使优先受让权',
    noun: '优先受让权答复',
    ask: `高校拟将本项目成果转让给其他单位：${terms.zh}。委托开发的委托人享有以同等条件优先受让的权利（民法典第八百五十九条）。逾期未答复的，视为放弃。`,
    outcomes: {
      take: { label: '以同等条件受让', leadsTo: '企业成为受让方，按同等条件公示、审批和签署。', done: '行使了优先受让权' },
      waive: { label: '放弃优先受让权', leadsTo: '高校向其他单位转让。', done: '放弃了优先受让权' },
    },
    fields: {
      statement: '受让说明',
      relatedParty: '企业与完成人存在关联关系',
      reasons: '理由',
      textZh: '合同文本（中文，具有法律效力）',
      textEn: { label: '英文译本', help: '仅供参考，以中文为准。' },
    },
    facts: {
      'taken-first': `企业行使优先受让权：${terms.zh}`,
      'first-refusal-waived': '企业放弃优先受让权',
      'first-refusal-lapsed': '企业逾期未答复，视为放弃优先受让权',
    },
  },
  en: {
    title: 'Right of first refusal',
    noun: 'Answer on the right of first refusal',
    ask: `The university intends to assign the result to another organisation for ${terms.en}. The client of a commissioned development has priority to acquire it on the same terms (Civil Code, Art. 859). No answer in time counts as a waiver.`,
    outcomes: {
      take: {
        label: 'Acquire on the same terms',
        leadsTo: 'The enterprise becomes the transferee; the same terms are published, approved and signed.',
        done: 'exercised the right of first refusal',
      },
      waive: {
        label: 'Waive the right',
        leadsTo: 'The university assigns the result to the other organisation.',
        done: 'waived the right of first refusal',
      },
    },
    fields: {
      statement: 'Statement',
      relatedParty: 'Enterprise and inventors are related',
      reasons: 'Reasons',
      textZh: 'Contract text (Chinese, legally binding)',
      textEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
    },
    facts: {
      'taken-first': `The enterprise exercised its right of first refusal: ${terms.en}`,
      'first-refusal-waived': 'The enterprise waived its right of first refusal',
      'first-refusal-lapsed': 'The enterprise did not answer in time; its right of first refusal is waived',
    },
  },
} satisfies WordsOf<typeof firstRefusal>;
