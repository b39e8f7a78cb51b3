import type { WordsOf } from '#workflows/engine/wording.ts';
import { replacementRefusals } from '#workflows/modules/panel/naming.words.ts';
import type { replenishReviewers } from './replenish-reviewers.ts';

export const replenishReviewersWords = {
  zh: {
    title: '补充评审专家',
    noun: '评审专家补充名单',
    ask: '{experts, select, 0 {} other {有效评分的专家不足三名，请补充专家。}}{chair, select, 0 {} other {请另请一位组长。}}',
    outcomes: { name: { label: '补充专家', leadsTo: '新增专家确认任务后，限期评分。', done: '补充了评审专家' } },
    fields: { experts: { label: '评审专家', help: '不得与需求企业、应答高校存在利益关系。' }, chair: '专家组组长' },
    refusals: {
      ...replacementRefusals.zh,
      'experts-missing': '有效评分的专家不足三名。请至少补充一名专家。',
      'chair-missing': '目前没有组长。请选定一位组长。',
      'chair-not-wanted': '专家组已有组长，无需另请。请清空该项。',
    },
    facts: { 'panel-replenished': '补充专家 {experts} 名' },
  },
  en: {
    title: 'Name further review experts',
    noun: 'Additional review experts',
    ask: '{experts, select, 0 {} other {Fewer than three experts can give valid scores: name further experts. }}{chair, select, 0 {} other {Name a new chair.}}',
    outcomes: {
      name: {
        label: 'Add experts',
        leadsTo: 'Once they accept the assignment, they score within a set time.',
        done: 'added review experts',
      },
    },
    fields: { experts: { label: 'Review experts', help: 'No conflict of interest with the enterprise or any bidder.' }, chair: 'Chair' },
    refusals: {
      ...replacementRefusals.en,
      'experts-missing': 'Fewer than three experts can give valid scores. Name at least one more.',
      'chair-missing': 'The panel has no chair at present. Name one.',
      'chair-not-wanted': 'The panel already has a chair. Leave this empty.',
    },
    facts: { 'panel-replenished': 'Experts added: {experts}' },
  },
} satisfies WordsOf<typeof replenishReviewers>;
