import type { WordsOf } from '#workflows/engine/wording.ts';
import { side } from './phrases.words.ts';
import type { proposeEdits } from './propose-edits.ts';
import { clausesEn } from './text/clauses-en.ts';
import { clausesZh } from './text/clauses-zh.ts';

export const editFields = {
  zh: {
    edits: { label: '逐条修改', help: '价款、比例和期限以商定的条件为准，需要改动的，请在价款条件中另提。' },
    clause: {
      label: '条款',
      options: clausesZh,
    },
    wording: { label: '约定内容', help: '同意后写入合同特别约定。' },
    comment: '说明',
  },
  en: {
    edits: {
      label: 'Edits by clause',
      help: 'The agreed price, rates and periods prevail; to change one, make a counter-proposal in the price terms.',
    },
    clause: {
      label: 'Clause',
      options: clausesEn,
    },
    wording: { label: 'Wording', help: 'Enters the special terms once accepted.' },
    comment: 'Comment',
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
    facts: proposedFacts.en,
  },
} satisfies WordsOf<typeof proposeEdits>;
