import type { Block, Paper, Quoted } from '#workflows/engine/paper.ts';
import type { Project } from '#workflows/project/state.ts';
import { particulars } from './particulars.ts';
import { both, dayOf, same, signaturesOf } from './phrases.ts';
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
  cites: ({ type }) => type in patentActs,
  write: (source) => signedText(source.acts, [...patentsOnRecord(source.cited), ...particulars(source)]),
};

const patentActs = {
  'patent-filed': both('提交申请（申请号）', 'Filed (application number)'),
  'patent-granted': both('授权（专利号）', 'Granted (patent number)'),
  'patent-invalidated': both('宣告无效', 'Invalidated'),
} as const;

/** Numbers on record by the last signature, as the text may be older. */
function patentsOnRecord(cited: readonly Quoted[]): Block[] {
  if (cited.length === 0) return [];
  return [
    { kind: 'heading', text: both('附表　签署时已记录的专利', 'Schedule. Patents on record at the signature') },
    {
      kind: 'table',
      columns: [{ title: both('号码', 'Number') }, { title: both('事项', 'Event') }, { title: both('日期', 'Day') }],
      rows: cited.map(({ fact }) => [
        same(String(fact['patentNumber'])),
        patentActs[fact.type as keyof typeof patentActs],
        dayOf(String(fact['filedOn'] ?? fact['grantedOn'] ?? fact['decidedOn'])),
      ]),
    },
  ];
}
