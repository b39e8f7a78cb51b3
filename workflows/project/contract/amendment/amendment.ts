import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { DecimalText, isAsStrict } from '#workflows/domain/indicator.ts';
import { DealFen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { type Carried, prose } from '#workflows/engine/carried.ts';
import {
  type Contract,
  type Contracting,
  contractOf,
  contractors,
  indicatorsOf,
  taskBookParties,
  withContracting,
} from '#workflows/project/contract/contracting.ts';
import { goalOf, type IndicatorTerm } from '#workflows/project/demand-intake/demand-intake.ts';
import { dueOnOf, milestonesIn } from '#workflows/project/milestone-funding/milestone-funding.ts';
import type { Project } from '#workflows/project/state.ts';

/** S3.17: possible changes by agreement. Omitted fields stay as they are. */
export const amendmentForm = z.strictObject({
  priceFen: DealFen.min(1_000_000).optional(),
  dates: z
    .array(z.strictObject({ milestone: z.int().min(1).max(15), dueOn: Day }))
    .max(15)
    .optional(),
  targets: z
    .array(z.strictObject({ indicator: Id, target: DecimalText, upper: DecimalText.optional() }))
    .max(20)
    .optional(),
  /** The end is moved for force majeure: it may be asked for late. */
  forceMajeure: z.boolean().optional(),
  reason: prose(20, 3000),
});
export type Changes = Carried<z.output<typeof amendmentForm>>;

/** The terms that an amendment changes, as they were when it was proposed: its text is written from them. */
export interface BeforeAmendment {
  readonly contract: Contract;
  readonly targets?: Contracting['targets'];
  /** Numbers of the milestones accepted by then. */
  readonly accepted: readonly number[];
  /** The funder signs too. */
  readonly withTaskBook: boolean;
}
export function beforeAmendment(project: Project): BeforeAmendment {
  const { targets, taskBook } = project.contracting;
  return {
    contract: contractOf(project),
    ...(targets ? { targets } : {}),
    accepted: milestonesIn(project, 'accepted').map(({ n }) => n),
    withTaskBook: taskBook !== undefined,
  };
}
/** The project as the amendment found it. */
export function asBefore(project: Project, n: number, { contract, targets, accepted, withTaskBook }: BeforeAmendment): Project {
  const { amendments = [], taskBook, targets: _since, ...contracting } = project.contracting;
  return {
    ...project,
    contracting: {
      ...contracting,
      contract,
      amendments: amendments.filter((earlier) => earlier.n < n),
      amendmentsProposed: n - 1,
      ...(targets ? { targets } : {}),
      ...(withTaskBook && taskBook ? { taskBook } : {}),
    },
    funding: {
      ...project.funding,
      milestones: project.funding.milestones.map((one) => ({ ...one, state: accepted.includes(one.n) ? 'accepted' : 'active' })),
    },
  };
}

/** Who signs: the contractors, and with a task book the funder, whose subsidy rests on price, dates and indicators (L24). */
export const amenders = (project: Project) => (project.contracting.taskBook ? taskBookParties(project) : contractors(project));
export const nextAmendment = ({ contracting }: Project) => (contracting.amendmentsProposed ?? 0) + 1;
export const withoutAmending = (project: Project, changes: Partial<Contracting> = {}): Project => {
  const { amending: _over, ...contracting } = project.contracting;
  return withContracting({ ...project, contracting }, changes);
};

/** Not the day in force, with which the form begins. */
export function isNewDate(project: Project, { milestone: n, dueOn }: NonNullable<Changes['dates']>[number]): boolean {
  const milestone = project.funding.milestones.find((one) => one.n === n);
  const tranche = contractOf(project).tranches.find((one) => one.milestone === n);
  return dueOn !== (milestone && tranche ? dueOnOf(project, milestone) : tranche?.dueOn);
}
/** Without the rows that leave a date or an indicator as it is in force. */
export function changesOf(project: Project, { dates, targets, ...others }: Changes): Changes {
  return {
    ...others,
    ...(dates ? { dates: dates.filter((row) => isNewDate(project, row)) } : {}),
    ...(targets ? { targets: targets.filter((row) => amendedIndicators(project, { targets: [row] }).length > 0) } : {}),
  };
}

/** Each indicator whose requirement changes, as it was and as it will be; a row as it is in force changes none. */
export function amendedIndicators(project: Project, { targets = [] }: Pick<Changes, 'targets'>) {
  return targets.flatMap(({ indicator, target, upper }) => {
    const before = indicatorsOf(project).find(({ id }) => id === indicator);
    if (!before) return [];
    const after: IndicatorTerm = { ...before, target, ...(upper === undefined ? {} : { upper }) };
    const direction = directionOf(before, after);
    return direction === 'same' ? [] : [{ before, after, direction }];
  });
}
function directionOf(before: IndicatorTerm, after: IndicatorTerm): 'same' | 'stricter' | 'looser' {
  const [stricter, looser] = [isAsStrict(goalOf(before), goalOf(after)), isAsStrict(goalOf(after), goalOf(before))];
  if (stricter && looser) return 'same';
  return stricter ? 'stricter' : 'looser';
}
