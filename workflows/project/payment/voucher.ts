/** The number of a ledger voucher: one for all entries that one change has booked, as the papers of that change are numbered. */
export const voucherOf = (caseNumber: string, version: number) => `${caseNumber}-PZ-${version}`;
