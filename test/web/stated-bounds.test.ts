import { expect, test } from 'vitest';
import { z } from 'zod';
import { statedBounds } from '#web/forms/stated-bounds.ts';
import { askedForm } from '#web/shapes/describe.ts';
import type { Field, Numbers } from '#web/shapes/field.ts';
import { steps } from '#workflows/kinds.ts';

const isNumber = (field: Field): field is Numbers => field.kind === 'number' || field.kind === 'yuan' || field.kind === 'percent';
const numbersIn = (field: Field): Numbers[] => {
  if (field.kind === 'group') return field.fields.flatMap(numbersIn);
  if (field.kind === 'list') return numbersIn(field.item);
  return isNumber(field) ? [field] : [];
};
const all = steps.flatMap(({ name, outcomes }) =>
  Object.keys(outcomes).flatMap((outcome) => {
    const form = askedForm(name, outcome);
    return form ? numbersIn(form).map((field) => ({ step: name, outcome, field })) : [];
  }),
);

test('every figure that is typed has limits of its own, so that no refusal names the largest number of the machine', () => {
  expect(all.length).toBeGreaterThan(80);
  const unbounded = all.filter(({ field }) => field.max >= Number.MAX_SAFE_INTEGER);
  expect(unbounded.map(({ step, outcome, field }) => `${step} ${outcome} ${field.name}`)).toEqual([]);
});

test('limits are shown where they matter: months and points, but not a hundred billion yuan, 100 % or 0.01', () => {
  expect(statedBounds({ kind: 'number', min: 0, max: 36 })).toEqual({ min: 0, max: 36 });
  expect(statedBounds({ kind: 'number', min: 0, max: 100_000 })).toEqual({});
  expect(statedBounds({ kind: 'percent', min: 1, max: 10_000 })).toEqual({});
  expect(statedBounds({ kind: 'percent', min: 0, max: 3000 })).toEqual({ max: 3000 });
  expect(statedBounds({ kind: 'yuan', min: 1_000_000, max: 10_000_000_000_000 })).toEqual({ min: 1_000_000 });
  for (const { field } of all) expect(statedBounds(field).max ?? 0).toBeLessThan(field.kind === 'yuan' ? 10_000_000_000_000 : 10_000);
});

test('a milestone is chosen from those that there are, never typed by its number', () => {
  // in a proposal the milestones are only being made
  const named = all.filter(({ field }) => ['milestone', 'claimAfter', 'due'].includes(field.name));
  expect(new Set(named.map(({ step }) => step))).toEqual(
    new Set(['accept-milestone', 'propose-amendment', 'set-money-terms', 'sign-task-book']),
  );
  for (const { step, field } of named) expect({ step, to: field.to }).toEqual({ step, to: 'milestone' });
});

function daysIn(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return daysIn(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return daysIn(schema.element as z.ZodType);
  if (schema instanceof z.ZodObject) return Object.values(schema.shape as Record<string, z.ZodType>).flatMap(daysIn);
  return schema instanceof z.ZodISODate || schema instanceof z.ZodISODateTime ? [schema] : [];
}
test('no form takes a day of the year 9999, which would promise nothing', () => {
  const days = steps.flatMap(({ name, outcomes }) =>
    Object.values(outcomes).flatMap(({ form }) => daysIn(form).map((day) => ({ name, day }))),
  );
  expect(days.length).toBeGreaterThan(40);
  const takes = (text: string) => days.filter(({ day }) => day.safeParse(text).success).map(({ name }) => name);
  for (const year of ['9999', '2200', '1899', '0001']) expect([...takes(`${year}-12-31`), ...takes(`${year}-12-31T00:00:00Z`)]).toEqual([]);
  expect([...takes('2199-12-31'), ...takes('2199-12-31T00:00:00Z')]).toHaveLength(days.length);
});
