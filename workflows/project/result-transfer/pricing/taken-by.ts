import { partyOf, theParty, withoutPart, withParty } from '#workflows/project/parties.ts';
import { standingPrice, withTransfer } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';

/** The result on the exchange or at an auction (L4); nothing is negotiated meanwhile. */
export interface Market {
  readonly way: 'listing' | 'auction';
  /** The least sum for which it is sold. */
  readonly reserveFen: number;
  /** Its recorder has said nothing in time: the platform may record the outcome as well. */
  readonly unrecorded?: true;
}
/** An outside valuation of the result. */
export interface Valuation {
  readonly method: 'market' | 'income' | 'cost';
  readonly fen: number;
  readonly validUntil: string;
}

/** The same project with this organisation as the taker of the result; any other than the project's enterprise becomes a party. */
export function takenBy(project: Project, organisation: string): Project {
  if (partyOf(project, 'licensee')?.organisation === organisation) return project;
  const free = withoutPart(project, 'licensee');
  if (theParty(project, 'enterprise').organisation === organisation) return free;
  return withParty(withTransfer(free, { takers: (project.transfer.takers ?? 0) + 1 }), 'licensee', organisation);
}

/**
 * L9: a university that assigns the result of a commissioned development to somebody else offers it to its client first, on the same
 * terms. The client's word is about one price.
 */
export function waitsForFirstRefusal(project: Project): boolean {
  const { mode, rights, refusedFirst } = project.transfer;
  const price = standingPrice(project);
  const isCommissioned = (project.contracting.draft?.template?.type ?? 'commissioned-development') === 'commissioned-development';
  const isForOther = partyOf(project, 'licensee') !== undefined;
  return (
    price !== undefined &&
    isForOther &&
    isCommissioned &&
    mode === 'assignment' &&
    rights === 'university' &&
    refusedFirst !== price.document
  );
}
