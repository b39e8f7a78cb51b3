import type { Account } from '#workflows/domain/ledger.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { accountOf, organisationOf, theParty } from '#workflows/project/parties.ts';
import { isOnItsWay, isSettled, orderPayments, type PaymentOrder } from '#workflows/project/payment/payment.ts';
import type { Project } from '#workflows/project/state.ts';
import { grossOf, waterfallOf } from './benefit-sharing.ts';

/** What the university owes out of one income: first booked from `university/income` to `university/payable`, then paid from there. */
export type Due = Pick<PaymentOrder, 'purpose' | 'subject' | 'credit' | 'payee' | 'fen' | 'formula'>;

/** Stamp duty, upkeep and direct costs of an income. */
export function costDues(project: Project, income: string): Due[] {
  const costs = project.sharing.distributions[income]?.costs;
  if (!costs) return [];
  const formula = { name: 'stamp-duty', inputs: { dealFen: grossOf(project, income), stampBp: project.terms.stampBp } };
  return dues([
    { purpose: 'tax', subject: income, credit: 'tax/cash', payee: 'tax', fen: costs.stampFen, formula },
    { purpose: 'supplier', subject: `${income}-upkeep`, credit: 'suppliers/cash', payee: 'suppliers', fen: costs.upkeepFen },
    { purpose: 'supplier', subject: `${income}-direct`, credit: 'suppliers/cash', payee: 'suppliers', fen: costs.directFen },
  ]);
}

/** The shares of inventors, broker, school and college in an income whose distribution is proposed. */
export function shareDues(project: Project, income: string): Due[] {
  const { costs, proposal } = project.sharing.distributions[income] ?? {};
  if (!costs?.booked || !proposal) return [];
  const { netFen, inventorsFen, brokerFen, restFen, schoolFen, collegeFen, teamFen } = waterfallOf(
    project,
    income,
    costs,
    costs.booked.deficitInFen,
    proposal,
  );
  const university = theParty(project, 'university').organisation;
  const known = organisationOf(project, 'broker') ?? '';
  const { inventorBp, brokerBp, broker = known, schoolBp, team } = proposal;
  const rest = { name: 'rest-share', inputs: { restFen, schoolBp } };
  return dues([
    ...team.map(({ inventor, partBp }, index): Due => {
      const formula = { name: 'inventor-share', inputs: { netFen, inventorBp, inventorsFen, partBp } };
      return {
        purpose: 'inventor',
        subject: `${income}.${inventor}`,
        credit: `inventor-${inventor}/cash`,
        payee: inventor,
        fen: teamFen[index] ?? 0,
        formula,
      };
    }),
    {
      purpose: 'broker',
      subject: income,
      credit: 'broker/cash',
      payee: broker,
      fen: brokerFen,
      formula: { name: 'broker-share', inputs: { netFen, brokerBp } },
    },
    { purpose: 'school', subject: income, credit: 'school/cash', payee: university, fen: schoolFen, formula: rest },
    { purpose: 'college', subject: income, credit: 'college/cash', payee: university, fen: collegeFen, formula: rest },
  ]);
}
const dues = (all: readonly Due[]) => all.filter(({ fen }) => fen > 0);

/** Sets the sums aside: the income falls, what is payable rises. */
export const payables = (owed: readonly Due[]) =>
  owed.map(({ purpose, subject, fen, formula }) => {
    const accounts: { debit: Account; credit: Account } = { debit: 'university/income', credit: 'university/payable' };
    return { id: `payable.${purpose}.${subject}`, ...accounts, fen, kind: purpose, ...(formula ? { formula } : {}) };
  });

/** Orders whatever of it is not on its way: all at first, later what the bank has refused. */
export function payOut(project: Project, owed: readonly Due[], at: Instant) {
  const university = theParty(project, 'university');
  const from = { debit: accountOf(university, 'payable'), payer: university.organisation };
  return orderPayments(
    project,
    waitingOf(project, owed).map((due) => ({ ...due, ...from })),
    at,
  );
}
export const waitingOf = (project: Project, owed: readonly Due[]) =>
  owed.filter(({ purpose, subject }) => !isOnItsWay(project, purpose, subject));
export const arePaid = (project: Project, owed: readonly Due[]) =>
  owed.every(({ purpose, subject }) => isSettled(project, purpose, subject));
