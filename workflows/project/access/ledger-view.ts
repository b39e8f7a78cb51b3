import type { Reader } from '#workflows/engine/access.ts';
import type { Payment } from '#workflows/modules/payment/payment.ts';
import { taxpayerOf } from '#workflows/project/payment/taxpayer.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Group, isStudent, payroll } from './readers.ts';
import type { Side } from './sides.ts';

/** Ledger parties whose movements a side may see; `inventor-*` is any inventor's, an inventor's own is added. The platform sees the whole. */
const visibleTo: Readonly<Partial<Record<Side, readonly string[]>>> = {
  enterprise: ['enterprise'],
  university: ['university', 'school', 'college', 'suppliers', 'tax', 'inventor-*'],
  funder: ['funder'],
  broker: ['broker'],
  licensee: ['licensee'],
  inventor: ['school', 'college', 'suppliers'],
};

export interface LedgerView {
  readonly complete: boolean;
  readonly account: (name: string) => boolean;
  /** One person's own account is all that is seen: its party. */
  readonly own?: string;
  /** Either end is enough, and of a payment the claim that it settles. */
  readonly transfer: (moved: Moved) => boolean;
}
/** A movement in the ledger, or a payment order. */
type Moved = { readonly debit: string; readonly credit: string; readonly clears?: string } & (
  | { readonly kind: string }
  | { readonly purpose: string }
);
const reasonOf = (moved: Moved) => ('purpose' in moved ? moved.purpose : moved.kind.replace(/-(held|owed|cleared|withheld)$/, ''));

/** The subsidy follows what the enterprise pays by the contract; what it pays for the result is none of the funder's. */
const verified: readonly string[] = [
  'bond',
  'bond-shortfall',
  'bond-excess',
  'bond-return',
  'bond-pool',
  'tranche',
  'instalment',
  'retention',
  'deposit',
  'deposit-return',
  'receipt-shortfall',
  'receipt-excess',
  'difference',
  'settlement',
];
const viewOf = (complete: boolean, account: LedgerView['account']): LedgerView => ({
  complete,
  account,
  transfer: ({ debit, credit, clears }) => account(debit) || account(credit) || (clears !== undefined && account(clears)),
});
const partyOf = (account: string) => account.slice(0, account.lastIndexOf('/')).replace(/^inventor-.*/, 'inventor-*');

/** An inventor who is a student reads what concerns this one person: the own reward, how it was computed, and the tax out of it. */
function ownView({ person }: Reader): LedgerView {
  const own = `inventor-${person}`;
  return { ...viewOf(false, (name) => name.startsWith(`${own}/`)), own };
}

/** Of an income's costs, and of the shares as they are owed, every inventor reads all; of what is paid and withheld only the own part. */
const isOfIncome = (moved: Moved) =>
  ('kind' in moved && moved.kind === 'inventor-owed') || ['tax', 'vat', 'surcharge'].includes(reasonOf(moved));

/** What of the ledger a reader may see. Null: nothing; bidders and experts have no part in the money, students only in their own reward. */
export function ledgerView(reader: Reader): LedgerView | null {
  if (isStudent(reader)) return reader.sides.has('inventor') ? ownView(reader) : null;
  if (reader.sides.has('platform')) return viewOf(true, () => true);
  const parties = new Set([...reader.sides].flatMap((side) => visibleTo[side as Side] ?? []));
  if (parties.size === 0) return null;
  const isInventor = reader.sides.has('inventor');
  const seen = viewOf(false, (name) => parties.has(partyOf(name)) || (isInventor && name.startsWith(`inventor-${reader.person}/`)));
  const view: LedgerView = isInventor ? { ...seen, transfer: (moved) => seen.transfer(moved) || isOfIncome(moved) } : seen;
  if (!reader.sides.has('funder')) return view;
  const isOfContract = (moved: Moved) =>
    verified.includes(reasonOf(moved)) && [moved.debit, moved.credit].some((name) => partyOf(name) === 'enterprise');
  return { ...view, transfer: (moved) => view.transfer(moved) || isOfContract(moved) };
}

const nobody = { person: null, organisation: null, role: null };
/** Of a bidder that shares a bond, and of a broker. */
const bookkeepers: readonly string[] = ['uni.research', 'uni.finance', 'tm'];
/** Sees the payment in the ledger, or is paid, in person or as those who keep the payee's books: the bank's answer to an order is visible to them alone. */
export const seesPayment: Group = (project, reader, { details }) => {
  const payment = Object.values(project.payments).find(
    ({ purpose, subject }) => purpose === details?.['purpose'] && subject === details?.['subject'],
  );
  return payment !== undefined && seesOrder(payment, project, reader);
};
/** The same of one order: in the list of payments, and what is announced of it. */
export function seesOrder(payment: Payment, project: Project, reader: Reader): boolean {
  if (payment.payee === reader.person || taxpayerOf(project.payments, payment) === reader.person) return true;
  // what one person is paid, and what is withheld of it, is no matter of colleagues and fellow inventors
  if (payment.purpose === 'inventor' || payment.purpose === 'withholding')
    return payroll(project, reader, { ...nobody, step: 'pay', subject: payment.subject }) || ledgerView(reader)?.complete === true;
  if (payment.payee === reader.organisation && reader.roles.some((role) => bookkeepers.includes(role))) return true;
  return ledgerView(reader)?.transfer(payment) ?? false;
}
