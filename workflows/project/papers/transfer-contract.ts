import type { Paper } from '#workflows/engine/paper.ts';
import type { Project } from '#workflows/project/state.ts';
import { particulars } from './particulars.ts';
import { both, signaturesOf } from './phrases.ts';
import { signedElectronically, signedText, textOf } from './signed-text.ts';

/** The licence or the assignment of the result, once both have signed it. */
export const transferPaper: Paper<Project> = {
  name: 'transfer-contract',
  mark: 'ZH',
  version: 2,
  called: both('成果转化合同', 'Result transfer contract'),
  title: ({ acts }) => ({ zh: textOf(acts).zh.split('\n')[0] ?? '', en: textOf(acts).en.split('\n')[0] ?? '' }),
  issuedBy: ({ type }) => type === 'transfer-signed',
  signed: { on: 'transfer-signed', by: signedElectronically },
  reads: (record, { act }, { transfer }) => [
    ...record.filter((change) => change.act !== null && change.act.document === transfer.deal?.document),
    ...signaturesOf(record, 'sign-transfer', act?.subject),
  ],
  write: (source) => signedText(source.acts, particulars(source)),
};
