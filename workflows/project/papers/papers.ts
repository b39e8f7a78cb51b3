import type { Paper } from '#workflows/engine/paper.ts';
import type { Project } from '#workflows/project/state.ts';
import { acceptancePaper } from './acceptance.ts';
import { amendmentPaper } from './amendment.ts';
import { awardNotice } from './award-notice.ts';
import { conclusionPaper } from './conclusion.ts';
import { contractPaper } from './contract.ts';
import { contractAnnexes } from './contract-annexes.ts';
import { diligencePapers } from './diligence.ts';
import { distributionPaper, receiptPaper, settlementPaper, statementPaper } from './money-papers.ts';
import { taskBookPaper } from './task-book.ts';
import { transferPaper } from './transfer-contract.ts';

/** The documents of a project that leave the office, in the order of its way. */
export const projectPapers: readonly Paper<Project>[] = [
  awardNotice,
  contractPaper,
  contractAnnexes,
  taskBookPaper,
  amendmentPaper,
  acceptancePaper,
  receiptPaper,
  settlementPaper,
  conclusionPaper,
  transferPaper,
  statementPaper,
  distributionPaper,
  ...diligencePapers,
];
