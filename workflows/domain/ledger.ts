/**
 * The append-only double-entry ledger as pure values.
 *
 * A transfer moves fen from the account it debits to the account it credits, so all balances always add up to zero.
 * A balance is credits − debits: what has come in, less what has gone out. Nothing is ever changed: a correction is a
 * reversing transfer (I6). A party's position is the sum of its accounts, whatever their kind.
 */
import { z } from 'zod';
import { exactDelta, Fen, type FenDelta, toFenDelta } from '#workflows/domain/money.ts';

/** What an account of a party is for. */
export const AccountKind = z.enum([
  'cash',
  'payable',
  'receivable',
  'escrow',
  'bond',
  'deposit',
  'retention',
  'reserve',
  'prepayment',
  'income',
  'reward',
  'tax',
  'supplier',
  'trust',
]);
export type AccountKind = z.infer<typeof AccountKind>;

/** `party/kind`: a party's id (no slash, no space), and the kind. */
export const Account = z.templateLiteral([z.string().regex(/^[^\s/]{1,64}$/), '/', AccountKind]);
export type Account = z.infer<typeof Account>;

/** The formula that gave a sum, and the inputs it had: the answer to "how was this computed?". */
export const Formula = z.strictObject({
  name: z.string().min(1).max(80),
  inputs: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.number()), z.array(z.string())])),
});
export type Formula = z.infer<typeof Formula>;

/** One movement of money, at least one fen. `kind` names its reason (`tranche`, `retention`, `reward` …). */
export const Transfer = z.strictObject({
  id: z.string().min(1).max(120),
  debit: Account,
  credit: Account,
  fen: Fen.min(1),
  kind: z.string().min(1).max(60),
  formula: Formula.optional(),
  reverses: z.string().min(1).max(120).optional(),
});
export type Transfer = z.infer<typeof Transfer>;

/** Balance per account in fen, signed; an account without a movement is absent and counts as zero. */
export type Balances = Readonly<Record<string, FenDelta>>;

/** An account's name, for code that has the party and the kind apart. */
export function account(party: string, kind: AccountKind): Account {
  return Account.parse(`${party}/${kind}`);
}

/**
 * The balances after a transfer; the given ones stay as they are. Posting the same id twice is the caller's to prevent.
 * RangeError if debit and credit are the same account, if nothing moves, or if a balance would leave ±10^15 fen.
 */
export function post(balances: Balances, { debit, credit, fen }: Transfer): Balances {
  if (debit === credit) throw new RangeError(`a transfer from ${debit} to itself`);
  if (fen < 1) throw new RangeError(`a transfer of ${fen} fen`);
  return {
    ...balances,
    [debit]: toFenDelta(exactDelta(balances[debit] ?? 0) - exactDelta(fen)),
    [credit]: toFenDelta(exactDelta(balances[credit] ?? 0) + exactDelta(fen)),
  };
}

/** The transfer that undoes another: the same sum the other way round. */
export function reversal(transfer: Transfer, id: string): Transfer {
  const { debit, credit, fen, kind } = transfer;
  return { id, debit: credit, credit: debit, fen, kind, reverses: transfer.id };
}

/** Net position per party: the sum of its accounts. All positions add up to zero. */
export function positions(balances: Balances): Record<string, FenDelta> {
  const net: Record<string, FenDelta> = {};
  for (const [name, fen] of Object.entries(balances)) {
    const party = name.slice(0, name.lastIndexOf('/'));
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
