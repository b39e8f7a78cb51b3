import type { Block, Both, Paper, ReadAct } from '#workflows/engine/paper.ts';
import { awardOf } from '#workflows/project/contract/contracting.ts';
import type { Project } from '#workflows/project/state.ts';
import { textInForce } from './contract.ts';
import { both, same } from './phrases.ts';

/** Hashes of both annexes as the contract names them: the question, and the proposal that was chosen. */
const annexed = (project: Project) => [project.intake.demand?.document, awardOf(project).document];

/** What the contract refers to by hash, whole; for those who may read the contract, the question and the proposal. */
export const contractAnnexes: Paper<Project> = {
  name: 'contract-annexes',
  mark: 'FJ',
  version: 1,
  called: both('技术合同附件', 'Annexes to the technology contract'),
  issuedBy: ({ type }) => type === 'contract-effective',
  reads: (record, change, project) => [
    ...textInForce(record, change),
    ...annexed(project).flatMap((hash) => record.find(({ act }) => hash !== undefined && act?.document === hash) ?? []),
  ],
  write: ({ acts: [contract, demand, proposal] }) => [
    {
      kind: 'text',
      text: both(
        '以下附件是技术合同的组成部分；附件与合同正文不一致的，以合同正文为准。合同以各附件的 SHA-256 指明附件。',
        'These annexes are part of the technology contract; where they differ from its text, the text prevails. The contract names each annex by its SHA-256.',
      ),
    },
    { kind: 'facts', rows: [[both('合同文本的 SHA-256', 'SHA-256 of the contract’s text'), same(contract?.document ?? '')]] },
    ...(demand ? annex(both('附件一　需求书', 'Annex 1. The demand'), demand) : []),
    ...(proposal ? annex(both('附件二　中选应答方案', 'Annex 2. The awarded proposal'), proposal) : []),
  ],
};

const annex = (title: Both, act: ReadAct): Block[] => [
  { kind: 'heading', text: title },
  { kind: 'text', text: same(`SHA-256 ${act.document}`) },
  { kind: 'form', act },
];
