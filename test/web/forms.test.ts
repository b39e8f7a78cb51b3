import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseForm } from '#web/forms/parse-form.server.ts';
import { toTyped, toValue } from '#web/forms/typed.ts';
import { describeForm } from '#web/shapes/describe.ts';
import { dueOf } from '#web/shapes/time.ts';
import { BasisPoints, Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import { prose } from '#workflows/engine/carried.ts';
import { daysLate, realDayMs } from '#workflows/engine/period.ts';
import { steps } from '#workflows/kinds.ts';

const form = z.strictObject({
  title: prose(5, 60),
  priceFen: Fen.min(1),
  rateBp: BasisPoints,
  agreed: z.literal(true),
  open: z.boolean(),
  earmark: z.strictObject({ capFen: Fen }).optional(),
  rows: z
    .array(z.strictObject({ id: Id, fen: Fen }))
    .min(1)
    .max(3),
});
const posted = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
};
const good = {
  title: '涂层寿命提升',
  priceFen: '1,200,000.5',
  rateBp: '12.5',
  agreed: 'on',
  open: 'false',
  'rows[0].fen': '0.01',
  'rows[1].fen': '3',
};

test('what is typed in yuan and percent arrives as fen and basis points, rows get ids', () => {
  const submission = parseForm(posted({ ...good, _outcome: 'submit' }), form);
  expect(submission.status === 'success' && submission.value).toEqual({
    title: '涂层寿命提升',
    priceFen: 120_000_050,
    rateBp: 1250,
    agreed: true,
    open: false,
    rows: [
      { id: 'i1', fen: 1 },
      { id: 'i2', fen: 300 },
    ],
  });
});

test('what is wrong is named by field, and everything typed is kept', () => {
  const { agreed: _agreed, ...unsure } = good;
  const submission = parseForm(posted({ ...unsure, title: '短', priceFen: '1.234' }), form);
  expect(submission.status).toBe('error');
  const { error, initialValue } = submission.reply();
  expect(error).toEqual({
    title: [{ code: 'tooShort', figures: { limit: 5 } }],
    priceFen: [{ code: 'places' }],
    agreed: [{ code: 'consent' }],
  });
  expect(initialValue).toMatchObject({ title: '短', priceFen: '1.234', rateBp: '12.5' });
});

test('a sum beyond every limit gets one sentence, with the limit of its field', () => {
  const submission = parseForm(posted({ ...good, priceFen: '99999999999999999' }), form);
  expect(submission.reply().error).toEqual({ priceFen: [{ code: 'tooBig', figures: { limit: '10,000,000,000,000.00' } }] });
});

test('a value and what is typed for it lead to each other, for every whole sum', () => {
  const [, price] = describeForm(form).fields;
  if (!price) throw new Error('no price');
  fc.assert(fc.property(fc.integer({ min: 1, max: 10 ** 15 }), (fen) => toValue(price, toTyped(price, fen)) === fen));
});

test('every form of the catalogue can be drawn, typed and read back', () => {
  for (const step of steps)
    for (const { form: schema } of Object.values(step.outcomes)) {
      const root = describeForm(schema);
      expect(() => toValue(root, toTyped(root, undefined))).not.toThrow();
    }
});

test('bounds of texts and figures come from the schema (zod 4.5.4; later ones lose them)', () => {
  const [title, price] = describeForm(form).fields;
  expect(title).toMatchObject({ kind: 'text', required: true, min: 5, max: 60, lines: 'one' });
  expect(price).toMatchObject({ kind: 'yuan', min: 1, max: 10 ** 15 });
});

const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
test('24:00 belongs to the day that ends, and working days are counted', () => {
  const now = '2026-11-20T02:00:00.000Z'; // a Friday
  expect(dueOf('2026-11-20T16:00:00.000Z', now, builtInCalendar)).toEqual({ group: 'today', tone: 'warn', days: 0 });
  expect(dueOf('2026-11-24T16:00:00.000Z', now, builtInCalendar)).toEqual({ group: 'soon', tone: 'warn', days: 2 });
  // a Saturday: Monday's deadline is the next working day's
  expect(dueOf('2026-11-23T16:00:00.000Z', '2026-11-21T02:00:00.000Z', builtInCalendar)).toEqual({ group: 'soon', tone: 'warn', days: 1 });
  expect(dueOf('2026-12-11T16:00:00.000Z', now, builtInCalendar).group).toBe('later');
  expect(dueOf('2026-11-18T16:00:00.000Z', now, builtInCalendar).group).toBe('overdue');
});

test('the day after the deadline is the first day late', () => {
  const late = (dueAt: string, now: string) => dueOf(dueAt, now, builtInCalendar).days;
  const monday = '2026-03-09T16:00:00.000Z'; // Monday 9 March, 24:00
  expect(['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-16'].map((day) => late(monday, `${day}T02:00:00.000Z`))).toEqual([1, 2, 3, 5]);
  expect(late('2026-03-13T16:00:00.000Z', '2026-03-14T02:00:00.000Z')).toBe(0); // a Saturday
  // counted from the start of the day that has begun, as interest is
  expect(late(monday, monday)).toBe(daysLate(monday, new Date(Date.parse(monday) + 1).toISOString(), lengths, builtInCalendar));
});
