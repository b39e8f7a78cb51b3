import type { Portal } from '#web/wording/messages.ts';

/** Words of the page of payee accounts, and of an account beside a payment. */
export const payeePage: Pick<Portal, 'payees' | 'payable'> = {
  payees: {
    title: 'Payee accounts',
    lead: 'Project money is paid only to accounts registered here and verified by a second person. If an account has changed, the date of the change is shown to those who prepare and check a payment.',
    none: 'No account is registered yet: you or your organisation cannot be paid.',
    register: 'Register an account',
    registerLead:
      'A finance officer or an administrator registers the organisation’s account, and another of them verifies it against the account permit or a bank letter. You register your own account (for an inventor’s share) yourself, and they verify it. Once a new account is verified, the previous one ends.',
    owner: 'Account of',
    self: 'Myself',
    holder: 'Account holder',
    bank: 'Bank and branch',
    number: 'Account number',
    missing: 'Enter the account holder and the bank, and an account number of 8 to 34 digits.',
    registered: 'The account is registered. It takes effect once a second person has verified it.',
    verified: 'The account is verified and in force from now on.',
    ended: 'The account has ended. No further payments go to it.',
    refused: 'The account was not verified and does not take effect. It can be corrected and registered again.',
    withdrawn: 'The registration was withdrawn; the account does not take effect.',
    wrong: { holder: 'Enter the account holder.', bank: 'Enter the bank.', number: 'An account number has 8 to 34 digits.' },
    otherHolder: 'The account holder’s name is not “{owner}”. Check it against the bank’s letter.',
    verify: 'Verified: matches the bank’s letter',
    reject: 'Reject',
    end: 'End this account',
    withdraw: 'Withdraw',
    registeredBy: 'registered by {by}',
    verifiedBy: 'verified by {by}',
    endedBy: { ended: 'ended by {by}', refused: 'not verified by {by}', withdrawn: 'withdrawn by {by}' },
    administration: 'administration',
    state: { waiting: 'To be verified', 'in-force': 'In force', refused: 'Not verified', withdrawn: 'Withdrawn', ended: 'Ended' },
  },
  payable: {
    account: '{holder}, {bank}, {number}',
    changed: 'Account changed on {day}; previously {before}. Confirm with the payee by a phone number you already hold.',
    none: 'The payee has no verified account and cannot be paid yet. Ask the payee to register one under “Payee accounts”.',
  },
};
