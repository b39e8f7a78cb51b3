import { z } from 'zod';
import { BasisPoints, Fen } from '#workflows/domain/money.ts';
import { Count } from '#workflows/engine/facts.ts';
import type { DealTerms } from './result-transfer.ts';

const lumpSum = z.strictObject({ kind: z.literal('lump-sum'), fen: Fen });
const royalty = z.strictObject({ kind: z.literal('royalty'), entryFeeFen: Fen, rateBp: BasisPoints, periods: Count });

/** The details of a fact that names terms, with what else it says. */
export const priced = <More extends z.ZodRawShape>(more: More) => z.union([lumpSum.extend(more), royalty.extend(more)]);

/** The figures that pages and facts show of the terms. */
export const figuresOf = (terms: DealTerms): z.output<typeof lumpSum> | z.output<typeof royalty> =>
  terms.kind === 'lump-sum'
    ? { kind: terms.kind, fen: terms.fen }
    : { kind: terms.kind, entryFeeFen: terms.royalty.entryFeeFen, rateBp: terms.royalty.tiers[0]?.rateBp ?? 0, periods: terms.periods };
