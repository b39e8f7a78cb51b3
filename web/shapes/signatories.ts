import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { code, line, pattern, Shown } from '#workflows/domain/text.ts';
import { At, PersonRef } from './common.ts';

export const AuthorityRow = z.object({
  id: Shown,
  person: PersonRef,
  letter: Shown,
  /** Hash of the letter's file; null: none was brought. */
  file: Shown.nullable(),
  /** Null: any sum. */
  limitFen: z.number().nullable(),
  from: At,
  until: At,
  state: z.enum(['waiting', 'later', 'in-force', 'ended']),
  enteredBy: PersonRef.nullable(),
  confirmedBy: PersonRef.nullable(),
  mayConfirm: z.boolean(),
});
export type AuthorityRow = z.infer<typeof AuthorityRow>;

/** The list of signatories of the organisation acted for, for its administrators and its legal office. */
export const Signatories = z.object({
  /** Enters and ends letters. */
  mayEnter: z.boolean(),
  /** Persons whose letter can be entered. */
  candidates: z.array(PersonRef),
  list: z.array(AuthorityRow),
});
export type Signatories = z.infer<typeof Signatories>;

export const LetterContent = z.object({ name: Shown, type: Shown, content: Shown });
const base64 = (most: number) => pattern(/^[A-Za-z0-9+/]*={0,2}$/).max(most);
const submissionId = z.uuid();
/** Days in Shanghai, both included. Without `limitFen`: any sum. */
export const EnterAuthority = z.strictObject({
  submissionId,
  person: Id,
  letter: code(1, 64),
  limitFen: Fen.min(1).optional(),
  firstDay: Day.optional(),
  lastDay: Day,
  /** The letter itself: a PDF or a picture of at most 5 MB, base64. */
  file: z.strictObject({ name: line(1, 200), content: base64(7_000_000) }).optional(),
});
export type EnterAuthority = z.output<typeof EnterAuthority>;
export const NamedAuthority = z.strictObject({ submissionId, authority: Id });
