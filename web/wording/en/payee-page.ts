import type { Portal } from '#web/wording/messages.ts';

/** Words of the page of payee accounts, and of an account beside a payment. */
export const payeePage: Pick<Portal, 'payees' | 'payable'> = {
  payees: {
    title: 'Payee accounts',
    lead: 'Money of a project goes to accounts that are kept here and that a second person has verified. A changed account is shown, with the date of its change, to those who prepare and release a payment.',
    none: 'No account yet: nothing can be paid to you or to your organisation.',
    register: 'Register an account',
    registerLead:
      'A finance officer or an administrator registers the organisation’s account, and another one verifies it against the bank’s letter or the account permit. Your own account (for a share as an inventor) is registered by you and verified by them. A newly verified account ends the one before it.',
    owner: 'Account of',
    self: 'Myself',
    holder: 'Account holder',
    bank: 'Bank and branch',
    number: 'Account number',
    missing: 'Give holder and bank, and an account number of 8 to 34 digits.',
    registered: 'The account is registered. It counts once a second person has verified it.',
    verified: 'The account is verified and counts from now on.',
    ended: 'The account is ended. Nothing is paid to it any more.',
    verify: 'Verified: it agrees with the bank’s letter',
    reject: 'Reject',
    end: 'End this account',
    registeredBy: 'registered by {by}',
    verifiedBy: 'verified by {by}',
    endedAt: 'ended',
    administration: 'administration',
    state: { waiting: 'To be verified', 'in-force': 'In force', ended: 'Ended' },
  },
  payable: {
    account: '{holder}, {bank}, {number}',
    changed: 'Account changed on {day}; before: {before}. Ask the payee by a telephone number known from before.',
    none: 'No verified account: it cannot be paid yet. The payee registers it under “Payee accounts”.',
  },
};
