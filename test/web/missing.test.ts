import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeForm } from '#web/shapes/describe.ts';
import { missingIn } from '#web/shapes/missing.ts';
import { prose } from '#workflows/engine/carried.ts';

const form = z.strictObject({
  route: prose(10, 2000),
  remark: prose(1, 200).optional(),
  open: z.boolean(),
  pledge: z.literal(true),
  milestones: z
    .array(z.strictObject({ n: z.int().min(1).max(9), work: prose(5, 500), note: prose(1, 99).optional() }))
    .min(2)
    .max(6),
  partner: z.strictObject({ name: prose(1, 60), part: prose(1, 60) }).optional(),
});
const missing = (typed: Record<string, unknown>) => missingIn(describeForm(form), typed);

test('of an empty form each required field is missing, and no other', () => {
  expect(missing({})).toEqual([
    { name: 'route', count: 1 },
    { name: 'open', count: 1 },
    { name: 'pledge', count: 1 },
    { name: 'milestones', count: 2 },
  ]);
});

test('of lists and begun groups the empty inputs are counted; an emptied field is missing again', () => {
  const typed = {
    route: '  ',
    open: 'false',
    pledge: 'on',
    milestones: [
      { n: '1', work: '' },
      { n: '', work: '' },
    ],
    partner: { name: '同济' },
  };
  expect(missing(typed)).toEqual([
    { name: 'route', count: 1 },
    { name: 'milestones', count: 2 },
    { name: 'partner', count: 1 },
  ]);
});

test('a whole form lacks nothing', () => {
  const rows = [1, 2].map((n) => ({ n: String(n), work: '制膜中试' }));
  expect(missing({ route: '从小试到中试', open: 'true', pledge: 'on', milestones: rows })).toEqual([]);
});
