import { z } from 'zod';
import { optionalProse } from '#workflows/engine/carried.ts';

/** The types of L8 that a joint project can begin with; assignment and licence belong to its results. */
export const contractTypes = ['commissioned-development', 'cooperative-development', 'consulting', 'service'] as const;
/** Who owns the results and who may use them (L29, one-to-one models). */
export const regimes = ['1', '2', '3', '4', '5', '6', 'custom'] as const;
/** Where a dispute goes that mediation has not settled. */
export const forums = ['court-of-defendant', 'court-of-enterprise', 'court-of-university'] as const;

/** What of a contract is neither money nor awarded. Its clauses are written from these choices; only what they leave open is typed. */
export const contractForm = z.strictObject({
  type: z.enum(contractTypes),
  regime: z.enum(regimes),
  universityPublishes: z.boolean(),
  /** Days before a publication in which the enterprise may object. */
  publicationDays: z.int().min(0).max(90),
  enterpriseNeedsExclusivity: z.boolean(),
  enterpriseBackgroundIp: z.boolean(),
  universityBackgroundIp: z.boolean(),
  resultsBeyondField: z.boolean(),
  sharedInventing: z.boolean(),
  /** May touch state secrets, controlled exports or important data: the secrecy office decides. */
  sensitive: z.boolean().optional(),
  forum: z.enum(forums),
  /** 特别约定: additions to the clauses. They change no figure: what contradicts a term is flagged. */
  specialTerms: optionalProse(3000),
  note: optionalProse(2000),
});
