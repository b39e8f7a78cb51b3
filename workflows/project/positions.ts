import { type AccountKind, accountTypes, kindOf, partyOf, positions } from '#workflows/domain/ledger.ts';
import { exactDelta, type FenDelta, toFenDelta } from '#workflows/domain/money.ts';
import type { Books } from '#workflows/engine/define-step.ts';

/** The names of the parties' net positions: inventors together, school with college. */
function nameOf(party: string): string {
  if (party === 'university') return 'university_project';
  if (party === 'school' || party === 'college') return 'school_college';
  return party.startsWith('inventor-') ? 'inventors' : party;
}

/** Net position in fen by name, those at zero left out. They add up to zero. */
export function positionsByName(books: Books): Record<string, FenDelta> {
  const sums: Record<string, FenDelta> = {};
  for (const [party, fen] of Object.entries(positions(books))) {
    const name = nameOf(party);
    sums[name] = toFenDelta(exactDelta(sums[name] ?? 0) + exactDelta(fen));
  }
  return Object.fromEntries(Object.entries(sums).filter(([, fen]) => fen !== 0));
}

/** One party's line: received − paid + owed to it − owed by it = net. `kept`: what of it is kept for a purpose, by the account's kind. */
export interface PartyStanding {
  readonly party: string;
  readonly receivedFen: FenDelta;
  readonly paidFen: FenDelta;
  readonly owedToFen: FenDelta;
  readonly owedByFen: FenDelta;
  readonly netFen: FenDelta;
  readonly kept: { readonly kind: AccountKind; readonly fen: FenDelta }[];
}
interface Moved {
  readonly debit: string;
  readonly credit: string;
  readonly fen: number;
  readonly reverses?: string | null;
}
interface Column {
  readonly name: 'receivedFen' | 'paidFen' | 'owedToFen' | 'owedByFen';
  readonly fen: bigint;
}

/** Money in hand: at the party's own bank account, or at the one where it keeps other people's money. */
const inHand: readonly AccountKind[] = ['cash', 'escrow'];
const isInHand = (account: string) => inHand.includes(kindOf(account));
/** Accounts without a purpose of their own. */
const plain: readonly AccountKind[] = ['cash', 'receivable', 'payable'];

/** In which column one end of a movement stands. `fen`: above zero for a debit, below for a credit. */
function columnOf(account: string, fen: bigint, isReversal: boolean): Column {
  if (!isInHand(account)) return accountTypes[kindOf(account)] === 'asset' ? { name: 'owedToFen', fen } : { name: 'owedByFen', fen: -fen };
  // what was booked and did not arrive was neither received nor paid
  const isReceived = isReversal ? fen < 0n : fen > 0n;
  return isReceived ? { name: 'receivedFen', fen } : { name: 'paidFen', fen: -fen };
}

/**
 * What each party has received and paid, is owed and owes, from the movements of the ledger; their nets are those of `positionsByName`.
 * `sees`: the accounts whose parties the reader may see. Over all parties as much is received as paid, and owed to as owed by.
 */
export function standingsByName(moved: readonly Moved[], sees: (account: string) => boolean): PartyStanding[] {
  const sums = new Map<string, { columns: Record<Column['name'], bigint>; kinds: Map<AccountKind, bigint> }>();
  for (const { debit, credit, fen, reverses } of moved) {
    const isWithin = nameOf(partyOf(debit)) === nameOf(partyOf(credit)) && isInHand(debit) && isInHand(credit);
    const ends: [string, bigint][] = [
      [debit, exactDelta(fen)],
      [credit, -exactDelta(fen)],
    ];
    for (const [account, change] of ends.filter(([name]) => sees(name))) {
      const party = nameOf(partyOf(account));
      const sum = sums.get(party) ?? { columns: { receivedFen: 0n, paidFen: 0n, owedToFen: 0n, owedByFen: 0n }, kinds: new Map() };
      sums.set(party, sum);
      const column = columnOf(account, change, Boolean(reverses));
      // from one purse of a party into its other: neither received nor paid
      if (!isWithin) sum.columns[column.name] += column.fen;
      sum.kinds.set(kindOf(account), (sum.kinds.get(kindOf(account)) ?? 0n) + change);
    }
  }
  return [...sums].map(([party, { columns, kinds }]) => ({
    party,
    receivedFen: toFenDelta(columns.receivedFen),
    paidFen: toFenDelta(columns.paidFen),
    owedToFen: toFenDelta(columns.owedToFen),
    owedByFen: toFenDelta(columns.owedByFen),
    netFen: toFenDelta(columns.receivedFen - columns.paidFen + columns.owedToFen - columns.owedByFen),
    kept: [...kinds]
      .filter(([kind, fen]) => fen !== 0n && !plain.includes(kind))
      .map(([kind, fen]) => ({ kind, fen: toFenDelta(accountTypes[kind] === 'asset' ? fen : -fen) })),
  }));
}
