import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Stack } from '#scripts/stack.mjs';
import { until } from '#test/workflow/support/performance.ts';

/**
 * Waits until so many acts are in the middle of being recorded, and keeps them there until let go, or the database dies:
 * a process killed now is killed at the worst moment.
 */
export async function heldRecordings(stack: Stack, count: number): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: stack.env['DATABASE_URL'] });
  holder.on('error', () => {}); // the database may be killed under it
  await holder.connect();
  onTestFinished(() => holder.end());
  await holder.query('BEGIN; LOCK TABLE event IN SHARE ROW EXCLUSIVE MODE'); // reads go on
  await until(async () => {
    const { rows } = await holder.query("SELECT 1 FROM pg_locks WHERE relation = 'event'::regclass AND NOT granted");
    return rows.length >= count;
  }, 240_000);
  return () => holder.end();
}
