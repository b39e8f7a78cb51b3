/** The fields of an act, and of the answer to whether it would be admitted. */
export const actWords = {
  actingFor: 'the colleague in whose place the caller would act (a delegation); null: in person, or not at all',
  closesAtDue: 'true: refused after dueAt (TOO_LATE); false: late and still possible',
  confirms: 'payment: the outcome releases money, and a key needs the scope pay',
  counted: 'the days in which a public notice is counted',
  end: 'the end to which an admitted act brings its case; null: it goes on',
  isFinal: 'false: the settlement of the end follows',
  outcome: 'name of the decision that was made, or is to be made',
  outcomes: 'the decisions that are offered in this opening',
  seenAt: '`openedVersion` as it was read; a renewed opening refuses (STALE). Left out: not checked',
  submissionId: 'a UUID of the caller’s making; the same id is the same act',
} as const;
