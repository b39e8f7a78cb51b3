import type { Paper } from '#workflows/engine/paper.ts';
import type { Project } from '#workflows/project/state.ts';
import { particulars } from './particulars.ts';
import { both, signaturesOf } from './phrases.ts';
import { signedElectronically, signedText, textOf } from './signed-text.ts';

/** An amendment of the contract, once all have signed it. */
export const amendmentPaper: Paper<Project> = {
  name: 'amendment',
  mark: 'BG',
  version: 2,
  called: both('合同变更协议', 'Amendment of the contract'),
  title: ({ acts }) => ({ zh: textOf(acts).zh.split('\n')[0] ?? '', en: textOf(acts).en.split('\n')[0] ?? '' }),
  issuedBy: ({ type }) => type === 'contract-amended',
  signed: { on: 'contract-amended', by: signedElectronically },
  reads: (record, { act, facts }) => {
    const document = facts.find(({ type }) => type === 'contract-amended')?.['document'];
    return [
      ...record.filter((change) => change.act?.step === 'propose-amendment' && change.act.document === document),
      ...signaturesOf(record, 'sign-amendment', act?.subject),
    ];
  },
  write: (source) => signedText(source.acts, particulars(source)),
};
