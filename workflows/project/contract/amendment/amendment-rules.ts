import { shanghaiDay } from '#workflows/domain/days.ts';
import { depositSplit } from '#workflows/domain/deposit.ts';
import { MAX_FEN } from '#workflows/domain/money.ts';
import { brokenByEarliest, earliestRules } from '#workflows/engine/day-rules.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { contractOf, indicatorsOf } from '#workflows/project/contract/contracting.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Changes } from './amendment.ts';
import { effectOf, settledIn } from './effect.ts';

export const amendmentRules = [
  ...earliestRules,
  'nothing-amended',
  'price-below-settled',
  'deposit-above-limit',
  'milestone-not-open',
  'dates-out-of-order',
  'target-does-not-fit',
] as const;
type Broken = BrokenRule<(typeof amendmentRules)[number]>;

export function brokenByAmendment(project: Project, changes: Changes, at: Instant): Broken[] {
  const { priceFen, dates = [], targets = [] } = changes;
  const contract = contractOf(project);
  const changed = (priceFen !== undefined && priceFen !== contract.priceFen) || dates.length > 0 || targets.length > 0;
  return [
    ...brokenIf(!changed, { rule: 'nothing-amended', field: 'priceFen', figures: { fen: contract.priceFen } }),
    ...brokenByPrice(project, changes),
    ...brokenByDates(project, dates, at),
    ...targets.flatMap(({ indicator, upper }, index) => {
      const { comparator } = indicatorsOf(project).find(({ id }) => id === indicator) ?? {};
      const fits = comparator !== undefined && comparator !== 'pass' && (comparator === 'range') === (upper !== undefined);
      return brokenIf(!fits, { rule: 'target-does-not-fit', field: `targets.${index}.target` });
    }),
  ];
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

/** Of milestones not reported yet, after today, in the order of the milestones. */
function brokenByDates(project: Project, dates: NonNullable<Changes['dates']>, at: Instant): Broken[] {
  const { milestones } = project.funding;
  const isOpen = (n: number) =>
    milestones.length === 0
      ? contractOf(project).tranches.some(({ milestone }) => milestone === n)
      : milestones.some((one) => one.n === n && (one.state === 'planned' || one.state === 'active'));
  const amended = effectOf(project, { dates })?.tranches ?? [];
  return dates.flatMap(({ milestone, dueOn }, index) => {
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
