import type { Transfer } from '#workflows/domain/ledger.ts';
import type { PaymentAsked } from '#workflows/engine/payment-asked.ts';
import { owed, paymentOf } from '#workflows/modules/payment/payment.ts';
import { withheld } from '#workflows/modules/payment/withheld.ts';
import type { Dispute, Ruling } from '#workflows/overlays/dispute/dispute.ts';
import { PaymentPurpose } from '#workflows/project/payment/purposes.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Awarded, awardOrder } from './awarded.ts';
import { fallsWith } from './falls-with.ts';

interface Booked {
  readonly state: Project;
  readonly transfers: readonly Transfer[];
}
interface Decided {
  readonly dispute: Dispute;
  readonly ruling: Ruling;
  /** The payment that the dispute names. */
  readonly asked: PaymentAsked | undefined;
}

/** X.06: a payment that must not be made is owed no more; a sum awarded is owed from now on. */
export function ruled(project: Project, { dispute, ruling: { effect, award }, asked }: Decided): Booked {
  const forbidden = effect === 'withhold' && asked ? forbid(project, asked) : { state: project, transfers: [] };
  if (!award) return forbidden;
  const { id, by, against } = dispute;
  const { payer: debtor, fen, dueOn } = award;
  const one: Awarded = { dispute: id, debtor, creditor: debtor === by ? against : by, fen, dueOn };
  return {
    state: { ...forbidden.state, awards: [...(project.awards ?? []), one] },
    transfers: [...forbidden.transfers, owed(awardOrder(project, one))],
  };
}

/**
 * With the payment goes what was owed because of it. One that has been made is past being forbidden. One at the bank is not asked
 * again if the bank refuses it; a claim that it would clear stands until then.
 */
function forbid(project: Project, asked: PaymentAsked): Booked {
  return [asked, ...fallsWith(project, asked)].reduce<Booked>(
    (before, one) => {
      const payment = paymentOf(before.state, PaymentPurpose.parse(one.purpose), one.subject);
      if (payment?.state === 'settled' || (payment?.state === 'ordered' && one.clears)) return before;
      const { state, transfers } = withheld(before.state, one);
      return { state, transfers: [...before.transfers, ...transfers, ...(one.purpose === 'retention' ? [heldNoLonger(one)] : [])] };
    },
    { state: project, transfers: [] },
  );
}

/** The university has no claim to it any more. */
const heldNoLonger = ({ fen, formula }: PaymentAsked): Transfer => ({
  id: 'withheld.retention.retention',
  debit: 'enterprise/retention',
  credit: 'university/receivable',
  fen,
  formula,
  kind: 'retention-withheld',
});
