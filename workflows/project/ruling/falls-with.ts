import type { PaymentAsked } from '#workflows/engine/payment-asked.ts';
import { statementOf } from '#workflows/project/benefit-sharing/benefit-sharing.ts';
import { lateInterest } from '#workflows/project/benefit-sharing/late-interest.ts';
import { openClaims, orderOf } from '#workflows/project/milestone-funding/late-claims.ts';
import type { Project } from '#workflows/project/state.ts';

/** Interest for the delay of a payment that a ruling forbids: it was never late. */
export function fallsWith(project: Project, { purpose, subject }: PaymentAsked): PaymentAsked[] {
  if (purpose === 'licence-fee') {
    const { receivableAt } = statementOf(project, subject);
    const late = receivableAt ? lateInterest(project, subject, receivableAt) : undefined;
    return late ? [late] : [];
  }
  const isOfPrice = purpose === 'tranche' || purpose === 'instalment' || purpose === 'retention';
  return isOfPrice
    ? openClaims(project)
        .filter(({ of }) => of === subject)
        .map((claim) => orderOf(project, claim))
    : [];
}
