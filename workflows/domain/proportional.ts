/**
 * The outcome of a final acceptance in basis points, and the part of a grant that it leaves (E11; S4.31, L24).
 */
import { type BasisPoints, exact, type Fen, WHOLE_BP } from '#workflows/domain/money.ts';
import { rhu, share } from '#workflows/domain/rounding.ts';
import { assertWhole } from '#workflows/domain/tranches.ts';

/** One indicator: its weight (all add up to 10000) and how far it was met, 0..10000. */
export type KeyResult = { weightBp: BasisPoints; achievedBp: BasisPoints };

/** RHU(Σ weight × achieved / 10000). RangeError unless the weights add up to 10000. */
export function achievedBp(results: readonly KeyResult[]): BasisPoints {
  assertWhole(results.map(({ weightBp }) => weightBp));
  const sum = results.reduce((total, result) => total + exact(result.weightBp) * exact(result.achievedBp), 0n);
  return Number(rhu(sum, BigInt(WHOLE_BP)));
}

/** From `passBp` on passed, from `concludedBp` on concluded pro rata, below failed; policy of the programme. */
export type OutcomeBands = { passBp: BasisPoints; concludedBp: BasisPoints };

export const defaultOutcomeBands: OutcomeBands = { passBp: 8_000, concludedBp: 6_000 };

export type Outcome = 'pass' | 'concluded' | 'fail';

/** The band in which an outcome lies. */
export function outcomeOf(achieved: BasisPoints, bands: OutcomeBands): Outcome {
  if (achieved >= bands.passBp) return 'pass';
  return achieved >= bands.concludedBp ? 'concluded' : 'fail';
}

/** What is left of a grant: all, RHU(grant × achieved), or nothing; goes as `maxGrantFen` into `finalSubsidy`. */
export function grantByOutcome(grantFen: Fen, achieved: BasisPoints, bands: OutcomeBands): Fen {
  const outcome = outcomeOf(achieved, bands);
  if (outcome === 'concluded') return share(grantFen, achieved);
  return outcome === 'pass' ? grantFen : 0;
}
