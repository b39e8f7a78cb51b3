import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeForm } from '#web/shapes/describe.ts';
import { sharedText } from '#web/shapes/shared-text.ts';
import { prose } from '#workflows/engine/carried.ts';

const fail = describeForm(
  z.strictObject({
    findings: prose(10, 2000),
    measured: z.array(z.strictObject({ id: prose(1, 9) })).max(9),
    rounds: z.int(),
    pledge: z.literal(true),
  }),
);
const pass = { findings: '各项指标均已实测', measured: [{ id: 'i1' }], rounds: ['1'], pledge: 'on', onlyOfPass: 'x' };
const [early, late] = ['2026-03-02T01:00:00.000Z', '2026-03-02T02:00:00.000Z'];

test('another decision begins with the text of the fields that both have, without statements and without what does not fit', () => {
  expect(sharedText<Record<string, unknown>>(fail, 'fail', [{ outcome: 'pass', values: pass, updatedAt: early }], { rounds: '2' })).toEqual(
    {
      findings: '各项指标均已实测',
      measured: [{ id: 'i1' }],
      rounds: '2',
    },
  );
});

test('of two decisions the later text of a shared field stays, and each keeps the fields of its own', () => {
  const own = { outcome: 'fail', values: { findings: '旧', rounds: '3' }, updatedAt: early };
  expect(
    sharedText<Record<string, unknown>>(fail, 'fail', [own, { outcome: 'pass', values: pass, updatedAt: late }], undefined),
  ).toMatchObject({
    findings: '各项指标均已实测',
    rounds: '3',
  });
  expect(
    sharedText<Record<string, unknown>>(
      fail,
      'fail',
      [
        { ...own, updatedAt: late },
        { outcome: 'pass', values: pass, updatedAt: early },
      ],
      undefined,
    ),
  ).toEqual(own.values);
  // what the browser has not kept yet is later than anything kept
  expect(
    sharedText<Record<string, unknown>>(
      fail,
      'fail',
      [own, { outcome: 'pass', values: { findings: '刚打的字' }, updatedAt: undefined }],
      undefined,
    ),
  ).toMatchObject({
    findings: '刚打的字',
  });
});

test('an emptied field empties nothing elsewhere, and nothing typed begins with nothing', () => {
  expect(
    sharedText<Record<string, unknown>>(fail, 'fail', [{ outcome: 'pass', values: { findings: '' }, updatedAt: early }], { rounds: '2' }),
  ).toBeUndefined();
  expect(sharedText<Record<string, unknown>>(fail, 'fail', [], { rounds: '2' })).toBeUndefined();
});
