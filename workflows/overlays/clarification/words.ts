import type { StageWords, WordsOf } from '#workflows/engine/wording.ts';
import type { answerClarification, askClarification, clarificationSteps } from './ask-clarification.ts';

const askClarificationWords = {
  zh: {
    title: '请对方澄清',
    noun: '澄清请求',
    ask: '办理前请另一方澄清。对方最长 10 个工作日内答复，其间您的期限停算；每项事项最多两次。关闭榜单或公示、付款和法定期限的事项不能停算。',
    outcomes: { ask: { label: '请求澄清', leadsTo: '对方收到待办，您的期限停算。', done: '请对方澄清' } },
    fields: { opening: '事项', of: '请谁澄清', question: '问题' },
    refusals: {
      'asks-itself': '请选择本项目的另一方。本单位内部的问题可直接询问同事。',
      'clock-not-stopped': '这一事项的期限不能停算。请按期办理，或另行联系对方。',
      'asked-enough': '这一事项已请求澄清 {most} 次。请据现有材料办理。',
      'asked-already': '正在等待对方澄清。请等待答复，或先收回问题。',
    },
    facts: { 'clarification-asked': '“{step}”请对方澄清，期限停算' },
  },
  en: {
    title: 'Ask for a clarification',
    noun: 'Request for clarification',
    ask: 'Ask another party for a clarification before you act. It has at most 10 working days to answer, during which your deadline is stopped; at most two per item. Steps that close a round or a notice, payments and statutory periods cannot be stopped.',
    outcomes: {
      ask: { label: 'Ask', leadsTo: 'The other party receives the item, and your deadline is stopped.', done: 'asked for a clarification' },
    },
    fields: { opening: 'Item', of: 'Whom to ask', question: 'Question' },
    refusals: {
      'asks-itself': 'Choose another party to the project. For questions within your own organisation, ask your colleagues directly.',
      'clock-not-stopped': 'The deadline of this item cannot be stopped. Act in time, or contact the other party directly.',
      'asked-enough': 'A clarification has been requested {most} times for this item. Act on the material available.',
      'asked-already': 'A clarification is pending. Wait for the answer, or withdraw the question first.',
    },
    facts: { 'clarification-asked': 'A clarification was requested for “{step}”; its deadline is stopped' },
  },
} satisfies WordsOf<ReturnType<typeof askClarification>>;

const answerClarificationWords = {
  zh: {
    title: '答复澄清',
    noun: '澄清答复',
    ask: '另一方办理前请贵方澄清。请在期限内答复；逾期未答的，对方据现有材料办理。',
    outcomes: {
      answer: { label: '答复', leadsTo: '对方的期限继续计算，并可阅读答复。', done: '答复了澄清' },
      'take-back': { label: '收回问题', leadsTo: '期限继续计算。', done: '收回了问题' },
    },
    fields: { answer: '答复', note: '说明' },
    facts: {
      'clarification-answered': '“{step}”的澄清已答复，期限继续计算',
      'clarification-taken-back': '“{step}”的问题已收回，期限继续计算',
      'clarification-unanswered': '“{step}”的澄清逾期未答，期限继续计算',
    },
  },
  en: {
    title: 'Answer a clarification',
    noun: 'Clarification',
    ask: 'Another party asks you for a clarification before it acts. Answer in time; without an answer it acts on the material available.',
    outcomes: {
      answer: {
        label: 'Answer',
        leadsTo: 'The other party’s deadline runs again, and it can read the answer.',
        done: 'answered a clarification',
      },
      'take-back': { label: 'Withdraw the question', leadsTo: 'The deadline runs again.', done: 'withdrew the question' },
    },
    fields: { answer: 'Answer', note: 'Note' },
    facts: {
      'clarification-answered': 'The clarification for “{step}” was answered; its deadline runs again',
      'clarification-taken-back': 'The question for “{step}” was withdrawn; its deadline runs again',
      'clarification-unanswered': 'No clarification was given in time for “{step}”; its deadline runs again',
    },
  },
} satisfies WordsOf<ReturnType<typeof answerClarification>>;

export const clarificationWords = {
  title: { zh: '澄清', en: 'Clarification' },
  definitions: { 'ask-clarification': askClarificationWords, 'answer-clarification': answerClarificationWords },
} satisfies StageWords<ReturnType<typeof clarificationSteps>>;
