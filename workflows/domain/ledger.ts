/**
 * The append-only double-entry ledger as pure values.
 *
 * Debit and credit as accountants use them: a debit raises an asset or an expense, a credit raises a liability or an income. Between
 * two parties the receiver is debited and the giver credited. A balance is debits − credits, so all balances add up to zero: an
 * asset shows above zero, a liability below. Nothing is ever changed: a correction is a reversing transfer (I6). A party's position
 * is the sum of its accounts of all kinds.
 */
import { z } from 'zod';
import { Formula } from '#workflows/domain/formula.ts';
import { exactDelta, Fen, type FenDelta, toFenDelta } from '#workflows/domain/money.ts';
import { pattern, Word } from './text.ts';

/** The purpose of a party's account. */
export const AccountKind = z.enum([
  'cash',
  'receivable',
  'escrow',
  'deposit',
  'prepayment',
  'payable',
  'bond',
  'retention',
  'reserve',
  'trust',
  'income',
  'expense',
]);
export type AccountKind = z.infer<typeof AccountKind>;

/** On which side an account grows: asset and expense by debits, liability and income by credits. */
export const accountTypes: Readonly<Record<AccountKind, 'asset' | 'liability' | 'income' | 'expense'>> = {
  cash: 'asset',
  receivable: 'asset',
  escrow: 'asset',
  deposit: 'asset',
  prepayment: 'asset',
  payable: 'liability',
  bond: 'liability',
  retention: 'liability',
  reserve: 'liability',
  trust: 'liability',
  income: 'income',
  expense: 'expense',
};

/** `party/kind`: a party's id (no slash, no space), and the kind. */
export const Account = z.templateLiteral([pattern(/^[A-Za-z0-9._:-]{1,64}$/), '/', AccountKind]);
export type Account = z.infer<typeof Account>;

/** One movement of money, at least one fen. `kind` names its reason (`tranche`, `retention`, `inventor` …). */
export const Transfer = z.strictObject({
  id: Word,
  debit: Account,
  credit: Account,
  fen: Fen.min(1),
  kind: Word,
  formula: Formula,
  reverses: Word.optional(),
});
export type Transfer = z.infer<typeof Transfer>;

/** Balance per account in fen, signed; an account without a movement is absent and counts as zero. */
export type Balances = Readonly<Record<string, FenDelta>>;

/** An account's name, for code that has the party and the kind apart. */
export function account(party: string, kind: AccountKind): Account {
  return Account.parse(`${party}/${kind}`);
}
export const partyOf = (name: string) => name.slice(0, name.lastIndexOf('/'));
export const kindOf = (name: string) => AccountKind.parse(name.slice(name.lastIndexOf('/') + 1));

/**
 * The balances after a transfer; the given ones stay as they are. Posting the same id twice is the caller's to prevent.
 * RangeError if debit and credit are the same account, if nothing moves, or if a balance would leave ±10^15 fen.
 */
export function post(balances: Balances, { debit, credit, fen }: Pick<Transfer, 'debit' | 'credit' | 'fen'>): Balances {
  if (debit === credit) throw new RangeError(`a transfer from ${debit} to itself`);
  if (!(fen >= 1)) throw new RangeError(`a transfer of ${fen} fen`);
  return {
    ...balances,
    [debit]: toFenDelta(exactDelta(balances[debit] ?? 0) + exactDelta(fen)),
    [credit]: toFenDelta(exactDelta(balances[credit] ?? 0) - exactDelta(fen)),
  };
}

/** The transfer that undoes another: the same sum the other way round. */
export function reversal(transfer: Transfer, id: string): Transfer {
  const { debit, credit, fen, kind, formula } = transfer;
  return { id, debit: credit, credit: debit, fen, kind, formula, reverses: transfer.id };
}

/** Net position per party: the sum of its accounts. All positions add up to zero. */
export function positions(balances: Balances): Record<string, FenDelta> {
  const net: Record<string, FenDelta> = {};
  for (const [name, fen] of Object.entries(balances)) {
    const party = partyOf(name);
    net[party] = toFenDelta(exactDelta(net[party] ?? 0) + exactDelta(fen));
  }
  return net;
}

const clearingKinds: readonly string[] = ['payable', 'escrow', 'bond', 'deposit', 'retention', 'reserve', 'prepayment'];

/** I9: the clearing accounts that are not at zero, which keep a project from closing. An open receivable may remain. */
export function openClearing(balances: Balances): { account: string; fen: FenDelta }[] {
  return Object.entries(balances)
    .filter(([name, fen]) => fen !== 0 && clearingKinds.includes(name.slice(name.lastIndexOf('/') + 1)))
    .map(([name, fen]) => ({ account: name, fen }));
}
