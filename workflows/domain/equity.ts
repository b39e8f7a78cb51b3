/**
 * Technology as an investment 作价投资: whole shares of a company (E13; L1).
 *
 * Shares are no money: the technology's part is floored, because no part of a share can be issued. Inventors get CEIL of it,
 * as their part is a statutory minimum; the university has the rest; the team is split LR.
 */
import { assertFigures, type BasisPoints, exact, WHOLE_BP } from '#workflows/domain/money.ts';
import { largestRemainder, shareUp } from '#workflows/domain/rounding.ts';
import { assertWhole } from '#workflows/domain/tranches.ts';

/** `totalShares` of the company; `teamBp` in the signed order of inventors, Σ 10000; `floorBp` the statutory minimum. */
export type EquityTerms = {
  totalShares: number;
  technologyBp: BasisPoints;
  inventorBp: BasisPoints;
  floorBp: BasisPoints;
  teamBp: readonly number[];
};

/** Whole shares: inventors + university = technology, Σ team = inventors. */
export type EquitySplit = { technology: number; inventors: number; university: number; team: number[] };

/** RangeError if the inventors' rate is under the floor or the team's parts do not add up to 10000. */
export function equitySplit(terms: EquityTerms): EquitySplit {
  assertFigures(terms);
  if (terms.inventorBp < terms.floorBp) throw new RangeError('the inventors’ rate is under the floor');
  assertWhole(terms.teamBp);
  const technology = Number((exact(terms.totalShares) * exact(terms.technologyBp)) / BigInt(WHOLE_BP));
  const inventors = shareUp(technology, terms.inventorBp);
  return { technology, inventors, university: technology - inventors, team: largestRemainder(inventors, terms.teamBp) };
}
