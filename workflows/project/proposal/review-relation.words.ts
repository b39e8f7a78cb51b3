import type { WordsOf } from '#workflows/engine/wording.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import type { reviewRelation } from './review-relation.ts';
import { endLetters, roundEndings } from './without-award.words.ts';

export const reviewRelationWords = {
  zh: {
    title: '审查关联关系',
    noun: '关联关系审查意见',
    ask: '企业选定的高校披露了与企业的关联关系。请审查是否影响公正。审查前不公示定榜；逾期不视为通过。',
    outcomes: {
      clear: { label: '不构成关联', leadsTo: '可以公示定榜。', done: '认定不构成关联' },
      disclose: { label: '披露后允许', leadsTo: '公示时注明关联关系。', done: '同意披露后定榜' },
      bar: { label: '不得定榜', leadsTo: '该方案退出，企业在其余入围方案中重新选择；没有入围方案的，本轮结束。', done: '认定不得定榜' },
    },
    fields: { findings: '审查意见' },
    facts: {
      'relation-cleared': '关联关系审查：不构成关联',
      'relation-disclosed': '关联关系审查：披露后允许，公示时注明',
      'relation-barred': '关联关系审查：不得定榜，由企业重新选择',
      'round-ended-all-below-threshold': roundEndings.zh['round-ended-all-below-threshold'],
      ...bondFacts.zh,
    },
    letters: endLetters.zh,
  },
  en: {
    title: 'Review a relation',
    noun: 'Review of a relation',
    ask: 'The chosen university has disclosed a relation to the enterprise. Say whether it harms fairness. Nothing is published before; silence clears nobody.',
    outcomes: {
      clear: { label: 'No relation', leadsTo: 'The award can be published.', done: 'found no relation' },
      disclose: {
        label: 'Allow and disclose',
        leadsTo: 'The relation is named in the public notice.',
        done: 'allowed the award with disclosure',
      },
      bar: {
        label: 'Bar the award',
        leadsTo: 'The proposal leaves; the enterprise chooses among the others, or the round ends where there is none.',
        done: 'barred the award',
      },
    },
    fields: { findings: 'Findings' },
    facts: {
      'relation-cleared': 'Review of the relation: none',
      'relation-disclosed': 'Review of the relation: allowed, and named in the notice',
      'relation-barred': 'Review of the relation: no award; the enterprise chooses again',
      'round-ended-all-below-threshold': roundEndings.en['round-ended-all-below-threshold'],
      ...bondFacts.en,
    },
    letters: endLetters.en,
  },
} satisfies WordsOf<typeof reviewRelation>;
