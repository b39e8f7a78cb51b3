import { expect, test } from 'vitest';
import { z } from 'zod';
import { realDayMs } from '#workflows/engine/period.ts';
import { builtInPacks, Overrides, termsFor } from '#workflows/modules/terms/packs.ts';
import { Terms } from '#workflows/modules/terms/terms.ts';
import { brokenByFigures, figureFields, overridesOf, withFigures } from '#workflows/policy/figures.ts';

const Figures = z.object(figureFields);
type Figures = z.output<typeof Figures>;

/** Every figure of the terms by its place: `subsidy.reserveBp`. A list is one figure. */
function placesIn(schema: z.ZodType, under = ''): string[] {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (!(inner instanceof z.ZodObject)) return [under];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
    placesIn(field, under ? `${under}.${name}` : name),
  );
}
function placesOf(value: unknown, under = ''): string[] {
  const inner = Overrides.safeParse(value);
  return inner.success
    ? Object.entries(inner.data).flatMap(([name, field]) => placesOf(field, under ? `${under}.${name}` : name))
    : [under];
}

/** Another figure than those in force for each item of the form. */
const all: Figures = {
  rates: figureFields.rates.element.shape.rate.options.map((rate) => ({ rate, valueBp: 300 })),
  sums: figureFields.sums.element.shape.sum.options.map((sum) => ({ sum, valueFen: 7_654_321 })),
  periods: figureFields.periods.element.shape.period.options.map((period) => ({ period, days: 41 })),
  weights: [{ weightBp: 7000 }, { weightBp: 3000 }],
  approvals: [{ fromFen: 0, enterpriseLevel: 'leader', universityLevel: 'office' }],
  annualReportDue: '03-31',
  withdrawn: [],
};

/** Filled in by the platform; days of single steps are judged by the kind of case that has the steps, and come with a programme's import. */
const notByForm = ['programme', 'packs', 'lengths.waitDayMs', 'lengths.actByDayMs', 'days'];

test('the form of a policy sets every figure of the terms that a programme or a law may set', () => {
  expect(Object.keys(all).toSorted()).toEqual(Object.keys(figureFields).toSorted());
  expect(brokenByFigures(all, {})).toEqual([]);
  expect([...placesOf(overridesOf(all)), ...notByForm].toSorted()).toEqual(placesIn(Terms).toSorted());
});

const found = (figures: object) =>
  termsFor(builtInPacks, {
    programme: 'one',
    lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs },
    jurisdiction: 'CN',
    on: '2026-06-01',
    overrides: overridesOf(Figures.parse({ rates: [], sums: [], periods: [], ...figures })),
  });

test('mid-term review, audit of the spending, reports, claims and approvals come into force as they were typed', () => {
  const terms = found({
    rates: [
      { rate: 'midterm-from', valueBp: 4500 },
      { rate: 'midterm-until', valueBp: 5500 },
    ],
    sums: [{ sum: 'final-audit', valueFen: 50_000_000 }],
    periods: [
      { period: 'progress-note', days: 30 },
      { period: 'transfer', days: 730 },
    ],
    weights: [{ weightBp: 5000 }, { weightBp: 2500 }, { weightBp: 2500 }],
    approvals: [
      { fromFen: 0, enterpriseLevel: 'office', universityLevel: 'office' },
      { fromFen: 100_000_000, enterpriseLevel: 'leader', universityLevel: 'meeting' },
    ],
    annualReportDue: '03-31',
  });
  expect(terms).toMatchObject({
    terms: {
      midterm: { fromBp: 4500, untilBp: 5500 },
      finalAuditFromFen: 50_000_000,
      progressNoteDays: 30,
      transferDays: 730,
      subsidy: { reserveBp: 500, weightsBp: [5000, 2500, 2500] },
      contractApprovals: { university: [{ level: 'office' }, { fromFen: 100_000_000, level: 'meeting' }] },
      annualReportDue: '03-31',
    },
  });
});

test.each([
  ['midterm.untilBp: 须为 0 至 10000', { rates: [{ rate: 'midterm-from', valueBp: 4500 }] }],
  ['progressNoteDays: 须为 28 至 92', { periods: [{ period: 'progress-note', days: 10 }] }],
  ['transferDays: 须为 30 至 1825', { periods: [{ period: 'transfer', days: 29 }] }],
  ['subsidy.weightsBp: 各期比例之和须为 10000', { weights: [{ weightBp: 5000 }, { weightBp: 4000 }] }],
  ['contractApprovals.enterprise: 首行须自 0 起', { approvals: [{ fromFen: 1, enterpriseLevel: 'office', universityLevel: 'office' }] }],
  ['annualReportDue: 没有这一天', { annualReportDue: '02-30' }],
] as const)('what does not hold is refused by name: %s', (reason, figures) => {
  const terms = found(figures);
  expect('refused' in terms ? terms.refused.join('; ') : '').toContain(reason);
});

test('every figure of the form may be withdrawn: the law above it, or the default, applies again', () => {
  const own = overridesOf(all);
  const withdrawn = figureFields.withdrawn.unwrap().element.shape.figure.options.map((figure) => ({ figure }));
  const none: Figures = { rates: [], sums: [], periods: [], withdrawn };
  expect(brokenByFigures(none, own)).toEqual([]);
  expect(withFigures(own, none)).toEqual({});
  const some = { finalAuditFromFen: 1, subsidy: { reserveBp: 300, ceilingBp: 8000 } };
  expect(withFigures(some, { ...none, withdrawn: [{ figure: 'final-audit' }] })).toEqual({ subsidy: some.subsidy });
  expect(withFigures(some, { ...none, withdrawn: [{ figure: 'subsidy-reserve' }] })).toEqual({ ...some, subsidy: { ceilingBp: 8000 } });
});

test('a figure is not withdrawn and set at once, nor where there is none of its own', () => {
  const rates: Figures['rates'] = [{ rate: 'bond', valueBp: 300 }];
  const withdrawn: Figures['withdrawn'] = [{ figure: 'bond' }, { figure: 'weights' }];
  expect(brokenByFigures({ rates, sums: [], periods: [], withdrawn }, { bondBp: 100 })).toEqual([
    { rule: 'figure-twice', field: 'withdrawn.0.figure', figures: { row: 1 } },
    { rule: 'figure-not-own', field: 'withdrawn.1.figure', figures: { row: 2 } },
  ]);
});
