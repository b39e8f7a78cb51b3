import type { WordsOf } from '#workflows/engine/wording.ts';
import type { answerEdits } from './answer-edits.ts';
import { side } from './phrases.words.ts';
import { editFields, editRefusals, proposedFacts } from './propose-edits.words.ts';
import { silenceFacts } from './silent-talks.words.ts';

export const stuckFacts = {
  zh: { 'talks-stuck': `${side.zh}认为商谈陷入僵局` },
  en: { 'talks-stuck': `${side.en} considers the talks deadlocked` },
};

export const answerEditsWords = {
  zh: {
    title: '答复合同修改',
    noun: '合同修改答复',
    ask: '第 {round} 轮：对方提出逐条修改。请答复；经二次通知仍未答复的，视为己方没有修改，修改内容写入合同，但价款、知识产权条款和特别约定除外。',
    outcomes: {
      accept: { label: '同意全部修改', leadsTo: '修改写入合同文本，双方法务审查。', done: '同意了合同修改' },
      counter: { label: '另提修改', leadsTo: '原修改作废，由对方答复。', done: '另提了合同修改' },
      stuck: { label: '无法达成一致', leadsTo: '转调解；调解过的，由项目经理决定。', done: '认为无法达成一致' },
    },
    refusals: editRefusals.zh,
    fields: { ...editFields.zh, note: '备注', reason: '理由' },
    facts: {
      'edits-accepted': `合同修改写入文本{how, select, silence {（${side.zh}逾期未答复）} other {}}`,
      ...stuckFacts.zh,
      ...proposedFacts.zh,
      ...silenceFacts.zh,
    },
  },
  en: {
    title: 'Answer the edits',
    noun: 'Answer to the edits',
    ask: 'Round {round}: the other party has proposed edits clause by clause. No answer after a second notice counts as having no changes: the edits enter the contract, except those on price, intellectual property and special terms.',
    outcomes: {
      accept: {
        label: 'Accept all edits',
        leadsTo: 'They enter the text; both legal offices then review.',
        done: 'accepted the edits',
      },
      counter: { label: 'Propose other edits', leadsTo: 'The earlier edits lapse; the other party answers.', done: 'proposed other edits' },
      stuck: {
        label: 'No agreement possible',
        leadsTo: 'The talks go to mediation; after a mediation, the project manager decides.',
        done: 'declared the talks deadlocked',
      },
    },
    refusals: editRefusals.en,
    fields: { ...editFields.en, note: 'Note', reason: 'Reason' },
    facts: {
      'edits-accepted': `The edits entered the text{how, select, silence { (${side.en} did not answer in time)} other {}}`,
      ...stuckFacts.en,
      ...proposedFacts.en,
      ...silenceFacts.en,
    },
  },
} satisfies WordsOf<typeof answerEdits>;
