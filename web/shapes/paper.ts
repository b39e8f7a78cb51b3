import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { At, Names } from './common.ts';

/** A document that leaves the office: which, by which change it was issued, and which acts' documents it repeats. */
export const PaperRef = z.object({
  name: Shown,
  number: Shown,
  titles: Names,
  version: z.number(),
  at: At,
  repeats: z.array(z.number()),
  /** Of a proof of payment: for what, to whom, how much. */
  payment: z.object({ purpose: Shown, paidFor: Names.nullable(), payee: Names, fen: z.number() }).nullable(),
});
export type PaperRef = z.infer<typeof PaperRef>;

/** The answer of the public check: what was issued, and nothing of what it says. */
export const CheckedPaper = z.object({
  titles: Names,
  number: Shown,
  language: z.enum(['zh', 'en']),
  issuedAt: At,
  code: Shown,
  sha256: Shown,
  /** Who has signed this file, for who has it; empty: it carries no signatures. */
  signatures: z.array(z.object({ person: Names, organisation: Names, at: At, issuedBy: Shown })),
});
export type CheckedPaper = z.infer<typeof CheckedPaper>;
