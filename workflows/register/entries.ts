import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { enterpriseClasses } from '#workflows/domain/enterprise-classes.ts';
import { fieldCodes } from '#workflows/domain/field-codes.ts';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { line, paragraphs } from '#workflows/domain/text.ts';
import { ConflictType } from '#workflows/modules/panel/panel.ts';

const inOrder = ({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn?: string | undefined }) =>
  endsOn === undefined || startsOn <= endsOn;

/** A sanction stops intake, award and payment; a bar stops new demands and proposals. Without a last day: until it is lifted. */
export const Measure = z
  .strictObject({
    measure: z.enum(['sanction', 'bar']),
    source: line(2, 200),
    reason: paragraphs(5, 1000),
    startsOn: Day,
    endsOn: Day.optional(),
  })
  .refine(inOrder);
export type Measure = z.output<typeof Measure>;

/** The class of an enterprise, with the evidence for it and its validity. */
export const EnterpriseClass = z
  .strictObject({ class: z.enum(enterpriseClasses), evidence: line(2, 200), startsOn: Day, endsOn: Day })
  .refine(inOrder);
export type EnterpriseClass = z.output<typeof EnterpriseClass>;

/** An expert as the platform looks for one. `awayUntil`: not available until the end of that day. */
export const Profile = z.strictObject({
  title: line(1, 60),
  fields: z
    .array(z.enum(fieldCodes))
    .min(1)
    .max(fieldCodes.length)
    .refine((fields) => new Set(fields).size === fields.length),
  speciality: line(1, 200).optional(),
  mostSeats: z.int().min(1).max(45),
  awayUntil: Day.optional(),
});
export type Profile = z.output<typeof Profile>;

/** A declared conflict with an organisation, or with a person there: the organisation counts. */
export const Tie = z.strictObject({ to: Id, type: ConflictType, with: line(1, 60).optional() });
export type Tie = z.output<typeof Tie>;

/** A person's name as the person corrects it. */
export const OwnName = z.strictObject({ nameZh: line(1, 60), nameEn: line(1, 100) });
export type OwnName = z.output<typeof OwnName>;

/** Names and region of an organisation as its administrator asks the platform to correct them, with the evidence for it. */
export const Correction = z.strictObject({ nameZh: line(2, 100), nameEn: line(2, 200), region: line(2, 20), evidence: line(2, 200) });
export type Correction = z.output<typeof Correction>;

/** Why the platform refuses a correction. */
export const Refusal = z.strictObject({ entry: Id, reason: paragraphs(5, 1000) });
export type Refusal = z.output<typeof Refusal>;

export const entryKinds = ['measure', 'class', 'profile', 'tie', 'name', 'correction', 'refusal'] as const;
export type EntryKind = (typeof entryKinds)[number];
export const bodies = {
  measure: Measure,
  class: EnterpriseClass,
  profile: Profile,
  tie: Tie,
  name: OwnName,
  correction: Correction,
  refusal: Refusal,
} as const satisfies Record<EntryKind, z.ZodType>;

/** One change of the register. Subject and body lie in the database; `texts` is their hash. */
export const RegisterChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('enter-entry'), entry: Id, texts: Sha256 }),
  /** By a second person. */
  z.strictObject({ change: z.literal('confirm-entry'), entry: Id, texts: Sha256 }),
  z.strictObject({ change: z.literal('end-entry'), entry: Id }),
]);
export type RegisterChange = z.output<typeof RegisterChange>;

/** What the hash of an entry covers, as canonical JSON. */
export interface EntryTexts {
  readonly kind: string;
  readonly subject: string;
  readonly body: unknown;
}
