import type { WordsOf } from '#workflows/engine/wording.ts';
import { placeNames } from '#workflows/modules/terms/place.words.ts';
import { figureRefusals, figureWords } from './figures.words.ts';
import { proposing } from './proposal.words.ts';
import type { proposePack } from './propose-pack.ts';

export const proposePackWords = {
  zh: {
    title: '提出政策包',
    noun: '政策包',
    ask: '填写一地自某日起施行的法定数值及其来源，只填有变动的。之后发起的项目按此执行。已发起的项目，其完成人比例下限、公示天数和登记时限按办理当日的规定适用，其余不变。',
    outcomes: { propose: proposing.zh.propose, drop: proposing.zh.drop },
    fields: {
      jurisdiction: { label: '适用地区', section: '地区与依据', options: placeNames.zh },
      effectiveFrom: '施行日期',
      source: { label: '法律依据', help: '文件名称、文号和条款，复核人据此核对。' },
      ...figureWords.zh,
      explanation: { label: '说明', section: '说明' },
      reason: '理由',
    },
    refusals: figureRefusals.zh,
    facts: proposing.zh.facts,
  },
  en: {
    title: 'Propose a policy pack',
    noun: 'Policy pack',
    ask: 'Enter the statutory figures of a place from a given day, with their source; only those that change. They apply to projects opened from then on. In projects already open, the inventors’ minimum, the notice periods and the registration period follow the rules in force on the day of each act; the rest is unchanged.',
    outcomes: { propose: proposing.en.propose, drop: proposing.en.drop },
    fields: {
      jurisdiction: { label: 'Place', section: 'Place and source', options: placeNames.en },
      effectiveFrom: 'In force from',
      source: { label: 'Legal source', help: 'Name, number and article; the checker verifies against it.' },
      ...figureWords.en,
      explanation: { label: 'Explanation', section: 'Explanation' },
      reason: 'Reason',
    },
    refusals: figureRefusals.en,
    facts: proposing.en.facts,
  },
} satisfies WordsOf<typeof proposePack>;
