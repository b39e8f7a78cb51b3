/** Words of the page of the ledger. */
export const ledger = {
  title: 'Ledger',
  when: 'When',
  what: 'What for',
  voucher: 'Ledger voucher no.',
  sum: 'Amount',
  positions: 'Positions of the parties',
  party: 'Party',
  netIs:
    'Net = received − paid + owed to it − owed by it. Received and paid: what the bank has made. Owed: booked, and not yet paid. An instalment that is due is booked when its payment is ordered; until then it stands above under “Due”.',
  column: { receivedFen: 'Received', paidFen: 'Paid', owedToFen: 'Owed to it', owedByFen: 'Owed by it', netFen: 'Net' },
  kept: {
    escrow: 'of which held for others (in received)',
    deposit: 'of which deposit handed over (in owed to it)',
    prepayment: 'of which prepaid (in owed to it)',
    bond: 'of which bond to be returned (in owed by it)',
    retention: 'of which retention withheld (in owed by it)',
    reserve: 'of which subsidy reserve (in owed by it)',
    trust: 'of which held in trust (in owed by it)',
  },
  total: 'Total',
  state: 'State',
  account: 'To account',
  payments: 'Payments',
  reference: 'Bank reference',
  empty: 'No money has moved yet',
  emptyWhy: 'Every payment the bank confirms is booked here.',
};
