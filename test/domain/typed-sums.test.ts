import { expect, test } from 'vitest';
import { z } from 'zod';
import { steps } from '#workflows/project/catalogue.ts';

/** Copied from the page, and refused unless they are the figure that it shows. */
const copied = new Set(['amountFen', 'dueFen']);

/** Fields of a form that carry a sum, with the largest that may be typed. */
function sumsIn(schema: z.core.$ZodType, name: string): { name: string; most: number }[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return sumsIn(schema.unwrap() as z.core.$ZodType, name);
  if (schema instanceof z.ZodArray) return sumsIn(schema.element as z.core.$ZodType, name);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) => sumsIn(field, key));
  return schema instanceof z.ZodNumber && /fen$/i.test(name) && !copied.has(name)
    ? [{ name, most: schema.maxValue ?? Number.POSITIVE_INFINITY }]
    : [];
}

test('a sum that people type is at most 10^13 fen: what follows from a hundred of them can still be booked', () => {
  const sums = steps.flatMap(({ name: step, outcomes }) =>
    Object.values(outcomes).flatMap(({ form }) => sumsIn(form, '').map((sum) => ({ step, ...sum }))),
  );
  expect(sums.length).toBeGreaterThan(30);
  expect(sums.filter(({ most }) => most > 10_000_000_000_000)).toEqual([]);
});
