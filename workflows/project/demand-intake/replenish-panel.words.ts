import type { WordsOf } from '#workflows/engine/wording.ts';
import { replacementRefusals } from '#workflows/modules/panel/naming.words.ts';
import type { replenishPanel } from './replenish-panel.ts';

export const replenishPanelWords = {
  zh: {
    title: '补充论证专家',
    noun: '论证专家补充名单',
    ask: '有效意见还缺 {missing} 份。请补充专家，新增专家在期限内提出意见。',
    outcomes: { name: { label: '补充专家', leadsTo: '新增专家独立论证。', done: '补充了论证专家' } },
    fields: { experts: { label: '专家', help: '不得与任何一方存在利益关系。' } },
    refusals: replacementRefusals.zh,
    facts: { 'panel-replenished': '补充专家 {experts} 名' },
  },
  en: {
    title: 'Name further experts',
    noun: 'Additional experts for the appraisal',
    ask: 'Valid opinions still missing: {missing}. Add experts; each gives an opinion within a deadline.',
    outcomes: { name: { label: 'Add experts', leadsTo: 'They appraise it independently.', done: 'added experts to the panel' } },
    fields: { experts: { label: 'Experts', help: 'No conflict of interest with any party.' } },
    refusals: replacementRefusals.en,
    facts: { 'panel-replenished': 'Experts added: {experts}' },
  },
} satisfies WordsOf<typeof replenishPanel>;
