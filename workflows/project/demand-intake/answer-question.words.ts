import type { WordsOf } from '#workflows/engine/wording.ts';
import type { answerQuestion } from './answer-question.ts';

export const answerQuestionWords = {
  zh: {
    title: '答复提问',
    noun: '提问答复',
    ask: '有应答单位就榜单提问，请在三个工作日内答复。答复对全体可阅读榜单的单位公开，不显示提问单位；未答复的，榜单上显示为“尚未答复”。',
    outcomes: {
      answer: { label: '公开答复', leadsTo: '全体可阅读榜单的单位均可看到问题和答复。', done: '答复了提问' },
      decline: { label: '说明不予答复', leadsTo: '全体可阅读榜单的单位均可看到理由。', done: '说明了不予答复的理由' },
    },
    fields: { answer: { label: '答复', help: '答复不得改变榜单的指标、预算和期限。' }, reason: '理由' },
    facts: { 'question-answered': '提问已公开答复', 'question-declined': '提问不予答复，理由已公开' },
  },
  en: {
    title: 'Answer a question',
    noun: 'Answer to a question',
    ask: 'A university has asked about your call. Answer within three working days; the answer goes to everyone who can read the call, without naming the university. Without an answer it is shown as “Not answered yet”.',
    outcomes: {
      answer: {
        label: 'Answer for all',
        leadsTo: 'Everyone who can read the call sees the question and the answer.',
        done: 'answered a question',
      },
      decline: {
        label: 'Decline with a reason',
        leadsTo: 'Everyone who can read the call sees the reason.',
        done: 'gave the reason for not answering',
      },
    },
    fields: { answer: { label: 'Answer', help: 'The answer must not change the call’s indicators, budget or dates.' }, reason: 'Reason' },
    facts: {
      'question-answered': 'A question about the call was answered',
      'question-declined': 'A question about the call was declined; the reason has been published',
    },
  },
} satisfies WordsOf<typeof answerQuestion>;
