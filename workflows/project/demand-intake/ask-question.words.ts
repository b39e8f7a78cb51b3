import type { WordsOf } from '#workflows/engine/wording.ts';
import type { askQuestion } from './ask-question.ts';

export const askQuestionWords = {
  zh: {
    title: '提问',
    noun: '应答单位提问',
    ask: '征集截止前可就榜单内容提问。问题和答复对全体可阅读榜单的单位公开，提问单位仅平台经办人员可见。',
    outcomes: { ask: { label: '提交问题', leadsTo: '由企业研发负责人三个工作日内答复，答复对全体公开。', done: '提出了问题' } },
    fields: {
      question: { label: '问题', help: '请勿写明本单位、人员和本单位的技术方案。' },
      namesNobody: '问题中未写明本单位及人员',
    },
    facts: { 'question-asked': '有应答单位就榜单提问' },
  },
  en: {
    title: 'Ask a question',
    noun: 'Question about the call',
    ask: 'Until the window closes, you can ask about the call. Everyone who can read the call sees the question and the answer; only the platform’s officers see which university asked.',
    outcomes: {
      ask: {
        label: 'Ask',
        leadsTo: 'The enterprise’s R&D lead answers within three working days, for all to read.',
        done: 'asked a question',
      },
    },
    fields: {
      question: { label: 'Question', help: 'Do not name your university, its people or your own solution.' },
      namesNobody: 'The question names neither our university nor its people',
    },
    facts: { 'question-asked': 'A question about the call was asked' },
  },
} satisfies WordsOf<typeof askQuestion>;
