/** Fields of the public page of a call, and of a case's page that lead to its question and its reports. */
export const callWords = {
  annex: 'where a university asks to read the confidential text; null where it need not or cannot',
  answered: 'true: the call is offered to the caller no more, because the university’s proposal is handed in or a colleague writes it',
  ask: 'where a question about the call is asked; null for who cannot answer it',
  declined: 'why a question has no answer; null: it has one, or is not answered yet',
  indicatorCount: 'so many indicators',
  isAwarded: 'a university was chosen and its publicity is over: the contract is being made, or was',
  isNew: 'open to the caller in person since the last change that the caller sees, as the withdrawal of what was just submitted',
  isPublic: 'the question has a public page: `demands.get`',
  isWithdrawn: 'the enterprise has given the question up after its listing',
  questionBrief: 'the question in figures, and the version of its text in force; null: not handed in, or not for the caller',
  block:
    'why and since when it may not be done though its deadline runs on (a payment in dispute), and the role that deals with it; lift null: for good',
  reportVersion: 'version of the latest report on the milestone; null: none, or not for the caller',
  question: 'the question as it was asked; its author is not named',
  questions: 'questions about a public text with their answers, oldest first',
  unfilled: 'fields of a form with required inputs that are still empty',
  unit: 'of the values of an indicator; left out: it has none',
  whose: 'the person or organisation whose matter the step is, for who is asked; null: it is of the case as a whole',
  withdrawn: 'when the question was given up after its listing, and for which class of reasons; null: it was not',
} as const;
