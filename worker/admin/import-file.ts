import { z } from 'zod';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { KeyDays, KeyScopes } from '#workflows/domain/key-scope.ts';
import { Id, OrganisationKind, Role } from '#workflows/domain/party.ts';
import { fewestCharacters, mostCharacters, passwordFault } from '#workflows/domain/password.ts';
import { line, pattern, secret } from '#workflows/domain/text.ts';
import { Uscc } from '#workflows/domain/uscc.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { AccountNumber } from '#workflows/membership/account-change.ts';
import { builtInPacks, Jurisdiction, Overrides, type TermsAsked, termsFor } from '#workflows/modules/terms/packs.ts';
import { StepDays } from '#workflows/project/step-days.ts';

const name = (most: number) => line(1, most);
export const Password = secret(fewestCharacters, mostCharacters);

/** A bearer key for programs: `tida_` and 43 characters, how long it lives and what it may do. */
export const NewKey = z.strictObject({
  secret: pattern(/^tida_[A-Za-z0-9_-]{40,60}$/),
  days: KeyDays,
  scopes: KeyScopes,
});
export type NewKey = z.output<typeof NewKey>;

/** An account for payments, with the name of its bank. Administration has seen evidence of it: it counts at once. */
export const BankAccount = z.strictObject({ bank: name(100), number: AccountNumber, holder: name(100).optional() });
export type BankAccount = z.output<typeof BankAccount>;
export const NewOrganisation = z.strictObject({
  id: Id,
  kind: OrganisationKind,
  /** Unified Social Credit Code; its check character must fit. */
  uscc: Uscc.optional(),
  nameZh: name(100),
  nameEn: name(200),
  region: line(0, 20).optional(),
  fictional: z.boolean().optional(),
  bankAccount: BankAccount.optional(),
});
export const NewPerson = z
  .strictObject({
    id: Id,
    nameZh: name(60),
    nameEn: name(100),
    /** With it the person can sign in. */
    email: z.email().max(200).toLowerCase().optional(),
    /** Left out: one is made, and printed once. */
    password: Password.optional(),
    bankAccount: BankAccount.optional(),
    /** Acts for the organisation of the first grant. */
    key: NewKey.optional(),
  })
  .superRefine(({ password, email = '', nameZh, nameEn }, context) => {
    const fault = password === undefined ? undefined : passwordFault(password, [email, nameZh, nameEn, 'tida', '题答']);
    if (fault) context.addIssue({ code: 'custom', path: ['password'], message: `guessable (${fault})` });
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
export const NewProgramme = z
  .strictObject({
    id: Id,
    nameZh: name(100),
    nameEn: name(200),
    platform: Id,
    funder: Id,
    /** The jurisdiction with the bounds of its terms; default: the national one. */
    jurisdiction: Jurisdiction.optional(),
    /** Only what differs from the policy packs (workflows/project/packs.ts). */
    terms: Overrides.optional(),
  })
  .superRefine(({ id, jurisdiction = 'CN', terms = {} }, context) =>
    refuseTerms(context, { programme: id, jurisdiction, on: today(), overrides: terms }),
  );

const realDays = { waitDayMs: realDayMs, actByDayMs: realDayMs };
const today = () => shanghaiDay(new Date().toISOString());
/** Terms are checked at saving, by the packs of that day, and again at the opening of a project. */
export function refuseTerms(context: z.RefinementCtx, asked: Omit<TermsAsked, 'lengths'>): void {
  const found = termsFor(builtInPacks, { ...asked, lengths: realDays }, StepDays);
  if ('refused' in found) for (const message of found.refused) context.addIssue({ code: 'custom', path: ['terms'], message });
}

/** The input of `import FILE`: all in one transaction. Existing rows stay unchanged. */
export const ImportFile = z.strictObject({
  organisations: z.array(NewOrganisation).max(5000).optional(),
  persons: z.array(NewPerson).max(5000).optional(),
  grants: z.array(NewGrant).max(20_000).optional(),
  programmes: z.array(NewProgramme).max(500).optional(),
});
export type ImportFile = z.input<typeof ImportFile>;
export type NewPerson = z.output<typeof NewPerson>;

/** Shown once only. */
export interface Account {
  readonly person: string;
  readonly email: string;
  readonly password: string;
}
