import { z } from 'zod';
import { roles } from '#workflows/domain/party.ts';
import { pattern, Shown } from '#workflows/domain/text.ts';
import { kinds, stages } from '#workflows/kinds.ts';

/** ISO 8601 in UTC. */
export const At = Shown;
/** A name in both languages; the page chooses. */
export const Names = z.object({ zh: Shown, en: Shown });
export type Names = z.infer<typeof Names>;

export const PersonRef = z.object({ id: Shown, names: Names });
export type PersonRef = z.infer<typeof PersonRef>;
export const OrganisationRef = z.object({ id: Shown, kind: Shown, names: Names, fictional: z.boolean() });
export type OrganisationRef = z.infer<typeof OrganisationRef>;

/** The actor. Null without access to the name, or without a registered actor (an objector, the clock). */
export const Doer = z.object({
  person: PersonRef.nullable(),
  /** The colleague in whose place it was done. */
  for: PersonRef.nullable(),
  organisation: OrganisationRef.nullable(),
  role: Shown.nullable(),
});
export type Doer = z.infer<typeof Doer>;

/** The audience of a step. All null but `role`: any holder of the role. */
export const Asked = z.object({ role: Shown, organisation: OrganisationRef.nullable(), person: PersonRef.nullable() });
export type Asked = z.infer<typeof Asked>;

export const StageName = z.enum([...stages]);
export const KindName = z.enum(kinds.map(({ name }) => name));
export const RoleName = z.enum(roles);

/** Figures for a wording: `{ milestone: 2, fen: 85500000 }`. */
export const About = z.record(Shown, z.union([Shown, z.number()]));
export type About = z.infer<typeof About>;
/** Details of a fact, flat. */
export const Details = z.record(Shown, z.union([Shown, z.number(), z.boolean(), z.null(), z.array(z.union([Shown, z.number()]))]));

/** Why and since when the clock of an opening stands still, and the role that can lift it. */
export const Hold = z.object({ reason: Shown, since: At, lift: Shown });
export type Hold = z.infer<typeof Hold>;

export const CaseRef = z.object({ id: Shown, number: Shown, titles: Names });
export type CaseRef = z.infer<typeof CaseRef>;

/** The start of the next page; opaque. */
export const Cursor = pattern(/^[A-Za-z0-9_-]{1,200}$/);
export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: Cursor.nullable() });
/** A whole JSON value of a form; checked by its own schema elsewhere. */
export const FormValues = z.record(Shown, z.json());
export type FormValues = z.infer<typeof FormValues>;
