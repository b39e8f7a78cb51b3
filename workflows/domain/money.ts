/**
 * Money: whole fen (分, 1/100 yuan), only CNY.
 *
 * State, messages and JSON carry a safe integer, because Temporal's JSON converter cannot carry bigint. Inside a formula
 * every product is a bigint, because 10^13 fen times 10^4 bp is beyond 2^53. `exact` goes in, `toFen` comes out.
 *
 * Errors: a RangeError here and in every other file of this folder means that the caller broke the contract of a function
 * (a fraction, a negative sum, weights that do not add up). What a person may get wrong is a typed refusal instead.
 */
import type { Fen, FenDelta } from './fen.ts';
import { MAX_FEN } from './most-fen.ts';

export { BasisPoints, Currency, currency, DealFen, Fen, FenDelta } from './fen.ts';
export { MAX_FEN } from './most-fen.ts';

/** The whole, in basis points. */
export const WHOLE_BP = 10_000;

/** A non-negative safe integer as a bigint. RangeError for a fraction, a negative number or one beyond 2^53. */
export function exact(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a non-negative safe integer: ${value}`);
  return BigInt(value);
}

/** A safe integer of either sign as a bigint. RangeError for a fraction or one beyond 2^53. */
export function exactDelta(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  return BigInt(value);
}

/** A result that no ledger can hold, though each figure it was made of is within its bound. */
export class BeyondRange extends RangeError {}

/** The result of a formula as fen. BeyondRange below 0 or above 10^15. */
export function toFen(value: bigint): Fen {
  if (value < 0n || value > BigInt(MAX_FEN)) throw new BeyondRange(`outside 0..10^15 fen: ${value}`);
  return Number(value);
}

/** The result of a formula as a signed sum in fen. BeyondRange beyond 10^15 on either side. */
export function toFenDelta(value: bigint): FenDelta {
  if (value < -BigInt(MAX_FEN) || value > BigInt(MAX_FEN)) throw new BeyondRange(`outside ±10^15 fen: ${value}`);
  return Number(value);
}

/** RangeError unless it is a sum: whole, 0..10^15 fen. */
export function assertFen(value: number): void {
  toFen(exact(value));
}

/** RangeError unless it is a rate or a part: whole, 0..10000. */
export function assertBp(value: number): void {
  if (exact(value) > BigInt(WHOLE_BP)) throw new RangeError(`more than the whole: ${value} bp`);
}

/**
 * Judges every figure that a formula is given, by the name that carries it: `…Fen` is a sum, `…Bp` a rate, any other number a
 * count. A list is judged by its own name, an object by those inside; texts, flags and null say nothing. RangeError for the first
 * that cannot be.
 */
export function assertFigures(figures: object): void {
  for (const [name, value] of Object.entries(figures)) assertFigure(name, value);
}
function assertFigure(name: string, value: unknown): void {
  if (Array.isArray(value)) for (const one of value) assertFigure(name, one);
  else if (typeof value === 'object' && value !== null) assertFigures(value);
  else if (typeof value !== 'number') return;
  else if (/(?:^f|F)en$/.test(name)) assertFen(value);
  else if (/(?:^b|B)p$/.test(name)) assertBp(value);
  else exact(value);
}

/** The sum of parts in fen. BeyondRange above 10^15. */
export function sumFen(parts: readonly Fen[]): Fen {
  return toFen(parts.reduce((sum, part) => sum + exact(part), 0n));
}
