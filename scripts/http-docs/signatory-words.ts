/** Fields of the list of signatories. */
export const signatoryWords = {
  authority: 'the entry of the list, by id',
  candidates: 'persons of the organisation with a signatory’s role',
  confirmedBy: 'who confirmed it; null: it waits',
  content: 'the file, base64',
  enteredBy: 'the administrator who entered it',
  limitFen: 'the largest sum that the letter covers; null or left out: any',
  list: 'letters of authorisation, the latest first, with those that have ended',
  mayConfirm: 'whether the caller may confirm it',
  mayEnter: 'whether the caller may enter and end letters',
} as const;
