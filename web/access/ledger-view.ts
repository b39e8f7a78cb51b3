import { isStudentOnly } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';

/** Ledger parties whose movements a side may see; `inventor-*` is any inventor's. The platform sees the whole. */
const visibleTo = {
  enterprise: ['enterprise'],
  university: ['university', 'school', 'college', 'suppliers', 'tax', 'inventor-*'],
  // the subsidy follows the enterprise's verified payments
  funder: ['funder', 'enterprise'],
  broker: ['broker'],
  inventor: ['inventor-*', 'school', 'college', 'tax', 'suppliers'],
} as const;

/** Parties and inventors have a part in the money; bidders and experts have none, and students see no sums of the project. */
export const mayReadLedger = (standing: Standing) =>
  !isStudentOnly(standing) &&
  (standing.sides.has('platform') || Object.keys(visibleTo).some((side) => standing.sides.has(side as keyof typeof visibleTo)));

const partyOf = (account: string) => account.slice(0, account.lastIndexOf('/'));

/** What of the ledger a viewer may see: accounts by name, transfers by either end. */
export function ledgerView({ sides }: Standing): { readonly complete: boolean; readonly account: (name: string) => boolean } {
  if (sides.has('platform')) return { complete: true, account: () => true };
  const parties = new Set<string>(
    Object.entries(visibleTo).flatMap(([side, own]) => (sides.has(side as keyof typeof visibleTo) ? own : [])),
  );
  const account = (name: string) => {
    const party = partyOf(name);
    return parties.has(party) || (party.startsWith('inventor-') && parties.has('inventor-*'));
  };
  return { complete: false, account };
}
