import type { WordsOf } from '#workflows/engine/wording.ts';
import { figureFields, figureRefusals } from './figures.words.ts';
import type { mediateSettlement } from './mediate-settlement.ts';
import { fixedFactWords, verifiedFactWords } from './phrases.words.ts';

export const mediateSettlementWords = {
  zh: {
    title: '调解结算争议',
    noun: '结算调解书',
    ask: '第 {round} 轮结算有 {contests} 方提出异议。请听取各方意见后修改数据，或记录调解未成；30 个工作日内没有结果的，先付无争议部分。',
    outcomes: {
      revise: { label: '修改结算数据', leadsTo: '各方对新数据再次确认，最多三轮。', done: '修改了结算数据' },
      fail: { label: '调解未成', leadsTo: '无争议部分应付，其余按合同约定的争议解决方式处理。', done: '记录结算调解未成' },
    },
    fields: { ...figureFields.zh, findings: '查明的事实与分歧' },
    refusals: figureRefusals.zh,
    facts: { ...verifiedFactWords.zh, 'settlement-talks-failed': '第 {round} 轮结算调解未成，先付无争议部分', ...fixedFactWords.zh },
  },
  en: {
    title: 'Mediate a settlement dispute',
    noun: 'Mediation result on the settlement',
    ask: 'Round {round} of the settlement is contested by {contests, plural, one {# party} other {# parties}}. Hear all parties and correct the figures, or record that mediation failed; without a result within 30 working days, the undisputed part is paid first.',
    outcomes: {
      revise: {
        label: 'Correct the figures',
        leadsTo: 'The parties answer on the new figures, three rounds at most.',
        done: 'corrected the settlement’s figures',
      },
      fail: {
        label: 'No agreement',
        leadsTo: 'The undisputed part is due; the rest is dealt with under the contract’s dispute resolution clause.',
        done: 'recorded that mediation failed',
      },
    },
    fields: { ...figureFields.en, findings: 'Findings and points of difference' },
    refusals: figureRefusals.en,
    facts: {
      ...verifiedFactWords.en,
      'settlement-talks-failed': 'Settlement mediation failed in round {round}; the undisputed part is paid first',
      ...fixedFactWords.en,
    },
  },
} satisfies WordsOf<typeof mediateSettlement>;
