import { sumFen } from '#workflows/domain/money.ts';
import { milestoneSubject } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { isSettled, type Payment, type PaymentPurpose } from '#workflows/project/payment/payment.ts';
import type { Project } from '#workflows/project/state.ts';
import type { MoneyPanel } from './shapes/project.ts';

const sum = (payments: readonly Payment[], purpose: PaymentPurpose, state: Payment['state']) =>
  sumFen(payments.filter((payment) => payment.purpose === purpose && payment.state === state).map(({ fen }) => fen));

/** The sums beside the project, all from the state; null before there is a price. Paid + ordered + retained never exceed it. */
export function moneyPanel(project: Project): MoneyPanel | null {
  const { contract, taskBook } = project.contracting;
  const priceFen = contract?.priceFen ?? project.selection.award?.priceFen;
  if (priceFen === undefined) return null;
  const payments = Object.values(project.payments);
  const tranches = contract?.tranches ?? [];
  const isPaid = (n: number) => isSettled(project, 'tranche', milestoneSubject({ n }));
  const retained = sumFen(tranches.filter(({ milestone }) => isPaid(milestone)).map(({ retentionFen }) => retentionFen));
  const released = sum(payments, 'retention', 'settled');
  const next = tranches.find(({ milestone }) => !isPaid(milestone));
  const nextState = project.funding.milestones.find(({ n }) => n === next?.milestone)?.state;
  return {
    priceFen,
    paidFen: sumFen([sum(payments, 'tranche', 'settled'), released]),
    orderedFen: sumFen([sum(payments, 'tranche', 'ordered'), sum(payments, 'retention', 'ordered')]),
    retainedFen: Math.max(0, retained - released),
    retentionReleasedFen: released,
    bondFen: project.intake.bondFen ?? 0,
    subsidy: taskBook ? { capFen: taskBook.capFen, paidFen: sum(payments, 'subsidy', 'settled'), reserveFen: withheldFen(project) } : null,
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

/** Of the approved subsidy, what is held back until the final claim. */
function withheldFen({ funding }: Project): number {
  const approved = funding.claims.flatMap((claim) => claim.approved ?? []);
  return Math.max(0, sumFen(approved.map(({ withheldFen: fen }) => fen)) - sumFen(approved.map(({ releasedFen: fen }) => fen)));
}
