import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Shown } from '#workflows/domain/text.ts';
import { Correction, OwnName, Refusal } from '#workflows/register/entries.ts';
import { At, Names, OrganisationRef, PersonRef } from './common.ts';

/** One correction that an organisation has asked for, with the platform's answer. */
export const CorrectionRow = z.object({
  id: Shown,
  names: Names,
  region: Shown,
  evidence: Shown,
  state: z.enum(['waiting', 'confirmed', 'refused', 'withdrawn']),
  /** Why it was refused. */
  reason: Shown.nullable(),
  enteredBy: PersonRef.nullable(),
  enteredAt: At,
  /** Who confirmed, refused or withdrew it, and when; null: it waits. */
  decidedBy: PersonRef.nullable(),
  decidedAt: At.nullable(),
  /** The viewer may confirm or refuse it. */
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type CorrectionRow = z.infer<typeof CorrectionRow>;

/** The organisation acted for as the register has it, for its administrator. */
export const OwnOrganisation = z.object({
  organisation: OrganisationRef,
  uscc: Shown.nullable(),
  region: Shown.nullable(),
  corrections: z.array(CorrectionRow),
});
export type OwnOrganisation = z.infer<typeof OwnOrganisation>;

/** The person's own name, and those before it. */
export const Profile = z.object({
  names: Names,
  former: z.array(z.object({ names: Names, until: At })),
});
export type Profile = z.infer<typeof Profile>;

const submissionId = z.uuid();
export const ProposeCorrection = z.strictObject({ submissionId, ...Correction.shape });
export const RefuseCorrection = z.strictObject({ submissionId, organisation: Id, ...Refusal.shape });
export const CorrectName = z.strictObject({ submissionId, ...OwnName.shape });
