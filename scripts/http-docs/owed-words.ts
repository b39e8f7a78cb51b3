/** Fields of what is kept back, forbidden, or still owed. */
export const owedWords = {
  retainedFen: 'withheld until the warranty is over',
  retentionReleasedFen: 'paid out after the warranty',
  forbiddenFen: 'forbidden by a ruling: it falls due no more',
  debtor: 'organisation that owes it',
  owed: 'receivables that an end leaves, as far as the caller may see them in the ledger',
  owedFor: 'why it is owed',
  pay: 'opening in which the caller is asked to pay it; null: none',
  retention:
    'planned (nothing is withheld before the tranche is paid), held, released (paid), ended (in the settlement of an early end) or forbidden (by a ruling)',
} as const;
