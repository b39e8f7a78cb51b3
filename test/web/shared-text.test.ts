import { expect, test } from 'vitest';
import { sharedFields } from '#web/shapes/shared-fields.ts';
import { sharedText, type TypedUnder } from '#web/shapes/shared-text.ts';
import { steps } from '#workflows/kinds.ts';

type Typed = TypedUnder<Record<string, unknown>>;
const fail = { outcome: { name: 'fail' }, shared: { pass: ['findings', 'measured'] } };
const pass = { findings: '各项指标均已实测', measured: [{ id: 'i1' }], pledge: 'on', onlyOfPass: 'x' };
const [early, late] = ['2026-03-02T01:00:00.000Z', '2026-03-02T02:00:00.000Z'];
const begins = { rounds: '2' };
const under = (outcome: string, values: Record<string, unknown>, updatedAt = '~'): Typed => ({ outcome, values, updatedAt });

test('another decision begins with the text of the fields that both have, and no others', () => {
  expect(sharedText(fail, [under('pass', pass, early)], begins)).toEqual({
    findings: '各项指标均已实测',
    measured: [{ id: 'i1' }],
    rounds: '2',
  });
});

test('of two decisions the later text of a shared field stays, and each keeps the fields of its own', () => {
  const own = { findings: '旧', rounds: '3' };
  const both = { ...own, findings: '各项指标均已实测' };
  expect(sharedText(fail, [under('fail', own, early), under('pass', pass, late)])).toMatchObject(both);
  expect(sharedText(fail, [under('fail', own, late), under('pass', pass, early)])).toEqual(own);
  // what the browser has not kept yet is later than anything kept
  expect(sharedText(fail, [under('fail', own, late), under('pass', { findings: '刚打的字' })])).toMatchObject({ findings: '刚打的字' });
});

test('an emptied field empties nothing elsewhere, and nothing typed begins with nothing', () => {
  expect(sharedText(fail, [under('pass', { findings: '', measured: [] }, early)], begins)).toBeUndefined();
  expect(sharedText(fail, [], begins)).toBeUndefined();
});

test('fields are shared by name and kind; statements are not', () => {
  const shared = steps.flatMap(({ name, outcomes }) =>
    Object.keys(outcomes).flatMap((outcome) => Object.values(sharedFields(name, outcome)).map((names) => `${name} ${names.join(' ')}`)),
  );
  expect(shared.length).toBeGreaterThan(20);
  expect(sharedFields('elect-route', 'deposit')).toEqual({ damages: ['note'] });
});
