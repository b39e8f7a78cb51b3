import { expect, test } from 'vitest';
import type { EventRow } from '#web/reads/event-row.ts';
import { stageDates } from '#web/reads/visible-lines.ts';

const line = (stage: string, cause: string, at: string) => ({ stage, cause, at: new Date(at) }) as EventRow;

test('B6: a stage runs from its own first act to its last; what a bank answers belongs to no stage', () => {
  const told = [
    line('demand-intake', 'act', '2026-03-02T01:00:00.000Z'),
    // the bond of the intake, and long after the work the last inventor's payment: both settled by the bank
    line('milestone-funding', 'reply', '2026-03-20T01:00:00.000Z'),
    line('milestone-funding', 'act', '2026-09-01T01:00:00.000Z'),
    line('milestone-funding', 'act', '2028-12-01T01:00:00.000Z'),
    line('milestone-funding', 'reply', '2030-05-01T01:00:00.000Z'),
  ];
  expect(stageDates(told)['milestone-funding']).toEqual({ from: '2026-09-01T01:00:00.000Z', until: '2028-12-01T01:00:00.000Z' });
});
