import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { line, Shown } from '#workflows/domain/text.ts';
import { AccountNumber } from '#workflows/membership/account-change.ts';
import { At, Names, PersonRef } from './common.ts';

/** The account that a payment would go to, for its maker and checker. */
export const PayeeAccount = z.object({
  /** The last four digits alone. */
  number: Shown,
  bank: Shown,
  holder: Shown,
  verifiedAt: At,
  /** The number of the one before it, where it was changed within 180 days. */
  before: Shown.nullable(),
});
export type PayeeAccount = z.infer<typeof PayeeAccount>;

export const AccountRow = z.object({
  id: Shown,
  owner: Names,
  /** Of the viewer in person. */
  own: z.boolean(),
  holder: Shown,
  bank: Shown,
  /** In full for its owner in person, and where it waits for being verified. */
  number: Shown,
  /** The holder's name is not the owner's. */
  otherHolder: z.boolean(),
  /** `refused`: not verified by the second person; `withdrawn`: by who had registered it, before that. */
  state: z.enum(['waiting', 'in-force', 'refused', 'withdrawn', 'ended']),
  registeredBy: PersonRef.nullable(),
  registeredAt: At,
  verifiedBy: PersonRef.nullable(),
  verifiedAt: At.nullable(),
  endedBy: PersonRef.nullable(),
  endedAt: At.nullable(),
  mayVerify: z.boolean(),
  mayEnd: z.boolean(),
});
export type AccountRow = z.infer<typeof AccountRow>;

/** Accounts for payments to the organisation acted for and to its people, as far as the viewer looks after them. */
export const PayeeAccounts = z.object({
  organisation: Names,
  /** Looks after the organisation's own. */
  keeps: z.boolean(),
  accounts: z.array(AccountRow),
});
export type PayeeAccounts = z.infer<typeof PayeeAccounts>;

const submissionId = z.uuid();
export const RegisterAccount = z.strictObject({
  submissionId,
  owner: z.enum(['organisation', 'self']),
  holder: line(1, 100),
  bank: line(1, 100),
  number: z.preprocess((typed) => (typeof typed === 'string' ? typed.replaceAll(/[\s-]/g, '') : typed), AccountNumber),
});
export type RegisterAccount = z.output<typeof RegisterAccount>;
export const NamedAccount = z.strictObject({ submissionId, account: Id });
