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
    title: 'Review a related-party disclosure',
    noun: 'Review of a related-party disclosure',
    ask: 'The selected university has disclosed a relation to the enterprise. Review whether it affects fairness. The award is not published before this review; no answer does not count as clearance.',
    outcomes: {
      clear: { label: 'Not a related party', leadsTo: 'The award can be published.', done: 'found no related-party relation' },
      disclose: {
        label: 'Allow and disclose',
        leadsTo: 'The relation is stated in the public notice.',
        done: 'allowed the award with disclosure',
      },
      bar: {
        label: 'Bar the award',
        leadsTo: 'The proposal is excluded; the enterprise selects again from the shortlist, or the round ends if none is left.',
        done: 'barred the award',
      },
    },
    fields: { findings: 'Findings' },
    facts: {
      'relation-cleared': 'Related-party review: no relation',
      'relation-disclosed': 'Related-party review: allowed, to be stated in the notice',
      'relation-barred': 'Related-party review: award barred; the enterprise selects again',
      'round-ended-all-below-threshold': roundEndings.en['round-ended-all-below-threshold'],
      ...bondFacts.en,
    },
    letters: endLetters.en,
  },
} satisfies WordsOf<typeof reviewRelation>;
