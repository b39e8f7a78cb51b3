/** Fields of what is kept back, forbidden, or still owed. */
export const owedWords = {
  retainedFen: 'withheld until the warranty is over',
  retentionReleasedFen: 'paid out after the warranty',
  forbiddenFen: 'forbidden by a ruling: it falls due no more',
  standings: 'per party, as in positions, what it has received and paid, is owed and owes; received − paid + owed to − owed by = net',
  party: 'name of the party, as in positions',
  owedToFen: 'booked as owed to it and not yet paid',
  owedByFen: 'booked as owed by it and not yet paid, what it withholds counted in',
  netFen: 'the position: received − paid + owed to − owed by',
  kept: 'parts of these sums that are kept for a purpose, by the kind of account: escrow is in received, deposit in owed to, retention and reserve in owed by',
  bond: 'bond of the enterprise from the ledger; null before its first payment',
  paidAt: 'when the bank made the last payment of it',
  ends: 'what has left escrow',
  heldFen: 'of the bond, in escrow now',
  bondEnd: 'returned (to the enterprise), pooled (to the bidders for their costs) or kept (forfeited)',
  debtor: 'organisation that owes it',
  owed: 'receivables that an end leaves, as far as the caller may see them in the ledger',
  owedFor: 'why it is owed',
  pay: 'opening in which the caller is asked to pay it; null: none',
  retention:
    'planned (nothing is withheld before the tranche is paid), held, released (paid), ended (in the settlement of an early end) or forbidden (by a ruling)',
} as const;
