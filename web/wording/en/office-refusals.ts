/** Why accounts and signatories are refused. */
export const officeRefusals = {
  OWN_CODE: {
    sentence: 'You cannot issue a code for yourself.',
    whatNow: 'Ask another administrator of the organisation or, if there is none, the platform’s administrator.',
  },
  CODE_BY_PLATFORM: {
    sentence: 'This person works for another organisation as well, so their code is not issued here.',
    whatNow: 'The person asks the platform’s administrator, who verifies their identity and issues it.',
  },
  HAS_AUTHENTICATOR: {
    sentence: 'This person has a passkey in use and confirms a new one with it; no code is needed.',
    whatNow: 'If the device is lost, the person revokes it on the page “Passkeys” first; then issue a code.',
  },
  NO_KEEPER: {
    sentence: 'An organisation’s accounts are managed by its finance officers and administrators.',
    whatNow: 'Ask one of them. You can register your own personal account.',
  },
  NO_SUCH_ACCOUNT: {
    sentence: 'This account cannot be changed here.',
    whatNow: 'Reload the page: a colleague may have verified or ended it.',
  },
  ACCOUNT_WAITS: {
    sentence: 'An account of this owner is still to be verified.',
    whatNow: 'Have a colleague verify it, or end it, first.',
  },
  SECOND_PERSON: {
    sentence: 'Neither the person who entered it nor the person concerned can verify it.',
    whatNow:
      'Have a colleague do it: for accounts a finance officer or administrator, for signatories an administrator or legal officer. If there is none, invite one first.',
  },
  NO_SUCH_AUTHORITY: {
    sentence: 'This letter of authorisation cannot be changed here.',
    whatNow: 'Reload the page: a colleague may have confirmed or ended it.',
  },
  NO_PAYEE_ACCOUNT: {
    sentence: '{payeeEn} has no account verified by a second person and cannot be paid.',
    whatNow: 'Ask the payee to register its account under “Payee accounts” and have it verified by a second person; then try again.',
  },
  ACCOUNT_CHANGED: {
    sentence: 'The account of {payeeEn} was changed on {at}, after the payment was prepared.',
    whatNow: 'Return the payment, confirm the change with the payee by a phone number you already hold, and have it prepared again.',
  },
  BEYOND_LIMIT: {
    sentence: 'Your letter of authorisation covers up to {limitFen, number, yuan}; this binds your organisation to {fen, number, yuan}.',
    whatNow:
      'Have it signed by {others, select, none {a signatory with a higher limit; your administrator enters one} other {{othersEn}}}, or have a letter with a higher limit entered under “Signatories”.',
  },
  NO_LETTER: {
    sentence:
      'Your organisation keeps a list of its signatories, and no letter of authorisation of yours is in force{fen, plural, =0 {} other { for {fen, number, yuan}}}.',
    whatNow:
      'Have it signed by {others, select, none {a signatory on the list} other {{othersEn}}}, or have your administrator enter your letter under “Signatories”.',
  },
} as const;
