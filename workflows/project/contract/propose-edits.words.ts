import type { WordsOf } from '#workflows/engine/wording.ts';
import { side } from './phrases.words.ts';
import type { proposeEdits } from './propose-edits.ts';
import { clausesEn } from './text/clauses-en.ts';
import { clausesZh } from './text/clauses-zh.ts';

export const editFields = {
  zh: {
    edits: { label: '新增或者改写的款', help: '款号以上方合同文本为准。由商定的价款条件或者合同草案的选项生成的款不能改写。' },
    deletions: { label: '删除的款', help: '删除后保留款号，注明“本款删除”。' },
    paragraph: { label: '款号', help: '改写 5.2 的填 2；留空的，在该条末尾新增一款。' },
    clause: {
      label: '条款',
      options: clausesZh,
    },
    wording: { label: '修改后的全文', help: '对方同意后，以此替换该款原文。' },
    comment: '说明',
  },
  en: {
    edits: {
      label: 'Paragraphs added or reworded',
      help: 'Numbers are those of the contract text above. Paragraphs written from the agreed terms or from the choices of the draft cannot be reworded.',
    },
    deletions: { label: 'Paragraphs deleted', help: 'The number stays, with a note that the paragraph is deleted.' },
    paragraph: { label: 'Paragraph', help: 'To reword 5.2 enter 2; left blank, a paragraph is added at the end of the article.' },
    clause: {
      label: 'Clause',
      options: clausesEn,
    },
    wording: { label: 'Whole new wording', help: 'Replaces the paragraph once the other party accepts.' },
    comment: 'Comment',
  },
} as const;
export const editRefusals = {
  zh: {
    'nothing-edited': '没有填写任何修改。请至少新增、改写或者删除一款。',
    'no-such-paragraph': '第{article}条现有 {has} 款，没有 {article}.{paragraph}。请按上方合同文本核对款号；新增一款的，款号留空。',
    'paragraph-from-terms':
      '{article}.{paragraph} 由商定的条件或者合同草案的选项生成，不能逐字改写。需要改动的，请在法务审查时附条件退回价款条件或者合同文本。',
    'paragraph-edited-twice': '{article}.{paragraph} 填写了两次。请只保留一次。',
  },
  en: {
    'nothing-edited': 'No edit is given. Add, reword or delete at least one paragraph.',
    'no-such-paragraph':
      'Article {article} has {has} paragraphs; there is no {article}.{paragraph}. Check the number in the text above, or leave it blank to add a paragraph.',
    'paragraph-from-terms':
      '{article}.{paragraph} is written from the agreed terms or from a choice of the draft and cannot be reworded. To change it, return the price terms or the text with conditions in the legal review.',
    'paragraph-edited-twice': '{article}.{paragraph} is edited twice. Keep one of the two.',
  },
} as const;
export const proposedFacts = {
  zh: { 'edits-proposed': `${side.zh}提出逐条修改` },
  en: { 'edits-proposed': `${side.en} proposed edits by clause` },
};

export const proposeEditsWords = {
  zh: {
    title: '提出合同修改',
    noun: '合同修改意见',
    ask: '合同草案尚未定稿，可以逐条提出修改；对方法务答复后生效，最多五轮。',
    outcomes: { propose: { label: '提出修改', leadsTo: '由对方法务答复；已通过的法务审查须重新办理。', done: '提出了合同修改' } },
    fields: editFields.zh,
    refusals: editRefusals.zh,
    facts: proposedFacts.zh,
  },
  en: {
    title: 'Propose edits to the contract',
    noun: 'Edits to the contract',
    ask: 'The text is not frozen yet. Edits can be proposed clause by clause, in five rounds at most; they take effect once the other party’s legal office accepts them.',
    outcomes: {
      propose: {
        label: 'Propose these edits',
        leadsTo: 'The other party’s legal office answers; legal reviews already passed must be repeated.',
        done: 'proposed edits',
      },
    },
    fields: editFields.en,
    refusals: editRefusals.en,
    facts: proposedFacts.en,
  },
} satisfies WordsOf<typeof proposeEdits>;
