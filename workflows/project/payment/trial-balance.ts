import { type Account, type AccountKind, account, accountTypes, kindOf, partyOf, type Transfer } from '#workflows/domain/ledger.ts';
import { sumFen } from '#workflows/domain/money.ts';

/** One entry in the books of one party. */
export interface Entry {
  readonly debit: Account;
  readonly credit: Account;
  readonly fen: number;
}

/** The accounts that stand against the other party's: the receiver's is credited, the giver's debited. `owner`: whose deposit is used up. */
interface Against {
  readonly receiver: AccountKind;
  readonly giver: AccountKind;
  readonly owner?: { readonly party: string; readonly debit: AccountKind; readonly credit: AccountKind };
}
const earned: Against = { receiver: 'income', giver: 'expense' };
/** What was income and expense when it arose is neither again when it is cleared, waived or forbidden by a ruling. */
const undone: Against = { receiver: 'expense', giver: 'income' };
const forfeited = { party: 'enterprise', debit: 'expense', credit: 'deposit' } as const;
const against: Readonly<Record<string, Against>> = {
  bond: { receiver: 'bond', giver: 'deposit' },
  'bond-return': { receiver: 'deposit', giver: 'bond' },
  'bond-shortfall': { receiver: 'deposit', giver: 'bond' },
  'bond-excess': { receiver: 'bond', giver: 'deposit' },
  'receipt-shortfall': undone,
  'bond-pool': { receiver: 'income', giver: 'bond', owner: forfeited },
};
const againstOf = (kind: string): Against => against[kind] ?? (/-(cleared|waived|withheld)$/.test(kind) ? undone : earned);

/** A movement as each party books it: between two parties each has an entry of its own. */
export function entriesOf({ debit, credit, fen, kind }: Pick<Transfer, 'debit' | 'credit' | 'fen' | 'kind'>): Entry[] {
  const [receiver, giver] = [partyOf(debit), partyOf(credit)];
  if (receiver === giver) return kind === 'bond-kept' ? [{ debit, credit, fen }, ...kept(giver, fen)] : [{ debit, credit, fen }];
  const { receiver: gain, giver: use, owner } = againstOf(kind);
  return [
    { debit, credit: account(receiver, gain), fen },
    { debit: account(giver, use), credit, fen },
    ...(owner ? [{ debit: account(owner.party, owner.debit), credit: account(owner.party, owner.credit), fen }] : []),
  ];
}
const kept = (platform: string, fen: number): Entry[] => [
  { debit: account(platform, 'bond'), credit: account(platform, 'income'), fen },
  { debit: account(forfeited.party, forfeited.debit), credit: account(forfeited.party, forfeited.credit), fen },
];

export interface TrialLine {
  readonly account: Account;
  readonly type: (typeof accountTypes)[AccountKind];
  readonly debitFen: number;
  readonly creditFen: number;
}
/** A party's trial balance: what each account was debited and credited in all. Both columns add up to the same. */
export function trialBalance(transfers: readonly Transfer[], party: string): TrialLine[] {
  const entries = transfers.flatMap(entriesOf).filter(({ debit }) => partyOf(debit) === party);
  const accounts = [...new Set(entries.flatMap(({ debit, credit }) => [debit, credit]))].sort();
  return accounts.map((name) => ({
    account: name,
    type: accountTypes[kindOf(name)],
    debitFen: sumFen(entries.filter(({ debit }) => debit === name).map(({ fen }) => fen)),
    creditFen: sumFen(entries.filter(({ credit }) => credit === name).map(({ fen }) => fen)),
  }));
}
