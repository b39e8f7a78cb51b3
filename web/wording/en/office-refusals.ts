/** Why accounts and signatories are refused. */
export const officeRefusals = {
  NO_KEEPER: {
    sentence: 'Accounts of an organisation are kept by its finance officers and administrators.',
    whatNow: 'Ask one of them. You can register an account of your own, as a person.',
  },
  NO_SUCH_ACCOUNT: {
    sentence: 'There is no such account to be changed here.',
    whatNow: 'Reload the page: a colleague may have verified or ended it.',
  },
  ACCOUNT_WAITS: {
    sentence: 'An account of this owner waits to be verified.',
    whatNow: 'Have a colleague verify it, or end it first.',
  },
  SECOND_PERSON: {
    sentence: 'Who has entered it, or whom it is about, cannot verify it.',
    whatNow:
      'Have a colleague do it: for accounts a finance officer or administrator, for signatories an administrator or the legal office.',
  },
  NO_SUCH_AUTHORITY: {
    sentence: 'There is no such letter of authorisation to be changed here.',
    whatNow: 'Reload the page: a colleague may have confirmed or ended it.',
  },
  NO_PAYEE_ACCOUNT: {
    sentence: '{payeeEn} has no account that a second person has verified, so nothing can be paid to it.',
    whatNow: 'Ask the payee to register its account under “Payee accounts” and to have it verified; then do this again.',
  },
  ACCOUNT_CHANGED: {
    sentence: 'The account of {payeeEn} was changed on {at}, after the payment had been prepared.',
    whatNow: 'Send the payment back, ask the payee by a telephone number known from before, and have it prepared again.',
  },
  BEYOND_LIMIT: {
    sentence: 'Your letter of authorisation covers up to {limitFen, number, yuan}; this binds your organisation to {fen, number, yuan}.',
    whatNow:
      'Have it signed by {others, select, none {a signatory with a higher limit; your administrator enters one} other {{othersEn}}}, or have a letter with a higher limit entered under “Signatories”.',
  },
  NO_LETTER: {
    sentence:
      'Your organisation keeps a list of its signatories, and no letter of authorisation of yours is in force for {fen, number, yuan}.',
    whatNow:
      'Have it signed by {others, select, none {a signatory on the list} other {{othersEn}}}, or have your administrator enter your letter under “Signatories”.',
  },
} as const;
