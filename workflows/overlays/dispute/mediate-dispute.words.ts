import type { WordsOf } from '#workflows/engine/wording.ts';
import type { confirmSettlement, mediateDispute } from './mediate-dispute.ts';
import { betweenIn, partyIn, passedOnIn, resolvedIn, topicIn } from './phrases.words.ts';

export const mediateDisputeWords = {
  zh: {
    title: '调解争议',
    noun: '调解方案',
    ask: `争议事由：${topicIn.zh}。请听取双方意见，写出双方可以接受的方案；调解员不得兼任本平台项目经理。`,
    outcomes: {
      propose: { label: '提交调解方案', leadsTo: '双方在 10 个工作日内确认；都同意才了结。', done: '提交了调解方案' },
      fail: { label: '调解不成', leadsTo: '争议留待仲裁或诉讼裁决。', done: '认为调解不成' },
    },
    fields: { terms: '方案内容', minutes: '调解记录', reason: '原因' },
    facts: { 'settlement-proposed': `${betweenIn.zh}的争议有了调解方案`, ...passedOnIn.zh },
  },
  en: {
    title: 'Mediate the dispute',
    noun: 'Proposed settlement',
    ask: `The dispute is about ${topicIn.en}. Hear both parties and draft terms that both can accept. A mediator may not also be a project manager of the platform.`,
    outcomes: {
      propose: {
        label: 'Propose a settlement',
        leadsTo: 'Both parties answer within 10 working days; it takes both to settle the dispute.',
        done: 'proposed a settlement',
      },
      fail: { label: 'No settlement', leadsTo: 'The dispute is left to arbitration or the courts.', done: 'found no settlement possible' },
    },
    fields: { terms: 'Terms', minutes: 'Minutes', reason: 'Reason' },
    facts: { 'settlement-proposed': `A settlement of the dispute between ${betweenIn.en} was proposed`, ...passedOnIn.en },
  },
} satisfies WordsOf<ReturnType<typeof mediateDispute>>;

export const confirmSettlementWords = {
  zh: {
    title: '确认调解方案',
    noun: '对调解方案的确认',
    ask: '请阅读调解方案。双方都同意，争议了结；任何一方不同意或逾期未答，留待仲裁或诉讼裁决。',
    outcomes: {
      agree: { label: '同意方案', leadsTo: '双方都同意后争议了结，款项可以付出。', done: '同意调解方案' },
      refuse: { label: '不同意', leadsTo: '争议留待仲裁或诉讼裁决。', done: '不同意调解方案' },
    },
    fields: { note: '说明', reason: '原因', agreedZh: '本次确认的内容', agreedEn: { label: '英文译本', help: '仅供参考，以中文为准。' } },
    facts: { 'settlement-agreed': `${partyIn.zh}同意调解方案`, ...resolvedIn.zh, ...passedOnIn.zh },
  },
  en: {
    title: 'Confirm the settlement',
    noun: 'Answer to the proposed settlement',
    ask: 'Read the proposed settlement. If both parties agree, the dispute is settled; a refusal or no answer in time leaves it to arbitration or the courts.',
    outcomes: {
      agree: {
        label: 'Agree',
        leadsTo: 'Once both agree, the dispute is settled and the payment can be made.',
        done: 'agreed to the settlement',
      },
      refuse: { label: 'Refuse', leadsTo: 'The dispute is left to arbitration or the courts.', done: 'refused the settlement' },
    },
    fields: {
      note: 'Note',
      reason: 'Reason',
      agreedZh: 'What is agreed to (Chinese, binding)',
      agreedEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
    },
    facts: { 'settlement-agreed': `The settlement was agreed to by ${partyIn.en}`, ...resolvedIn.en, ...passedOnIn.en },
  },
} satisfies WordsOf<ReturnType<typeof confirmSettlement>>;
