import type { WordsOf } from '#workflows/engine/wording.ts';
import type { clarify } from './clarify.ts';

export const clarifyWords = {
  zh: {
    title: '答复澄清',
    noun: '澄清答复',
    ask: '请就评审秘书的问题作出说明，不得改变报价和实质内容。逾期未答复的，按现状评审。',
    outcomes: { reply: { label: '提交答复', leadsTo: '秘书继续资格审查。', done: '答复了澄清' } },
    fields: { answers: '答复', nothingNew: '答复不改变报价和实质内容' },
    facts: { 'proposal-clarified': '已答复澄清', 'clarification-unanswered': '澄清逾期未答复，按现状评审' },
  },
  en: {
    title: 'Answer a clarification',
    noun: 'Clarification',
    ask: 'Answer the review secretary’s questions without changing price or substance. Without an answer in time, the proposal is reviewed as it is.',
    outcomes: {
      reply: { label: 'Submit the answer', leadsTo: 'The secretary continues the eligibility check.', done: 'answered the clarification' },
    },
    fields: { answers: 'Answers', nothingNew: 'The answers change neither price nor substance' },
    facts: { 'proposal-clarified': 'Clarification given', 'clarification-unanswered': 'No clarification in time; reviewed as it is' },
  },
} satisfies WordsOf<typeof clarify>;
