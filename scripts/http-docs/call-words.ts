/** Fields of the public page of a call. */
export const callWords = {
  annex: 'where a university asks to read the confidential text; null where it need not or cannot',
  ask: 'where a question about the call is asked; null for who cannot answer it',
  declined: 'why a question has no answer; null: it has one, or is not answered yet',
  isWithdrawn: 'the enterprise has given the question up after its listing',
  question: 'the question as it was asked; its author is not named',
  questions: 'questions about a public text with their answers, oldest first',
  whose: 'the person or organisation whose matter the step is, for who is asked; null: it is of the case as a whole',
  withdrawn: 'when the question was given up after its listing, and for which class of reasons; null: it was not',
} as const;
