import { z } from 'zod';
import { Id, OrganisationKind, Role } from '#workflows/domain/party.ts';
import { code, line, pattern, secret } from '#workflows/domain/text.ts';
import { Uscc } from '#workflows/domain/uscc.ts';
import { StepDays } from '#workflows/project/step-days.ts';

const name = (most: number) => line(1, most);
export const Password = secret(12, 128);

export const NewOrganisation = z.strictObject({
  id: Id,
  kind: OrganisationKind,
  /** Unified Social Credit Code; its check character must fit. */
  uscc: Uscc.optional(),
  nameZh: name(100),
  nameEn: name(200),
  region: line(0, 20).optional(),
  fictional: z.boolean().optional(),
  bankAccount: code(0, 40).optional(),
});
export const NewPerson = z.strictObject({
  id: Id,
  nameZh: name(60),
  nameEn: name(100),
  /** With it the person can sign in. */
  email: z.email().max(200).toLowerCase().optional(),
  /** Left out: one is made, and printed once. */
  password: Password.optional(),
  /** A bearer key (`tida_` and 43 characters) for programs, acting for the organisation of the first grant. */
  key: pattern(/^tida_[A-Za-z0-9_-]{40,60}$/).optional(),
});
export const NewGrant = z.strictObject({
  person: Id,
  organisation: Id,
  role: Role,
  /** Left out: for all projects of the organisation. */
  caseId: Id.optional(),
  validUntil: z.iso.datetime().optional(),
  evidence: line(0, 200).optional(),
});
export const NewProgramme = z.strictObject({
  id: Id,
  nameZh: name(100),
  nameEn: name(200),
  platform: Id,
  funder: Id,
  /** Only what differs from the product's default terms (workflows/project/terms.ts). */
  terms: z.object({ days: StepDays.optional() }).catchall(z.json()).optional(),
});

/** What `import FILE` takes: everything in one go, in one transaction. Rows that are there already stay as they are. */
export const ImportFile = z.strictObject({
  organisations: z.array(NewOrganisation).max(5000).optional(),
  persons: z.array(NewPerson).max(5000).optional(),
  grants: z.array(NewGrant).max(20_000).optional(),
  programmes: z.array(NewProgramme).max(500).optional(),
});
export type ImportFile = z.input<typeof ImportFile>;
export type NewPerson = z.output<typeof NewPerson>;

/** What is told once, and never again. */
export interface Account {
  readonly person: string;
  readonly email: string;
  readonly password: string;
}
