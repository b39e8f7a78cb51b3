import type { WordsOf } from '#workflows/engine/wording.ts';
import type { nameCoAuthors } from './name-co-authors.ts';

export const nameCoAuthorsWords = {
  zh: {
    title: '列明共同作者',
    noun: '共同作者名单',
    ask: '与您共同完成应答方案的本校人员在此列明。每人须本人同意当前方案文本，全部同意后方可密封；方案修改后须重新同意。',
    outcomes: {
      name: { label: '保存名单', leadsTo: '新列入的人员收到同意请求；已同意且方案未改动的，无须重新同意。', done: '列明了共同作者' },
    },
    fields: {
      investigators: { label: '共同作者（项目负责人）', help: '没有的留空。' },
      members: { label: '共同作者（课题组成员）', help: '没有的留空。' },
    },
    refusals: { 'author-twice': '第 {row} 行的人员重复，或者就是本方案的项目负责人。请删除该行。' },
    facts: { 'co-authors-named': '列明共同作者 {people} 人' },
  },
  en: {
    title: 'Name co-authors',
    noun: 'List of co-authors',
    ask: 'Name the people of your university who write the proposal with you. Each consents in person to the text as it stands; without all consents it cannot be sealed, and a new text asks them again.',
    outcomes: {
      name: {
        label: 'Save the list',
        leadsTo: 'Newly named people are asked; a consent to the present text stays.',
        done: 'named co-authors',
      },
    },
    fields: {
      investigators: { label: 'Co-authors (principal investigators)', help: 'May be empty.' },
      members: { label: 'Co-authors (members of the group)', help: 'May be empty.' },
    },
    refusals: { 'author-twice': 'The person in row {row} is named already, or is the investigator of this proposal. Remove the row.' },
    facts: { 'co-authors-named': '{people, plural, one {# co-author} other {# co-authors}} named' },
  },
} satisfies WordsOf<typeof nameCoAuthors>;
