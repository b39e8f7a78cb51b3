import { registerWords } from './register-words.ts';

/** Fields of accounts for payments, of the register, and of what else is kept about a person. */
export const payeeWords = {
  ...registerWords,
  account: 'the account, by id; beside a payment: the one it would go to, null where none is verified',
  accounts: 'accounts for payments, the latest first, with those that have ended',
  bank: 'name of the bank and its branch',
  before: 'number of the account before it, its last digits, where it was changed within 180 days; null otherwise',
  keeps: 'whether the caller looks after the organisation’s accounts',
  mayEnd: 'whether the caller may end it',
  mayVerify: 'whether the caller may verify it',
  owner: 'whose account it is: when registering `organisation` or `self`',
  registeredAt: 'when it was registered',
  registeredBy: 'who registered it; null: administration',
  verifiedAt: 'when a second person verified it, and it began to count',
  verifiedBy: 'the second person; null: administration, or not verified yet',
  authenticators: 'of the caller: passkeys and programs’ keys for binding acts, with those that have ended',
  keys: 'API keys of the caller, never their secret',
  secondFactor: 'since when a second factor guards the caller’s sign-in; null: none',
  sessions: 'live sessions of the caller',
} as const;
