import { addMonths, shanghaiDay } from '#workflows/domain/days.ts';
import { depositSplit } from '#workflows/domain/deposit.ts';
import { MAX_FEN } from '#workflows/domain/money.ts';
import { brokenByEarliest, earliestRules } from '#workflows/engine/day-rules.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { awardOf, contractOf, indicatorsOf } from '#workflows/project/contract/contracting.ts';
import type { Project } from '#workflows/project/state.ts';
import { amendedIndicators, type Changes, isNewDate } from './amendment.ts';
import { effectOf, settledIn } from './effect.ts';

export const amendmentRules = [
  ...earliestRules,
  'nothing-amended',
  'price-below-settled',
  'deposit-above-limit',
  'milestone-not-open',
  'dates-out-of-order',
  'extended-already',
  'extension-too-long',
  'extension-too-late',
  'target-does-not-fit',
] as const;
type Broken = BrokenRule<(typeof amendmentRules)[number]>;

export function brokenByAmendment(project: Project, changes: Changes, at: Instant): Broken[] {
  const { priceFen, dates = [], targets = [] } = changes;
  const contract = contractOf(project);
  const changed =
    (priceFen !== undefined && priceFen !== contract.priceFen) ||
    dates.some((row) => isNewDate(project, row)) ||
    targets.some((row) => !fits(project, row) || amendedIndicators(project, { targets: [row] }).length > 0);
  return [
    ...brokenIf(!changed, { rule: 'nothing-amended', field: 'priceFen', figures: { fen: contract.priceFen } }),
    ...brokenByPrice(project, changes),
    ...brokenByDates(project, dates, at),
    ...brokenByExtension(project, changes, at),
    ...targets.flatMap((row, index) => brokenIf(!fits(project, row), { rule: 'target-does-not-fit', field: `targets.${index}.target` })),
  ];
}

function fits(project: Project, { indicator, upper }: NonNullable<Changes['targets']>[number]): boolean {
  const { comparator } = indicatorsOf(project).find(({ id }) => id === indicator) ?? {};
  return comparator !== undefined && comparator !== 'pass' && (comparator === 'range') === (upper !== undefined);
}

function brokenByPrice(project: Project, changes: Changes): Broken[] {
  const { priceFen } = changes;
  if (priceFen === undefined) return [];
  const { paidFen, valueFen } = settledIn(project);
  const { depositFen = 0 } = contractOf(project);
  const limitFen = depositSplit(priceFen, MAX_FEN).depositFen;
  return [
    ...brokenIf(effectOf(project, changes) === undefined, {
      rule: 'price-below-settled',
      field: 'priceFen',
      figures: { priceFen, settledFen: Math.max(paidFen, valueFen) },
    }),
    ...brokenIf(depositFen > limitFen, { rule: 'deposit-above-limit', field: 'priceFen', figures: { depositFen, limitFen } }),
  ];
}

/** The end is moved once, by this many months at most, and asked for so many months ahead (L24). */
const longestExtension = 12;
const askedAhead = 6;
/** L24, where public money is in the work. Only force majeure may be reported later. */
function brokenByExtension(project: Project, { dates = [], forceMajeure = false }: Changes, at: Instant): Broken[] {
  const last = contractOf(project).tranches.at(-1);
  const index = dates.findIndex(({ milestone }) => milestone === last?.milestone);
  const dueOn = dates[index]?.dueOn;
  if (!project.contracting.taskBook || !last || dueOn === undefined || dueOn <= last.dueOn) return [];
  const field = `dates.${index}.dueOn`;
  const agreedOn = awardOf(project).milestones.find(({ n }) => n === last.milestone)?.dueOn ?? last.dueOn;
  const [latestOn, askBy] = [addMonths(agreedOn, longestExtension), addMonths(last.dueOn, -askedAhead)];
  return [
    ...brokenIf(last.dueOn > agreedOn, { rule: 'extended-already', field, figures: { agreedOn, dueOn: last.dueOn } }),
    ...brokenIf(dueOn > latestOn, { rule: 'extension-too-long', field, figures: { latestOn } }),
    ...brokenIf(!forceMajeure && shanghaiDay(at) > askBy, { rule: 'extension-too-late', field, figures: { askBy } }),
  ];
}

/** Of milestones not reported yet, after today, in the order of the milestones. A date that stays as it is breaks nothing. */
function brokenByDates(project: Project, dates: NonNullable<Changes['dates']>, at: Instant): Broken[] {
  const { milestones } = project.funding;
  const isOpen = (n: number) =>
    milestones.length === 0
      ? contractOf(project).tranches.some(({ milestone }) => milestone === n)
      : milestones.some((one) => one.n === n && (one.state === 'planned' || one.state === 'active'));
  const amended = effectOf(project, { dates })?.tranches ?? [];
  return dates.flatMap(({ milestone, dueOn }, index) => {
    if (!isNewDate(project, { milestone, dueOn })) return [];
    const field = `dates.${index}.dueOn`;
    const place = amended.findIndex((tranche) => tranche.milestone === milestone);
    const [before = '', after = '9999-12-31'] = [amended[place - 1]?.dueOn, amended[place + 1]?.dueOn];
    return [
      ...brokenIf(!isOpen(milestone), { rule: 'milestone-not-open', field: `dates.${index}.milestone`, figures: { n: milestone } }),
      ...brokenByEarliest(field, dueOn, shanghaiDay(at)),
      ...brokenIf(dueOn <= before || dueOn >= after, { rule: 'dates-out-of-order', field, figures: { n: milestone } }),
    ];
  });
}
