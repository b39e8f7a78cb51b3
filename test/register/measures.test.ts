import { expect, test } from 'vitest';
import { barring } from '#workflows/kinds.ts';
import { measuresIn, type RegisterRead, stopping } from '#workflows/register/measures.ts';

const read = (now: string, more: Partial<RegisterRead>): RegisterRead => ({ now, entries: [], facts: [], ...more });
const measure = (body: object) => ({
  id: 'one',
  kind: 'measure',
  subject: 'company',
  body: { source: 'source', reason: '提供虚假材料', ...body },
});
const found = (now: string, more: Partial<RegisterRead>) =>
  measuresIn(read(now, more), barring).map(({ subject, until }) => [subject, until]);

test('a sanction counts from its first day to the end of its last, in Shanghai', () => {
  const entries = [measure({ measure: 'sanction', startsOn: '2026-03-01', endsOn: '2026-03-31' })];
  expect(found('2026-02-28T15:59:59.999Z', { entries })).toEqual([]);
  expect(found('2026-02-28T16:00:00.000Z', { entries })).toHaveLength(1);
  expect(found('2026-03-31T15:00:00.000Z', { entries })).toHaveLength(1);
  expect(found('2026-03-31T16:00:00.000Z', { entries })).toEqual([]);
});

test('a bar of a case keeps its party out until its end, and the other party in', () => {
  const fact = { organisation: 'company', party: 'enterprise', type: 'party-barred', at: '2026-01-10T00:00:00.000Z' };
  const facts = [{ ...fact, details: { party: 'enterprise', untilOn: '2027-01-10' } }];
  expect(found('2026-06-01T00:00:00.000Z', { facts })).toHaveLength(1);
  expect(found('2027-01-11T00:00:00.000Z', { facts })).toEqual([]);
  expect(found('2026-06-01T00:00:00.000Z', { facts: [{ ...fact, details: { party: 'university', untilOn: '2027-01-10' } }] })).toEqual([]);
  const decided = { ...fact, type: 'integrity-case-decided' };
  const integrity = (sanction: string, months: number) => [{ ...decided, details: { by: 'enterprise', sanction, months } }];
  expect(found('2026-06-01T00:00:00.000Z', { facts: integrity('bar', 12) })).toHaveLength(1);
  expect(found('2026-06-01T00:00:00.000Z', { facts: integrity('warn', 0) })).toEqual([]);
});

test('a sanction stops everything, a bar only what is new', () => {
  const [sanction, bar] = (['sanction', 'bar'] as const).map((one) =>
    measuresIn(read('2026-06-01T00:00:00.000Z', { entries: [measure({ measure: one, startsOn: '2026-03-01' })] }), barring),
  );
  expect(stopping(sanction ?? [], 'applies')).toBeDefined();
  expect(stopping(sanction ?? [], 'awards')).toBeDefined();
  expect(stopping(bar ?? [], 'applies')).toBeDefined();
  expect(stopping(bar ?? [], 'awards')).toBeUndefined();
});
