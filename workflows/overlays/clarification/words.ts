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
    ask: 'Put a question to another party before you decide. It answers within 10 working days at most, your deadline stands still meanwhile, and an item can ask twice. Steps that close a round or a notice, payments and terms of law do not stand still.',
    outcomes: {
      ask: { label: 'Ask', leadsTo: 'The other party is asked, and your deadline stands still.', done: 'asked for a clarification' },
    },
    fields: { opening: 'Item', of: 'Whom to ask', question: 'Question' },
    refusals: {
      'asks-itself': 'Choose another party of the project. Within your own organisation just ask your colleagues.',
      'clock-not-stopped': 'The deadline of this item does not stand still. Decide in time, or turn to the other side directly.',
      'asked-enough': 'This item has asked {most} times. Decide on what there is.',
      'asked-already': 'A clarification is waited for. Wait for the answer, or take the question back.',
    },
    facts: { 'clarification-asked': '“{step}” waits for a clarification; its deadline stands still' },
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
    ask: 'Another party asks you something before it decides. Answer in time; without an answer it decides on what there is.',
    outcomes: {
      answer: {
        label: 'Answer',
        leadsTo: 'The deadline runs again, and the other side reads the answer.',
        done: 'answered a clarification',
      },
      'take-back': { label: 'Take the question back', leadsTo: 'The deadline runs again.', done: 'took the question back' },
    },
    fields: { answer: 'Answer', note: 'Note' },
    facts: {
      'clarification-answered': 'The clarification for “{step}” was answered; its deadline runs again',
      'clarification-taken-back': 'The question for “{step}” was taken back; its deadline runs again',
      'clarification-unanswered': 'No clarification came in time for “{step}”; its deadline runs again',
    },
  },
} satisfies WordsOf<ReturnType<typeof answerClarification>>;

export const clarificationWords = {
  title: { zh: '澄清', en: 'Clarification' },
  definitions: { 'ask-clarification': askClarificationWords, 'answer-clarification': answerClarificationWords },
} satisfies StageWords<ReturnType<typeof clarificationSteps>>;
