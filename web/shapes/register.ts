import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { enterpriseClasses } from '#workflows/domain/enterprise-classes.ts';
import { Id } from '#workflows/domain/party.ts';
import { Shown } from '#workflows/domain/text.ts';
import { ConflictType } from '#workflows/modules/panel/panel.ts';
import { EnterpriseClass, Measure, Profile, Tie } from '#workflows/register/entries.ts';
import { At, OrganisationRef, PersonRef, pageOf } from './common.ts';
import { CorrectionRow } from './correction.ts';
import { Registrant } from './first-code.ts';

/** A measure as it stands in the register, or a bar that a case has ended with. */
export const MeasureRow = z.object({
  measure: z.enum(['sanction', 'bar']),
  /** Null: it follows from a case. */
  source: Shown.nullable(),
  from: At,
  until: At.nullable(),
});
export type MeasureRow = z.infer<typeof MeasureRow>;

export const OrganisationRow = z.object({
  organisation: OrganisationRef,
  uscc: Shown.nullable(),
  /** Of the code: `missing`, `wrong` check character. Of the name: `twice`, another organisation has it. */
  flaws: z.array(z.enum(['missing', 'wrong', 'twice'])),
  region: Shown.nullable(),
  class: z.object({ class: z.enum(enterpriseClasses), endsOn: Day, expired: z.boolean() }).nullable(),
  measures: z.array(MeasureRow),
});
export type OrganisationRow = z.infer<typeof OrganisationRow>;
export const OrganisationList = pageOf(OrganisationRow);
export type OrganisationList = z.infer<typeof OrganisationList>;

/** Entries of the register on one organisation, the latest first, with those that have ended. */
export const EntryRow = z.object({
  id: Shown,
  kind: z.enum(['measure', 'class']),
  measure: Measure.nullable(),
  class: EnterpriseClass.nullable(),
  state: z.enum(['waiting', 'coming', 'in-force', 'expired', 'ended']),
  enteredBy: PersonRef.nullable(),
  enteredAt: At,
  confirmedBy: PersonRef.nullable(),
  endedBy: PersonRef.nullable(),
  endedAt: At.nullable(),
  mayConfirm: z.boolean(),
  mayEnd: z.boolean(),
});
export type EntryRow = z.infer<typeof EntryRow>;
export const OrganisationPage = OrganisationRow.extend({
  entries: z.array(EntryRow),
  mayEnter: z.boolean(),
  registrants: z.array(Registrant),
  corrections: z.array(CorrectionRow),
});
export type OrganisationPage = z.infer<typeof OrganisationPage>;

const submissionId = z.uuid();
export const EnterMeasure = z.strictObject({ submissionId, subject: Id, ...Measure.shape });
export const EnterClass = z.strictObject({ submissionId, subject: Id, ...EnterpriseClass.shape });
export const NamedEntry = z.strictObject({ submissionId, entry: Id });

export const TieRow = z.object({
  id: Shown,
  to: OrganisationRef,
  type: ConflictType,
  with: Shown.nullable(),
  /** By the expert in person; else the platform knows of it. */
  own: z.boolean(),
  mayEnd: z.boolean(),
});
export type TieRow = z.infer<typeof TieRow>;
export const ExpertRow = z.object({
  person: PersonRef,
  works: OrganisationRef.nullable(),
  /** Null: none given so far. */
  profile: Profile.nullable(),
  /** Open steps that ask the expert now, in all cases. */
  seats: z.number(),
  away: z.boolean(),
  ties: z.number(),
});
export type ExpertRow = z.infer<typeof ExpertRow>;
export const ExpertList = z.object({ rows: z.array(ExpertRow) });
export const ExpertPage = ExpertRow.omit({ ties: true }).extend({
  self: z.boolean(),
  ties: z.array(TieRow),
  /** For the choice of a tie. */
  organisations: z.array(OrganisationRef),
});
export type ExpertPage = z.infer<typeof ExpertPage>;
export const EnterProfile = z.strictObject({ submissionId, subject: Id, ...Profile.shape });
export const EnterTie = z.strictObject({ submissionId, subject: Id, ...Tie.shape });
