/**
 * The four named roundings, and no other: RHU, CUM, LR, CEIL.
 *
 * Each named formula rounds once, at its end. Whole shares of a company are floored (see equity.ts): they are no money.
 */
import { assertBp, assertFen, exact, type Fen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';

/**
 * RHU: `numerator / denominator` rounded half up to a whole number.
 * RangeError for a negative numerator or a denominator below 1: a negative sum is rounded before its sign is set.
 */
export function rhu(numerator: bigint, denominator: bigint): bigint {
  checkFraction(numerator, denominator);
  return (2n * numerator + denominator) / (2n * denominator);
}

/** CEIL: `numerator / denominator` rounded up, for statutory minima. RangeError as `rhu`. */
export function ceilDiv(numerator: bigint, denominator: bigint): bigint {
  checkFraction(numerator, denominator);
  return (numerator + denominator - 1n) / denominator;
}

/** RHU(fen × bp / 10000): a part of a sum at a rate. RangeError if the result leaves 0..10^15 fen. */
export function share(fen: Fen, bp: number): Fen {
  assertFen(fen);
  assertBp(bp);
  return toFen(rhu(exact(fen) * exact(bp), BigInt(WHOLE_BP)));
}

/** CEIL(fen × bp / 10000): a part of a sum that may not fall below a statutory minimum. */
export function shareUp(fen: Fen, bp: number): Fen {
  assertFen(fen);
  assertBp(bp);
  return toFen(ceilDiv(exact(fen) * exact(bp), BigInt(WHOLE_BP)));
}

/**
 * CUM: a plan in order, the k-th part being RHU(total × cum_k / sum) − RHU(total × cum_(k−1) / sum), so that the parts
 * always add up to the total and no part strays by more than a fen (E1, E18).
 * Weights are whole numbers ≥ 0 (basis points in a payment plan); RangeError if all are 0.
 */
export function cumulative(total: Fen, weightsBp: readonly number[]): Fen[] {
  assertFen(total);
  const sum = sumOfWeights(weightsBp);
  let weightSoFar = 0n;
  let fenSoFar = 0n;
  return weightsBp.map((weight) => {
    weightSoFar += exact(weight);
    const upToHere = rhu(exact(total) * weightSoFar, sum);
    const part = toFen(upToHere - fenSoFar);
    fenSoFar = upToHere;
    return part;
  });
}

/**
 * LR: a split among parties. Each gets the whole fen of its part; the fen left over go to the largest remainders, a tie to
 * the earlier in the given (signed) order (E3). Weights are whole numbers ≥ 0; RangeError if all are 0.
 */
export function largestRemainder(total: Fen, weights: readonly number[]): Fen[] {
  assertFen(total);
  const sum = sumOfWeights(weights);
  const products = weights.map((weight) => exact(total) * exact(weight));
  const parts = products.map((product) => product / sum);
  const left = Number(exact(total) - parts.reduce((a, b) => a + b, 0n));
  const remainders = products.map((product, index) => ({ index, rest: product % sum }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const lucky = new Set(remainders.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => toFen(lucky.has(index) ? part + 1n : part));
}

function checkFraction(numerator: bigint, denominator: bigint): void {
  if (numerator < 0n || denominator < 1n) throw new RangeError(`cannot round ${numerator}/${denominator}`);
}

function sumOfWeights(weights: readonly number[]): bigint {
  const sum = weights.reduce((a, weight) => a + exact(weight), 0n);
  if (sum === 0n) throw new RangeError('the weights of a split are all zero');
  return sum;
}
