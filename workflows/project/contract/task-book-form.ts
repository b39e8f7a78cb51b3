import { z } from 'zod';
import { BasisPoints, Fen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';

/** What the funder proposes; the rest of the task book is written from the contract and the programme's terms. */
export const taskBookForm = z.strictObject({
  maxGrantFen: Fen.min(1),
  rateBp: BasisPoints.min(1),
  capFen: Fen.min(1),
  /** The milestones whose acceptance opens each claim but the final one. */
  claimAfter: z.array(z.int().min(1).max(15)).min(1).max(4),
  kpis: prose(20, 5000),
  clawbackBasis: prose(20, 5000),
  note: optionalProse(2000),
});
