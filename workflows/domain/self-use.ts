/**
 * The inventors' reward when the owner uses the result itself (E14; L1, L2; S6.13).
 *
 * CEIL(operating profit × rate) in each of the years that count; the clock starts in the first year with a profit, and a loss
 * is not netted against another year.
 */
import { assertFigures, type BasisPoints, exactDelta, type Fen, type FenDelta, toFenDelta } from '#workflows/domain/money.ts';
import { shareUp } from '#workflows/domain/rounding.ts';

/** `rateBp` of the profit (statutory minimum 500), for `years` consecutive years (3 to 5) from the first profit. */
export type SelfUseTerms = { rateBp: BasisPoints; years: number };

/** The reward of each year, in the order of `profitsFen` (operating profit of the result, a loss negative). */
export function selfUseRewards(terms: SelfUseTerms, profitsFen: readonly FenDelta[]): Fen[] {
  assertFigures(terms);
  for (const profit of profitsFen) toFenDelta(exactDelta(profit));
  const first = profitsFen.findIndex((profit) => profit > 0);
  return profitsFen.map((profit, year) => {
    const counts = first >= 0 && year >= first && year < first + terms.years;
    return counts && profit > 0 ? shareUp(profit, terms.rateBp) : 0;
  });
}
