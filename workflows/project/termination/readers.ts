import type { Access } from '#workflows/engine/access.ts';
import { type Group, grown, parties, principals } from '#workflows/project/access/readers.ts';
import { concerned } from '#workflows/project/clawback/readers.ts';
import type { Project } from '#workflows/project/state.ts';

/** Judges the difficulty that a technical end is proposed for. */
export const difficultyPanel: Group = ({ termination }, { person }) => person !== '' && termination?.experts?.includes(person) === true;
/** The whole calculation lies open to every party, before anybody agrees to anything. */
export const allParties: Access<Project> = {
  known: [parties, difficultyPanel],
  read: [grown(principals), difficultyPanel],
  actor: 'named',
  figures: grown(principals),
  // repayment of the subsidy is between the funder and the parties concerned, for every cause of the end
  redact: { principalFen: concerned },
};
