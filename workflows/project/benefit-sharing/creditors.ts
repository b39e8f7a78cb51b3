import { account } from '#workflows/domain/ledger.ts';
import type { PaymentAsked } from '#workflows/engine/payment-asked.ts';
import { paymentId } from '#workflows/modules/payment/payment.ts';
import { theParty } from '#workflows/project/parties.ts';
import { owedAwards } from '#workflows/project/ruling/awarded.ts';
import type { Project } from '#workflows/project/state.ts';
import { terminationOf } from '#workflows/project/termination/termination.ts';
import type { OpenItem } from './receivables.ts';

/** The ledger party to which a receivable is owed. */
function creditorOf(project: Project, { id, reason }: OpenItem): string {
  if (reason === 'clawback') return theParty(project, 'funder').id;
  if (reason === 'settlement') return terminationOf(project).settled?.creditor ?? theParty(project, 'enterprise').id;
  if (reason === 'ruling') return owedAwards(project).find(({ dispute }) => id === paymentId('ruling', dispute))?.creditor ?? '';
  return theParty(project, 'university').id;
}

/** A receivable as the ledger has it: who may see the movement may know of the debt. */
export const bookedAs = (project: Project, item: OpenItem) => ({
  debit: account(creditorOf(project, item), 'receivable'),
  credit: account(item.debtor, 'payable'),
  purpose: item.reason,
});

/** Whether a payment pays it, whole or in part. */
export const isPaidBy = ({ id, reason }: OpenItem, { purpose, subject }: Pick<PaymentAsked, 'purpose' | 'subject'>): boolean =>
  purpose === reason && (id === paymentId(purpose, subject) || id === subject || subject.startsWith(`${id}.`));
