import type { Paper } from '#workflows/engine/paper.ts';
import type { Project } from '#workflows/project/state.ts';
import { particulars } from './particulars.ts';
import { actsOf, both, inWords, signaturesOf } from './phrases.ts';
import { signedElectronically, signedText } from './signed-text.ts';

/** The task book, once funder, enterprise and university have signed it. */
export const taskBookPaper: Paper<Project> = {
  name: 'task-book',
  mark: 'RW',
  version: 2,
  called: both('项目任务书', 'Task book'),
  issuedBy: ({ type }) => type === 'task-book-effective',
  signed: { on: 'task-book-effective', by: signedElectronically },
  reads: (record, { facts }) => {
    const document = facts.find(({ type }) => type === 'task-book-signed')?.['document'];
    return [
      ...actsOf(record, 'sign-task-book', undefined, 'propose').filter(({ act }) => act?.document === document),
      ...signaturesOf(record, 'sign-task-book'),
    ];
  },
  write: (source) =>
    signedText(source.acts, [
      { kind: 'facts', rows: [[both('补助总额上限', 'Total grant ceiling'), inWords(Number(source.fact['maxGrantFen']))]] },
      ...particulars(source),
    ]),
};
