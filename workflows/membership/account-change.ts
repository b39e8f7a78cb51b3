import { z } from 'zod';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { pattern } from '#workflows/domain/text.ts';

/** Digits; spaces and hyphens are left out when it is typed. */
export const AccountNumber = pattern(/^[0-9]{8,34}$/);

/** One change of an account for payments to an organisation or to one of its people. Its texts lie in the database; `texts` is their hash. */
export const AccountChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('register-account'), account: Id, texts: Sha256 }),
  /** By a second person; it ends the owner's account before it. */
  z.strictObject({ change: z.literal('verify-account'), account: Id, texts: Sha256 }),
  /** A waiting one, or one in force. */
  z.strictObject({ change: z.literal('end-account'), account: Id }),
]);
export type AccountChange = z.output<typeof AccountChange>;

/** The texts of an account, covered by a hash of their canonical JSON. `owner`: the organisation, or one of its people. */
export interface AccountTexts {
  readonly owner: string;
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
}

/** All but the last four characters hidden. */
export const maskedNumber = (number: string) => `**** ${number.slice(-4)}`;
/** An account as one line of a paper, with the last digits of its number alone. */
export const accountLine = ({ holder, bank, number }: { readonly holder: string; readonly bank: string; readonly number: string }) =>
  [holder, bank, maskedNumber(number)].join(' · ');
