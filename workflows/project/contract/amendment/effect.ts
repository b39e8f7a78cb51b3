import { amendTranches } from '#workflows/domain/amendment.ts';
import { sumFen } from '#workflows/domain/money.ts';
import { cumulative } from '#workflows/domain/rounding.ts';
import { subsidyPlan } from '#workflows/domain/subsidy.ts';
import { awardOf, type Contract, contractOf, type Registration, type TaskBook } from '#workflows/project/contract/contracting.ts';
import { milestonesIn } from '#workflows/project/milestone-funding/milestone-funding.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Changes } from './amendment.ts';

type Priced = Pick<Contract, 'priceFen' | 'tranches' | 'instalments'>;
/** What the parties are shown before they sign, and what takes effect with the last signature. */
export interface Effect extends Priced {
  readonly settledFen: number;
  readonly registration?: Registration['state'];
  readonly maxGrantFen?: number;
}

/** The price of the part accepted, or paid without an acceptance: an amendment leaves it alone. */
export function settledIn(project: Project) {
  const { tranches, instalments = [] } = contractOf(project);
  const accepted = milestonesIn(project, 'accepted').map(({ n }) => n);
  const [settled, open] = [
    tranches.filter(({ milestone }) => accepted.includes(milestone)),
    tranches.filter(({ milestone }) => !accepted.includes(milestone)),
  ];
  const later = instalments.filter(({ condition }) => condition !== 'effective');
  const ahead = instalments.filter(({ condition }) => condition === 'effective').map(({ fen }) => fen);
  return {
    open,
    later,
    paidFen: sumFen([...settled.map(({ trancheFen }) => trancheFen), ...ahead]),
    valueFen: sumFen(settled.map(({ valueFen }) => valueFen)),
  };
}

/**
 * E18: settled stays, the rest of the new price is cut by CUM in the proportion of the open tranches, or of the award's
 * weights where nothing is left in them. Undefined: the price does not allow it.
 */
export function effectOf(project: Project, { priceFen: newPriceFen, dates = [] }: Changes): Effect | undefined {
  const contract = contractOf(project);
  const { open, later, paidFen, valueFen } = settledIn(project);
  const priceFen = newPriceFen ?? contract.priceFen;
  const dueOn = (n: number, before: string) => dates.find(({ milestone }) => milestone === n)?.dueOn ?? before;
  const dated = contract.tranches.map((tranche) => ({ ...tranche, dueOn: dueOn(tranche.milestone, tranche.dueOn) }));
  const unpriced = { ...followers(project, priceFen), settledFen: paidFen };
  const { instalments = [], retentionBp } = contract;
  const kept = contract.instalments ? { instalments } : {};
  if (priceFen === contract.priceFen) return { priceFen, tranches: dated, ...kept, ...unpriced };
  if (open.length === 0 || priceFen < valueFen) return undefined;
  const agreed = weightsOf(project, open);
  const shares = open.map((tranche) => tranche.trancheFen);
  const ahead = later.map(({ fen }) => fen);
  const weights = isNothing([...shares, ...ahead]) ? [...agreed, ...ahead] : [...shares, ...ahead];
  if (isNothing(weights)) return undefined;
  const planned = amendTranches({ newPriceFen: priceFen, settledFen: paidFen, weights, retentionBp });
  if (!planned.ok) return undefined;
  const valued = open.map((tranche) => tranche.valueFen);
  const values = cumulative(priceFen - valueFen, isNothing(valued) ? agreed : valued);
  return {
    priceFen,
    ...unpriced,
    tranches: dated.map((tranche) => {
      const at = open.findIndex(({ milestone }) => milestone === tranche.milestone);
      return at < 0 ? tranche : { ...tranche, valueFen: values[at] ?? 0, ...planned.tranches[at] };
    }),
    ...(contract.instalments
      ? {
          instalments: instalments.map((instalment) => {
            const at = later.indexOf(instalment);
            return at < 0 ? instalment : { ...instalment, fen: planned.tranches[open.length + at]?.trancheFen ?? 0 };
          }),
        }
      : {}),
  };
}

const isNothing = (sums: readonly number[]) => sums.every((sum) => sum === 0);
/** The weights that the award has agreed: the proportion of open tranches that an earlier amendment has left without any sum. */
const weightsOf = (project: Project, open: Contract['tranches']) =>
  open.map(({ milestone }) => awardOf(project).milestones.find(({ n }) => n === milestone)?.weightBp ?? 1);

/** What rests on the price: a registration to be changed, a grant that may only fall. */
function followers({ contracting }: Project, priceFen: number): Pick<Effect, 'registration' | 'maxGrantFen'> {
  const { contract, registration, taskBook } = contracting;
  if (priceFen === contract?.priceFen) return {};
  const state = registration && afterAmendment[registration.state];
  const grantFen = taskBook ? grantOf(taskBook, priceFen) : undefined;
  return {
    ...(state ? { registration: state } : {}),
    ...(taskBook && grantFen !== undefined && grantFen < taskBook.maxGrantFen ? { maxGrantFen: grantFen } : {}),
  };
}
const grantOf = (taskBook: TaskBook, basisFen: number) => subsidyPlan({ ...taskBook, basisFen }).grantFen;

/** A registered contract is changed at the registry; a pending application comes back for correction. */
const afterAmendment: Partial<Record<Registration['state'], Registration['state']>> = {
  registered: 'changing',
  reduced: 'changing',
  changed: 'changing',
  submitted: 'returned',
  'change-submitted': 'changing',
};
