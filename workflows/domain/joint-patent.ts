/**
 * Fees of an ordinary licence that one co-owner of a patent granted (E16; L17).
 *
 * Without an agreement the fees are shared equally among all owners, LR in the order of the register.
 */
import type { Fen } from '#workflows/domain/money.ts';
import { largestRemainder } from '#workflows/domain/rounding.ts';

/** The part of each owner; with agreed weights by those, else equal. RangeError without an owner. */
export function jointPatentFee(feeFen: Fen, owners: readonly string[], weights?: readonly number[]): { owner: string; fen: Fen }[] {
  if (weights && weights.length !== owners.length) throw new RangeError('a weight for each owner');
  const parts = largestRemainder(feeFen, weights ?? owners.map(() => 1));
  return owners.map((owner, index) => ({ owner, fen: parts[index] ?? 0 }));
}
