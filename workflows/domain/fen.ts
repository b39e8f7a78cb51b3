/** Apart from the arithmetic, which the pages use without their schemas. */
import { z } from 'zod';
import { MAX_FEN, mostOfADeal } from './most-fen.ts';

/** A sum of money in fen: 0..10^15. */
export const Fen = z.int().min(0).max(MAX_FEN);
export type Fen = z.infer<typeof Fen>;

/**
 * A sum that people agree on (a price, a budget, a year's sales): at most 10^13 fen, a hundred billion yuan, so that everything
 * that a project adds up to in its years stays within what an account can carry.
 */
export const DealFen = Fen.max(mostOfADeal);

/** A change or a position in fen: may be negative, -10^15..10^15. Everything not named a delta is non-negative. */
export const FenDelta = z.int().min(-MAX_FEN).max(MAX_FEN);
export type FenDelta = z.infer<typeof FenDelta>;

/** A rate or a part of a whole in basis points (bp, 1/10000): 0..10000. */
export const BasisPoints = z.int().min(0).max(10_000);
export type BasisPoints = z.infer<typeof BasisPoints>;

/** The only currency (M15): contract, order to a bank and ledger row name it, and another one is refused. */
export const Currency = z.literal('CNY');
export type Currency = z.infer<typeof Currency>;
export const currency: Currency = 'CNY';
