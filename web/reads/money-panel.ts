import type { MoneyPanel } from '#web/shapes/project.ts';
import { sumFen } from '#workflows/domain/money.ts';
import { isDealtWith, isSettled, isWithheld, type Payment } from '#workflows/modules/payment/payment.ts';
import { milestoneSubject } from '#workflows/project/milestone-funding/milestone-funding.ts';
import type { PaymentPurpose } from '#workflows/project/payment/purposes.ts';
import type { Project } from '#workflows/project/state.ts';
import { hasEndedEarly, terminationOf } from '#workflows/project/termination/termination.ts';

const sum = (payments: readonly Payment[], purpose: PaymentPurpose, state: Payment['state']) =>
  sumFen(payments.filter((payment) => payment.purpose === purpose && payment.state === state).map(({ fen }) => fen));

/** The sums beside the project, all from the state; null before there is a price. Paid, ordered, due and retained together never exceed it. */
export function moneyPanel(project: Project): Omit<MoneyPanel, 'bond'> | null {
  const { contract, taskBook } = project.contracting;
  const priceFen = contract?.priceFen ?? project.selection.award?.priceFen;
  if (priceFen === undefined) return null;
  const payments = Object.values(project.payments);
  const all = contract?.tranches ?? [];
  const tranches = all.filter(({ milestone: n }) => !isWithheld(project, 'tranche', milestoneSubject({ n })));
  const isRetentionForbidden = isWithheld(project, 'retention', 'retention');
  const isPaid = (n: number) => isSettled(project, 'tranche', milestoneSubject({ n }));
  const held = sumFen(tranches.filter(({ milestone }) => isPaid(milestone)).map(({ retentionFen }) => retentionFen));
  const retained = isRetentionForbidden ? 0 : held;
  const released = sum(payments, 'retention', 'settled');
  const isAccepted = (n: number) => project.funding.milestones.some((one) => one.n === n && one.state === 'accepted');
  const endedEarly = hasEndedEarly(project);
  // what was withheld is in the settlement, and no reserve is left of the subsidy
  const isSettledUp = endedEarly && terminationOf(project).settled !== undefined;
  const due = tranches.filter(
    ({ milestone }) => !endedEarly && isAccepted(milestone) && !isDealtWith(project, 'tranche', milestoneSubject({ n: milestone })),
  );
  const retentionDue = project.funding.retentionPayableUntil && !isDealtWith(project, 'retention', 'retention') ? retained : 0;
  const next = endedEarly ? undefined : tranches.find(({ milestone }) => !isPaid(milestone));
  const nextState = project.funding.milestones.find(({ n }) => n === next?.milestone)?.state;
  return {
    priceFen,
    paidFen: sumFen([sum(payments, 'tranche', 'settled'), released]),
    orderedFen: sumFen([sum(payments, 'tranche', 'ordered'), sum(payments, 'retention', 'ordered')]),
    dueFen: sumFen([...due.map(({ cashFen }) => cashFen), retentionDue]),
    retainedFen: isSettledUp ? 0 : Math.max(0, retained - released - sum(payments, 'retention', 'ordered') - retentionDue),
    retentionReleasedFen: released,
    forbiddenFen:
      sumFen(all.filter((one) => !tranches.includes(one)).map(({ trancheFen }) => trancheFen)) + (isRetentionForbidden ? held : 0),
    endedEarly,
    sharing: sharingOf(project),
    subsidy: taskBook
      ? { capFen: taskBook.capFen, paidFen: sum(payments, 'subsidy', 'settled'), reserveFen: isSettledUp ? 0 : withheldFen(project) }
      : null,
    next: next
      ? {
          milestone: next.milestone,
          fen: next.cashFen,
          conditions: [
            { name: 'contract-in-force', met: contract !== undefined },
            { name: 'accepted', met: nextState === 'accepted' },
            { name: 'bank-answered', met: false },
          ],
        }
      : null,
  };
}

/** The result's income so far, after the licence: fees received, costs and shares paid out. */
function sharingOf(project: Project): MoneyPanel['sharing'] {
  if (!project.transfer.deal) return null;
  const settled = Object.values(project.payments).filter(({ state }) => state === 'settled');
  const of = (...purposes: readonly PaymentPurpose[]) =>
    sumFen(settled.filter(({ purpose }) => purposes.includes(purpose)).map(({ fen }) => fen));
  const statements = Object.entries(project.sharing.statements);
  return {
    dueFen: sumFen(statements.filter(([income]) => !isDealtWith(project, 'licence-fee', income)).map(([, { dueFen }]) => dueFen)),
    receivedFen: of('licence-fee'),
    costsFen: of('tax', 'vat', 'surcharge', 'supplier'),
    rewardsFen: of('inventor', 'withholding'),
    othersFen: of('broker', 'school', 'college', 'co-owner'),
  };
}

/** The part of the approved subsidy held back until the final claim. */
function withheldFen({ funding }: Project): number {
  const approved = funding.claims.flatMap((claim) => claim.approved ?? []);
  return Math.max(0, sumFen(approved.map(({ withheldFen: fen }) => fen)) - sumFen(approved.map(({ releasedFen: fen }) => fen)));
}
