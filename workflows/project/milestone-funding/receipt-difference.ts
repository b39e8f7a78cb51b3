import { computed } from '#workflows/domain/formulas.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { isDealtWith, paymentId } from '#workflows/modules/payment/payment.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { accountOf, between, theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { depositHeld } from './deposit.ts';
import { isConfirmed, milestoneOf, trancheOf, withFunding } from './milestone-funding.ts';
import { retentionSum } from './release-retention.ts';

/** Parts of the price that the enterprise pays and the university confirms. */
const received = ['tranche', 'instalment', 'deposit', 'retention'] as const;
type Received = (typeof received)[number];

/** Another sum has arrived than the bank reported for a payment of the enterprise. */
export interface ReceiptDifference {
  /** The payment: `tranche.milestone-1`, or the difference of an earlier one. */
  readonly payment: string;
  /** The part of the price, as it is confirmed: `milestone-1`. */
  readonly of: string;
  readonly purpose: Received;
  readonly fen: number;
  readonly seenFen: number;
  /** `reported`: the enterprise is asked whether it sees the same; `agreed`: booked, and owed by an order of its own. */
  readonly state: 'reported' | 'agreed';
  /** The subject of that order: `milestone-1.2`. */
  readonly subject: string;
}
export const differencesOf = ({ funding }: Project) => funding.differences ?? [];
export const withDifferences = (project: Project, differences: readonly ReceiptDifference[]) => withFunding(project, { differences });
export const reportedOf = (project: Project) => differencesOf(project).filter(({ state }) => state === 'reported');

/** Payments to the university that the bank has settled, and that are neither confirmed nor reported with another sum. */
export const arrivals = (project: Project) =>
  Object.values(project.payments).filter(
    ({ id, purpose, state, subject, debit }) =>
      (received.some((one) => one === purpose) || purpose === 'difference') &&
      // by the party's account: an organisation that has merged since (X.09) was paid under its former name
      debit === accountOf(theParty(project, 'university'), 'cash') &&
      state === 'settled' &&
      !isConfirmed(project, subject) &&
      differencesOf(project).every(({ payment }) => payment !== id),
  );

/** The part of the price that a payment belongs to, and its number among the payments for it. */
export function partOf(project: Project, { purpose, subject }: { readonly purpose: string; readonly subject: string }) {
  const before = purpose === 'difference' ? differencesOf(project).find((one) => one.subject === subject) : undefined;
  const of = before?.of ?? subject;
  return {
    of,
    purpose: before?.purpose ?? (purpose as Received),
    nth: differencesOf(project).filter((one) => one.of === of && one.state === 'agreed').length + 1,
  };
}

/** What the enterprise still owes of the payment, or the university has to return: the order that pays it. */
export function differenceOrder(project: Project, { fen: askedFen, seenFen, subject }: ReceiptDifference) {
  const [enterprise, university] = [theParty(project, 'enterprise'), theParty(project, 'university')];
  const isShort = seenFen < askedFen;
  const giver = isShort ? enterprise : university;
  const taker = isShort ? university : enterprise;
  const sum = isShort ? computed('shortfall', { askedFen, seenFen }) : computed('excess', { askedFen, seenFen });
  return {
    purpose: 'difference',
    subject,
    ...between(giver, 'cash', taker, 'cash'),
    clears: accountOf(taker, 'receivable'),
    ...sum,
  } as const;
}
/** Agreed, and neither paid nor on its way. */
export const owedDifferences = (project: Project) =>
  differencesOf(project).filter(({ state, subject }) => state === 'agreed' && !isDealtWith(project, 'difference', subject));
export const payerOf = ({ fen, seenFen }: ReceiptDifference) => (seenFen < fen ? ('enterprise' as const) : ('university' as const));

/** The whole part has arrived: with a tranche its retention is held in the books, with the retention's own arrival it is cleared. */
export function confirmed(project: Project, { of, purpose }: Pick<ReceiptDifference, 'of' | 'purpose'>, ...more: readonly string[]) {
  return {
    state: withFunding(project, { confirmed: [...project.funding.confirmed, ...new Set([of, ...more])] }),
    transfers: booked(project, purpose, of),
  };
}
function booked(project: Project, purpose: Received, subject: string): Transfer[] {
  if (purpose === 'tranche') return held(project, subject);
  if (purpose === 'retention') return cleared(project);
  return purpose === 'deposit' ? depositHeld(project) : [];
}
function held(project: Project, subject: string): Transfer[] {
  const { trancheFen } = trancheOf(project, milestoneOf(project, subject).n);
  const retention = computed('retention-held', { trancheFen, retentionBp: contractOf(project).retentionBp });
  const accounts = { debit: 'university/receivable', credit: 'enterprise/retention' } as const;
  return retention.fen === 0 ? [] : [{ id: `retention-held.${subject}`, ...accounts, ...retention, kind: 'retention-held' }];
}
function cleared(project: Project): Transfer[] {
  const accounts = { debit: 'enterprise/retention', credit: 'university/receivable' } as const;
  const retention = retentionSum(project);
  return retention.fen === 0 ? [] : [{ id: 'retention-cleared', ...accounts, ...retention, kind: 'retention-cleared' }];
}

/** Reported by the university; the enterprise answers. */
export function reportDifference(
  project: Project,
  payment: { readonly purpose: string; readonly subject: string; readonly fen: number },
  seenFen: number,
) {
  const { of, purpose, nth } = partOf(project, payment);
  const one: ReceiptDifference = {
    payment: paymentId(payment.purpose, payment.subject),
    of,
    purpose,
    fen: payment.fen,
    seenFen,
    state: 'reported',
    subject: `${of}.${nth + 1}`,
  };
  return withDifferences(project, [...differencesOf(project), one]);
}
