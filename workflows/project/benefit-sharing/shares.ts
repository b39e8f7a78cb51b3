import { computed } from '#workflows/domain/formulas.ts';
import type { Account } from '#workflows/domain/ledger.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { isDealtWith, isSettled, orderPayments, type PaymentOrder } from '#workflows/modules/payment/payment.ts';
import { organisationOf, theParty } from '#workflows/project/parties.ts';
import type { PaymentPurpose } from '#workflows/project/payment/purposes.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Costs, Proposal } from './benefit-sharing.ts';
import { grossOf, ownerPart, stampBpOf } from './income.ts';
import { isKept, payeeOf } from './kept.ts';

/** What the university owes out of one income: first booked as the creditor's claim, then paid. */
export type Due = Omit<PaymentOrder<PaymentPurpose>, 'payer' | 'clears' | 'automatic'> & { readonly clears: Account };

const from = 'university/cash';
type Taker = 'enterprise' | 'tax' | 'suppliers' | 'broker' | 'school' | 'college' | `inventor-${string}`;
const to = (taker: Taker) => ({ debit: `${taker}/cash`, credit: from, clears: `${taker}/receivable` }) as const;

/** A co-owner's part of the fee; stamp duty, value-added tax and surcharges, upkeep and direct costs of an income. */
export function costDues(project: Project, income: string): Due[] {
  const costs = project.sharing.distributions[income]?.costs;
  if (!costs) return [];
  const stamp = computed('stamp-duty', { dealFen: grossOf(project, income), stampBp: stampBpOf(project, income) });
  const evidenced = (evidencedFen: number) => computed('evidenced-sum', { evidencedFen });
  const tax = { ...to('tax'), payee: 'tax', subject: income } as const;
  const supplier = { ...to('suppliers'), payee: 'suppliers', purpose: 'supplier' } as const;
  const coOwner = organisationOf(project, 'enterprise') ?? '';
  return dues([
    { ...to('enterprise'), purpose: 'co-owner', payee: coOwner, subject: income, ...ownerPart(project, income, 'enterprise') },
    { ...tax, purpose: 'tax', ...stamp },
    { ...tax, purpose: 'vat', ...evidenced(costs.vatFen) },
    { ...tax, purpose: 'surcharge', ...evidenced(costs.surchargeFen) },
    { ...supplier, subject: `${income}-upkeep`, ...evidenced(costs.upkeepFen) },
    { ...supplier, subject: `${income}-direct`, ...evidenced(costs.directFen) },
  ]);
}

/** The shares of inventors, broker, school and college in an income whose distribution is proposed: what each is owed. */
export function shareDues(project: Project, income: string): Due[] {
  const { costs, proposal } = project.sharing.distributions[income] ?? {};
  if (!costs?.booked || !proposal) return [];
  const university = theParty(project, 'university').organisation;
  const known = organisationOf(project, 'broker') ?? '';
  const { inventorBp, brokerBp, broker = known, schoolBp, team } = proposal;
  const figures = incomeFigures(project, income, costs, costs.booked.deficitInFen);
  const rest = { ...figures, inventorBp, brokerBp, schoolBp };
  return dues([
    ...team.map(({ inventor }, index): Due => {
      const reward = computed('inventor-share', { ...figures, inventorBp, teamBp: teamOf(proposal), place: index + 1 });
      return { purpose: 'inventor', subject: `${income}.${inventor}`, ...to(`inventor-${inventor}`), payee: inventor, ...reward };
    }),
    { purpose: 'broker', subject: income, ...to('broker'), payee: broker, ...computed('broker-share', rest) },
    { purpose: 'school', subject: income, ...to('school'), payee: university, ...computed('school-share', rest) },
    { purpose: 'college', subject: income, ...to('college'), payee: university, ...computed('college-share', rest) },
  ]);
}
const dues = (all: readonly Due[]) => all.filter(({ fen }) => fen > 0);
const teamOf = ({ team }: Proposal) => team.map(({ partBp }) => partBp);
function incomeFigures(project: Project, income: string, costs: Omit<Costs, 'maker' | 'booked'>, deficitFen: number) {
  const { stampFen, vatFen, surchargeFen, upkeepFen, directFen } = costs;
  return { grossFen: grossOf(project, income), stampFen, vatFen, surchargeFen, upkeepFen, directFen, deficitFen };
}

/** How the shares are paid: to each inventor the share less the tax withheld, that tax to the tax office, to the others the whole. */
export function sharePayments(project: Project, income: string): Due[] {
  const { payout } = project.sharing.distributions[income] ?? {};
  const now = shareDues(project, income).filter((due) => !isKept(project, due));
  return dues(
    now.flatMap((due): Due[] => {
      if (due.purpose !== 'inventor' || !payout) return [due];
      const taxFen = payout.withheld.find(({ inventor }) => inventor === due.payee)?.taxFen ?? 0;
      const { fen: shareFen, subject, clears } = due;
      if (taxFen === 0) return [due];
      const tax = computed('tax-withheld', { shareFen, countedBp: payout.countedBp, taxFen });
      return [
        { ...due, ...computed('inventor-net', { shareFen, taxFen }) },
        { purpose: 'withholding', subject, ...to('tax'), clears, payee: 'tax', ...tax },
      ];
    }),
  );
}

/** Orders the parts without a payment under way: all at first, later those refused by the bank. */
export function payOut(project: Project, owed: readonly Due[], at: Instant) {
  return orderPayments(project, ordersOf(project, owed), at);
}
export function ordersOf(project: Project, owed: readonly Due[]) {
  const payer = theParty(project, 'university').organisation;
  return waitingOf(project, owed).map((due) => ({ ...due, payer, payee: payeeOf(project, due) }));
}
export const waitingOf = (project: Project, owed: readonly Due[]) =>
  owed.filter(({ purpose, subject }) => !isDealtWith(project, purpose, subject));
export const arePaid = (project: Project, owed: readonly Due[]) =>
  owed.every(({ purpose, subject }) => isSettled(project, purpose, subject));
