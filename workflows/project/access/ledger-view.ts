import type { Reader } from '#workflows/engine/access.ts';
import type { Payment } from '#workflows/modules/payment/payment.ts';
import { taxpayerOf } from '#workflows/project/payment/taxpayer.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Group, isStudent, keepsPayroll, sharesIncome } from './readers.ts';
import type { Side } from './sides.ts';

/** Ledger parties whose movements a side may see; what concerns a single inventor has a rule of its own below. The platform sees the whole. */
const visibleTo: Readonly<Partial<Record<Side, readonly string[]>>> = {
  enterprise: ['enterprise'],
  university: ['university', 'school', 'college', 'suppliers', 'tax'],
  funder: ['funder'],
  broker: ['broker'],
  licensee: ['licensee'],
  inventor: ['school', 'college', 'suppliers'],
};

export interface LedgerView {
  readonly complete: boolean;
  readonly account: (name: string) => boolean;
  /** Of the inventors one person's own account is all that is seen: its party. */
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
const partyOf = (account: string) => account.slice(0, account.lastIndexOf('/')).replace(/^inventor-.*/, 'inventor-*');
const isOfInventor = (account: string) => partyOf(account) === 'inventor-*';
const endsOf = ({ debit, credit, clears }: Moved) => [debit, credit, ...(clears === undefined ? [] : [clears])];
/** What a single person is owed, is paid, has kept in trust or has withheld of it. */
const isPersonal = (moved: Moved) => ['withholding', 'reward-kept'].includes(reasonOf(moved)) || endsOf(moved).some(isOfInventor);

/**
 * The one rule of a person's reward, for rows of the ledger and payment orders alike: the own one, and as owed the table of those who share the
 * income; what is paid and withheld is no matter of colleagues and fellow inventors.
 */
function seesReward(reader: Reader, moved: Moved): boolean {
  if (keepsPayroll(reader)) return true;
  const isOwed = 'kind' in moved && moved.kind === 'inventor-owed';
  return endsOf(moved).some(isOwnAccount(reader)) || (isOwed && sharesIncome(reader) && !isStudent(reader));
}
const isOwnAccount =
  ({ person, sides }: Reader) =>
  (account: string) =>
    sides.has('inventor') && account.startsWith(`inventor-${person}/`);

/** Of an income's costs every inventor reads all. */
const isOfIncome = (moved: Moved) => ['tax', 'vat', 'surcharge'].includes(reasonOf(moved));

/** What of the ledger a reader may see. Null: nothing; bidders and experts have no part in the money, students only in their own reward. */
export function ledgerView(reader: Reader): LedgerView | null {
  if (reader.sides.has('platform') && !isStudent(reader)) return { complete: true, account: () => true, transfer: () => true };
  const isInventor = reader.sides.has('inventor');
  const isAlone = isStudent(reader);
  const parties = new Set(isAlone ? [] : [...reader.sides].flatMap((side) => visibleTo[side as Side] ?? []));
  if (parties.size === 0 && !isInventor) return null;
  const account = (name: string) => (isOfInventor(name) ? keepsPayroll(reader) || isOwnAccount(reader)(name) : parties.has(partyOf(name)));
  const isOfContract = (moved: Moved) =>
    verified.includes(reasonOf(moved)) && [moved.debit, moved.credit].some((name) => partyOf(name) === 'enterprise');
  const transfer = (moved: Moved) =>
    isPersonal(moved)
      ? seesReward(reader, moved)
      : endsOf(moved).some(account) || (!isAlone && isInventor && isOfIncome(moved)) || (reader.sides.has('funder') && isOfContract(moved));
  return { complete: false, account, transfer, ...(isInventor && !keepsPayroll(reader) ? { own: `inventor-${reader.person}` } : {}) };
}

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
  const view = ledgerView(reader);
  if (isPersonal(payment)) return view?.transfer(payment) ?? false;
  if (payment.payee === reader.organisation && reader.roles.some((role) => bookkeepers.includes(role))) return true;
  return view?.transfer(payment) ?? false;
}
