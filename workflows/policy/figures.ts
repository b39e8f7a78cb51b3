import { z } from 'zod';
import { Fen, WHOLE_BP } from '#workflows/domain/money.ts';
import { pattern } from '#workflows/domain/text.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { deepMerge, figureOf, type Overrides, withoutFigure } from '#workflows/modules/terms/packs.ts';
import { approvalLevels } from '#workflows/modules/terms/terms.ts';

/** Figures that a policy may set, with their place in the terms. Other figures change with a release. */
const rates = {
  bond: 'bondBp',
  'bond-kept': 'bondKeptBp',
  earmark: 'earmarkMaxBp',
  'subsidy-reserve': 'subsidy.reserveBp',
  'subsidy-ceiling': 'subsidy.ceilingBp',
  retention: 'retentionMaxBp',
  deposit: 'depositMaxBp',
  'late-daily': 'lateDailyBp',
  'late-cap': 'lateCapBp',
  'inventor-floor': 'inventorFloorBp',
  'main-contributor-floor': 'mainContributorFloorBp',
  broker: 'brokerMaxBp',
  pass: 'outcomeBands.passBp',
  concluded: 'outcomeBands.concludedBp',
  stamp: 'stampBp',
  vat: 'vatBp',
  'counted-reward': 'countedRewardBp',
  advance: 'advanceMaxBp',
  'budget-move': 'budgetMoveBp',
  'midterm-from': 'midterm.fromBp',
  'midterm-until': 'midterm.untilBp',
} as const;
const sums = {
  'bond-most': 'bondMaxFen',
  'office-approval': 'officeApprovalMaxFen',
  'expert-registration': 'registrationExpertFen',
  'final-audit': 'finalAuditFromFen',
} as const;
const periods = {
  award: 'publicityDays.award',
  conclusion: 'publicityDays.conclusion',
  price: 'publicityDays.price',
  reward: 'publicityDays.reward',
  'progress-note': 'progressNoteDays',
  transfer: 'transferDays',
} as const;

/** Set as one figure each. */
const wholes = { weights: 'subsidy.weightsBp', approvals: 'contractApprovals', 'annual-report': 'annualReportDue' } as const;
/** By kind: each figure's place in the terms. */
export const figurePlaces = { rates, sums, periods, wholes } as const;
const places = { ...rates, ...sums, ...periods, ...wholes };

const namesOf = <Names extends string>(table: Readonly<Record<Names, string>>) => z.enum(Object.keys(table) as [Names, ...Names[]]);

/** Only what changes: everything else stays as it is in force. */
export const figureFields = {
  rates: z.array(z.strictObject({ rate: namesOf(rates), valueBp: z.int().min(0).max(WHOLE_BP) })).max(30),
  sums: z.array(z.strictObject({ sum: namesOf(sums), valueFen: Fen })).max(10),
  periods: z.array(z.strictObject({ period: namesOf(periods), days: z.int().min(1).max(1825) })).max(10),
  /** Of the claims in order, all of them. */
  weights: z
    .array(z.strictObject({ weightBp: z.int().min(1).max(WHOLE_BP) }))
    .max(4)
    .optional(),
  /** The whole table: from which price on which level of each side decides. */
  approvals: z
    .array(z.strictObject({ fromFen: Fen, enterpriseLevel: z.enum(approvalLevels), universityLevel: z.enum(approvalLevels) }))
    .max(5)
    .optional(),
  annualReportDue: pattern(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/).optional(),
  /** Own figures of the place or programme that end: what is above it in law, or the product's default, applies again. */
  withdrawn: z
    .array(z.strictObject({ figure: namesOf(places) }))
    .max(40)
    .optional(),
};
type Figures = z.output<z.ZodObject<typeof figureFields>>;

/** Own terms after these figures. */
export const withFigures = (own: Overrides, figures: Figures): Overrides =>
  (figures.withdrawn ?? []).reduce((terms, { figure }) => withoutFigure(terms, places[figure]), deepMerge(own, overridesOf(figures)));

/** The figures in the shape of terms. */
export const overridesOf = ({
  rates: given,
  sums: limits,
  periods: lengths,
  weights = [],
  approvals = [],
  annualReportDue,
}: Figures): Overrides =>
  [
    ...given.map(({ rate, valueBp }) => at(rates[rate], valueBp)),
    ...limits.map(({ sum, valueFen }) => at(sums[sum], valueFen)),
    ...lengths.map(({ period, days }) => at(periods[period], days)),
    weights.length > 0 ? { subsidy: { weightsBp: weights.map(({ weightBp }) => weightBp) } } : {},
    approvals.length > 0 ? { contractApprovals: approvalsOf(approvals) } : {},
    annualReportDue === undefined ? {} : { annualReportDue },
  ].reduce<Overrides>(deepMerge, {});

const at = (path: string, value: number): Overrides =>
  path
    .split('.')
    .toReversed()
    .reduce<Overrides | number>((inner, name) => ({ [name]: inner }), value) as Overrides;
const approvalsOf = (rows: NonNullable<Figures['approvals']>): Overrides => ({
  enterprise: rows.map(({ fromFen, enterpriseLevel: level }) => ({ fromFen, level })),
  university: rows.map(({ fromFen, universityLevel: level }) => ({ fromFen, level })),
});

export const figureRules = ['figure-twice', 'nothing-changes', 'figure-not-own'] as const;
/** Each figure once, and at least one; those withdrawn are among the own ones. */
export function brokenByFigures(figures: Figures, own: Overrides): BrokenRule<(typeof figureRules)[number]>[] {
  const { rates: given, sums: limits, periods: lengths, withdrawn = [], weights = [], approvals = [], annualReportDue } = figures;
  const lists = [
    given.map(({ rate }, index) => ({ name: rate, field: `rates.${index}.rate`, row: index + 1 })),
    limits.map(({ sum }, index) => ({ name: sum, field: `sums.${index}.sum`, row: index + 1 })),
    lengths.map(({ period }, index) => ({ name: period, field: `periods.${index}.period`, row: index + 1 })),
  ];
  const wholesGiven: string[] = [
    ...(weights.length > 0 ? ['weights'] : []),
    ...(approvals.length > 0 ? ['approvals'] : []),
    ...(annualReportDue === undefined ? [] : ['annual-report']),
  ];
  const set = [...lists.flat().map(({ name }): string => name), ...wholesGiven];
  const ended = withdrawn.map(({ figure }, index) => ({ name: figure, field: `withdrawn.${index}.figure`, row: index + 1 }));
  return [
    ...[...lists, ended].flatMap((list) =>
      list.flatMap(({ name, field, row }, index) =>
        brokenIf(list.findIndex((earlier) => earlier.name === name) < index, { rule: 'figure-twice', field, figures: { row } }),
      ),
    ),
    ...ended.flatMap(({ name, field, row }) => [
      ...brokenIf(set.includes(name), { rule: 'figure-twice', field, figures: { row } }),
      ...brokenIf(figureOf(own, places[name]) === undefined, { rule: 'figure-not-own', field, figures: { row } }),
    ]),
    ...brokenIf(set.length + ended.length === 0, { rule: 'nothing-changes', field: 'rates' }),
  ];
}
