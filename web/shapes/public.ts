import { z } from 'zod';
import { fieldCodes } from '#workflows/domain/field-codes.ts';
import { KeyScopes } from '#workflows/domain/key-scope.ts';
import { Shown } from '#workflows/domain/text.ts';
import { At, FormValues, Names, OrganisationRef, pageOf } from './common.ts';

/** A listed demand as everybody may read it: more or fewer fields by its tier (public, summary, nda). */
export const PublicDemand = z.object({
  caseId: Shown,
  number: Shown,
  titles: Names,
  /** Of technology. */
  field: z.enum(fieldCodes),
  tier: z.enum(['public', 'summary', 'nda']),
  mode: z.enum(['open', 'invited']),
  enterprise: OrganisationRef.nullable(),
  budgetMinFen: z.number().nullable(),
  budgetMaxFen: z.number().nullable(),
  months: z.number().nullable(),
  listedAt: At,
  closesAt: At.nullable(),
  open: z.boolean(),
  /** The enterprise has given the question up after the listing. */
  isWithdrawn: z.boolean(),
  /** A university was chosen, and the choice has stood its publicity. */
  isAwarded: z.boolean(),
});
export type PublicDemand = z.infer<typeof PublicDemand>;
export const PublicDemandList = pageOf(PublicDemand);
export const PublicDemandPage = PublicDemand.extend({
  /** The public fields of the demand's form. */
  values: FormValues,
  criteria: z.array(z.object({ id: Shown, weightBp: z.number() })),
  minProposals: z.number(),
  earmark: z.object({ rateBp: z.number(), capFen: z.number() }).nullable(),
  /** The viewer may answer no more: the university's proposal is under way, by a colleague or as handed in. */
  answered: z.boolean(),
  /** The page for a university's answer, while the window is open. */
  answer: z.object({ step: Shown, key: Shown }).nullable(),
  /** The page for a question about the call. */
  ask: z.object({ step: Shown, key: Shown }).nullable(),
  /** Under an undertaking of confidentiality: the page where a university asks to read the text. */
  annex: z.object({ step: Shown, key: Shown }).nullable(),
  /** Questions about a public text, with the answer or the reasons for which there is none. */
  questions: z.array(z.object({ id: Shown, question: Shown, answer: Shown.nullable(), declined: Shown.nullable() })),
  /** When, and for which class of reasons, the question was given up. */
  withdrawn: z.object({ at: At, cause: Shown }).nullable(),
});
export type PublicDemandPage = z.infer<typeof PublicDemandPage>;

export const ProgrammeRow = z.object({
  id: Shown,
  names: Names,
  platform: OrganisationRef.nullable(),
  funder: OrganisationRef.nullable(),
});
export type ProgrammeRow = z.infer<typeof ProgrammeRow>;

export const KeyRow = z.object({
  id: Shown,
  label: Shown,
  scopes: KeyScopes,
  organisation: OrganisationRef.nullable(),
  createdAt: At,
  expiresAt: At,
  lastUsedAt: At.nullable(),
  revokedAt: At.nullable(),
});
export type KeyRow = z.infer<typeof KeyRow>;

export const AuditResult = z.object({
  events: z.number(),
  intact: z.boolean(),
  altered: z.array(z.object({ version: z.number(), part: z.enum(['link', 'events', 'transfers', 'requests', 'notices', 'state']) })),
  tail: Shown.nullable(),
  documents: z.object({ matches: z.number(), sealed: z.number(), missing: z.number(), differs: z.number() }),
});
export type AuditResult = z.infer<typeof AuditResult>;
