import type { WordsOf } from '#workflows/engine/wording.ts';
import type { nameCoAuthors } from './name-co-authors.ts';

export const nameCoAuthorsWords = {
  zh: {
    title: '列明共同作者',
    noun: '共同作者名单',
    ask: '与您共同完成应答方案的本校人员在此列明。每人须本人同意当前方案文本，全部同意后方可密封；方案修改后须重新同意。',
    outcomes: {
      name: { label: '保存名单', leadsTo: '新列入的人员收到同意请求；已同意且方案未改动的，无需重新同意。', done: '列明了共同作者' },
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
    ask: 'Name the people of your university who write the proposal with you. Each must consent personally to the current text; without all consents the proposal cannot be sealed, and after a revision they must consent again.',
    outcomes: {
      name: {
        label: 'Save the list',
        leadsTo: 'Newly named people receive a request; consents to the current text remain valid.',
        done: 'named co-authors',
      },
    },
    fields: {
      investigators: { label: 'Co-authors (principal investigators)', help: 'Leave empty if none.' },
      members: { label: 'Co-authors (team members)', help: 'Leave empty if none.' },
    },
    refusals: {
      'author-twice': 'The person in row {row} is listed twice, or is the principal investigator of this proposal. Delete the row.',
    },
    facts: { 'co-authors-named': '{people, plural, one {# co-author} other {# co-authors}} named' },
  },
} satisfies WordsOf<typeof nameCoAuthors>;
