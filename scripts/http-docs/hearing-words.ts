/** Fields of how a person hears: mails, choices, the calendar. */
export const hearingWords = {
  attempts: 'how often the mail was handed to the relay',
  calendar: 'the address under which a calendar program reads the caller’s deadlines: since when, read last; null: none',
  locale: 'language of the mails',
  mail: 'the channel of mails: by kind at once, daily or off',
  mails: 'the latest mails to the caller',
  sends: 'whether this platform sends mails at all',
  sent: 'whether this platform sends mails; where not, an administrator sets a forgotten password',
  seesAll: 'whether the caller may read the log of all mails',
  contacts: 'of objections to be admitted that left a mail address: whether it is confirmed',
  confirmedAt: 'when the mail address was confirmed; null: not yet',
  isConfirmed: 'the mail address is confirmed by its link',
  filedAt: 'when the objection was filed',
  sentAt: 'when the relay took the mail',
  setting: 'as chosen; null: the usual way',
  url: 'address of the calendar, shown this once',
};
