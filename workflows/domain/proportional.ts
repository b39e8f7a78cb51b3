/**
 * The outcome of a final acceptance, and the part of a grant that it leaves (E11; S4.31, L24).
 *
 * The weighted achievement is exact: a whole number of parts in 10^8, the product of two basis points. It decides the band and
 * the grant as it is; only what people read is cut to two decimals.
 */
import { assertFigures, type BasisPoints, exact, type Fen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { rhu } from '#workflows/domain/rounding.ts';
import { assertWhole } from '#workflows/domain/tranches.ts';

/** One indicator: its weight (all add up to 10000) and how far it was met, 0..10000. */
export type KeyResult = { weightBp: BasisPoints; achievedBp: BasisPoints };

/** The whole, in parts of an achievement. */
export const WHOLE_ACHIEVED = WHOLE_BP * WHOLE_BP;

/** Σ weight × achieved, exact: 0..10^8. RangeError unless the weights add up to 10000. */
export function achievement(results: readonly KeyResult[]): number {
  assertFigures({ results });
  assertWhole(results.map(({ weightBp }) => weightBp));
  return results.reduce((total, result) => total + result.weightBp * result.achievedBp, 0);
}

/** For reading: basis points, rounded down, so that 59.9999 % never reads as the 60 % that it is not. */
export function shownBp(achieved: number): BasisPoints {
  assertAchieved(achieved);
  return Math.floor(achieved / WHOLE_BP);
}

/** From `passBp` on passed, from `concludedBp` on concluded pro rata, below failed; policy of the programme. */
export type OutcomeBands = { passBp: BasisPoints; concludedBp: BasisPoints };

export const defaultOutcomeBands: OutcomeBands = { passBp: 8_000, concludedBp: 6_000 };

export type Outcome = 'pass' | 'concluded' | 'fail';

/** The band in which an exact achievement lies. */
export function outcomeOf(achieved: number, bands: OutcomeBands): Outcome {
  assertAchieved(achieved);
  assertFigures(bands);
  if (achieved >= bands.passBp * WHOLE_BP) return 'pass';
  return achieved >= bands.concludedBp * WHOLE_BP ? 'concluded' : 'fail';
}

/** The rest of a grant: all, RHU(grant × exact achievement) once, or nothing; goes as `maxGrantFen` into `finalSubsidy`. */
export function grantByOutcome(grantFen: Fen, achieved: number, bands: OutcomeBands): Fen {
  assertFigures({ grantFen });
  const outcome = outcomeOf(achieved, bands);
  if (outcome === 'concluded') return toFen(rhu(exact(grantFen) * exact(achieved), BigInt(WHOLE_ACHIEVED)));
  return outcome === 'pass' ? grantFen : 0;
}

function assertAchieved(achieved: number): void {
  if (exact(achieved) > BigInt(WHOLE_ACHIEVED)) throw new RangeError(`more than the whole was achieved: ${achieved}`);
}
