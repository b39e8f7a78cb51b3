/**
 * Fees of a phased open licence 开放许可 (E7; L19, L21): free years, fixed years, then a royalty with a minimum.
 *
 * A fee year runs from the anniversary of the start. A fixed fee is due quarterly in advance; when the licence ends within a
 * fee year, RHU(annual fee × days / days of that fee year) was earned, and what was paid in advance beyond it goes back.
 */
import { addMonths, type Day, daysBetween } from '#workflows/domain/days.ts';
import { assertFigures, type BasisPoints, exact, type Fen, toFen } from '#workflows/domain/money.ts';
import { cumulative, rhu, share } from '#workflows/domain/rounding.ts';

/** `freeYears`, then `fixedYears` at `annualFen` each, then `rateBp` of a year's sales, at least `minimumFen`. */
export type OpenLicenceTerms = {
  startOn: Day;
  freeYears: number;
  fixedYears: number;
  annualFen: Fen;
  rateBp: BasisPoints;
  minimumFen: Fen;
};

/** One fixed fee year [start, end): `days` of `yearDays` were used, `paidFen` was paid in advance for it. */
export type FixedFeeYear = { startOn: Day; days: number; yearDays: number; feeFen: Fen; paidFen: Fen };

/** earned + refund = paid in advance + due: in the last days of a quarter more may be earned than was paid. */
export type FixedFees = { years: FixedFeeYear[]; earnedFen: Fen; paidFen: Fen; refundFen: Fen; dueFen: Fen };

/** The fixed fees up to the last day of the licence (24:00 of that day); every quarter begun was paid in advance. */
export function fixedFees(terms: OpenLicenceTerms, lastDay: Day): FixedFees {
  assertFigures(terms);
  const years: FixedFeeYear[] = [];
  for (let n = terms.freeYears; n < terms.freeYears + terms.fixedYears; n += 1) {
    const startOn = addMonths(terms.startOn, 12 * n);
    if (startOn > lastDay) break;
    const yearDays = daysBetween(startOn, addMonths(terms.startOn, 12 * (n + 1)));
    const days = Math.min(yearDays, daysBetween(startOn, lastDay) + 1);
    const quarters = [0, 3, 6, 9].map((months) => addMonths(terms.startOn, 12 * n + months));
    const paidFen = quarterlyFees(terms.annualFen).reduce((sum, fee, q) => ((quarters[q] ?? '') <= lastDay ? sum + fee : sum), 0);
    years.push({ startOn, days, yearDays, feeFen: proratedFee(terms.annualFen, days, yearDays), paidFen });
  }
  const earnedFen = years.reduce((sum, { feeFen }) => sum + feeFen, 0);
  const paidFen = years.reduce((sum, year) => sum + year.paidFen, 0);
  return { years, earnedFen, paidFen, refundFen: Math.max(0, paidFen - earnedFen), dueFen: Math.max(0, earnedFen - paidFen) };
}

/** The four advance payments of a fixed fee year (CUM). */
export function quarterlyFees(annualFen: Fen): Fen[] {
  return cumulative(annualFen, [1, 1, 1, 1]);
}

/** RHU(annual × days / yearDays): actual days of the fee year, 365 or 366. RangeError if days exceed the year. */
export function proratedFee(annualFen: Fen, days: number, yearDays: number): Fen {
  assertFigures({ annualFen, days, yearDays });
  if (days > yearDays) throw new RangeError(`${days} days in a fee year of ${yearDays}`);
  return toFen(rhu(exact(annualFen) * exact(days), exact(yearDays)));
}

/** A royalty year of the last phase: RHU(sales × rate), at least the minimum. */
export function openRoyalty(terms: OpenLicenceTerms, salesFen: Fen): { earnedFen: Fen; dueFen: Fen } {
  assertFigures({ terms, salesFen });
  const earnedFen = share(salesFen, terms.rateBp);
  return { earnedFen, dueFen: Math.max(earnedFen, terms.minimumFen) };
}
