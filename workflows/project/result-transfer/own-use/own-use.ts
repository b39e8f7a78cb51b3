import type { BasisPoints } from '#workflows/domain/money.ts';
import type { Signatures } from '#workflows/modules/signature/signature.ts';
import { theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';

/** The least part of the yearly operating profit for the inventors (L1, L2). */
export const leastRewardBp = 500;

/** The enterprise uses the result itself, without a fee; its inventors have a part of the profit in each of some years (E14). */
export interface OwnUse {
  /** Of the operating profit of a year. */
  readonly rateBp: BasisPoints;
  /** Consecutive years from the first one with a profit. */
  readonly years: number;
  /** Nothing is reported after so many years, with a profit or without. */
  readonly termYears: number;
}
export interface ProposedUse extends OwnUse, Signatures {
  readonly n: number;
  readonly document: string;
}

/** Those who sign it. */
export const usingParties = (project: Project) => [theParty(project, 'enterprise'), theParty(project, 'university')];

/** The proposal falls; the mode of transfer is chosen again. */
export function withoutUse(project: Project): Project {
  const { use: _use, ...transfer } = project.transfer;
  return { ...project, transfer };
}
