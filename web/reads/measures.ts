import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { barring, barringTypes } from '#workflows/kinds.ts';
import { lastMoment, type MeasureInForce, measuresIn, type RegisterRead, stopping } from '#workflows/register/measures.ts';
import { directoryOf } from './directory.ts';

/** Measures in force now on these organisations and persons. */
export async function measuresOn(database: Database, ids: readonly string[]): Promise<MeasureInForce[]> {
  const [row] = await database.rows<{ read: RegisterRead }>`SELECT register_of(${[...ids]}, ${barringTypes}) AS read`;
  return row ? measuresIn(row.read, barring) : [];
}

/** Throws while a measure stops one of them. */
export async function mustStand(database: Database, ids: readonly string[], asks: 'applies' | 'awards'): Promise<void> {
  const found = stopping(await measuresOn(database, ids), asks);
  if (!found) return;
  const names = await directoryOf(database, [found.subject], [found.subject]);
  const last = lastMoment(found.until);
  const { zh, en } = (names.organisation(found.subject) ?? names.person(found.subject))?.names ?? { zh: '', en: '' };
  throw fail(found.measure === 'sanction' ? 'UNDER_SANCTION' : 'BARRED', {
    whoZh: zh,
    whoEn: en,
    source: found.source ?? '',
    hasSource: found.source ? 'yes' : 'no',
    from: shanghaiDay(found.from),
    until: last ? shanghaiDay(last) : '',
    hasEnd: last ? 'yes' : 'no',
  });
}
