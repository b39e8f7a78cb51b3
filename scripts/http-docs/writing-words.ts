/** The fields of forms that several write in. */
export const writingWords = {
  askedAt: 'when the colleague was asked to write',
  canBeAsked: 'colleagues who can be asked to write as well',
  doneAt: 'since when its author calls the field done; null: not, or no more',
  draft: 'what is kept now; null: nothing',
  draftPrint: 'fingerprint of the forms that the caller writes in with others; empty: there are none',
  fields: 'each field with its last writer',
  here: 'field in which the caller is now; left out: in none',
  holder: 'of a form written together: the person who hands it in; of an account: in whose name it is',
  mark: 'stands for what is kept in the field: equal content has an equal mark',
  marks: 'by field, the marks of what the caller began from; with them fields are merged one by one',
  order: 'fields of the form in their order',
  own: 'of a form written together: the caller hands it in; of an account: it is the caller’s in person',
  presence: 'the fields in which the others are now',
  together: 'colleagues can be asked to write in the form, and so many are; null: it is written alone',
  written: 'of documents that several people of the caller’s organisation wrote: who wrote each field last',
  writers: 'colleagues who were asked to write',
} as const;
