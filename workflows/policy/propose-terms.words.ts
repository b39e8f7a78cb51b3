import { earliestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import { figureRefusals, figureWords } from './figures.words.ts';
import { proposing } from './proposal.words.ts';
import type { proposeTerms } from './propose-terms.ts';

export const proposeTermsWords = {
  zh: {
    title: '提出项目群条款',
    noun: '项目群条款',
    ask: '填写项目群自某日起的数值，只填有变动的，且不得超出当地法律的界限。之后发起的项目按此执行，已发起的项目不变。',
    outcomes: { propose: proposing.zh.propose, drop: proposing.zh.drop },
    fields: {
      programme: { label: '项目群', section: '项目群与施行日期' },
      effectiveFrom: '施行日期',
      ...figureWords.zh,
      explanation: { label: '说明', section: '说明' },
      reason: '理由',
    },
    refusals: {
      ...earliestRefusals.zh,
      ...figureRefusals.zh,
      'programme-unknown': '没有这一项目群，或其条款不由这里设定。请从所列项目群中选择。',
    },
    facts: proposing.zh.facts,
  },
  en: {
    title: 'Propose terms of a programme',
    noun: 'Terms of a programme',
    ask: 'Enter the programme’s figures from a given day, within the local statutory limits; only those that change. They apply to projects opened from then on; projects already open keep theirs.',
    outcomes: { propose: proposing.en.propose, drop: proposing.en.drop },
    fields: {
      programme: { label: 'Programme', section: 'Programme and date' },
      effectiveFrom: 'In force from',
      ...figureWords.en,
      explanation: { label: 'Explanation', section: 'Explanation' },
      reason: 'Reason',
    },
    refusals: {
      ...earliestRefusals.en,
      ...figureRefusals.en,
      'programme-unknown': 'There is no such programme, or its terms are not set here. Choose one from the list.',
    },
    facts: proposing.en.facts,
  },
} satisfies WordsOf<typeof proposeTerms>;
