import type { Services } from '#web/server/services.ts';

const hourMs = 3_600_000;

/** Documents of acts that never came to be, a week after they were put in. */
export async function removeOrphans({ database, log }: Pick<Services, 'database' | 'log'>): Promise<number> {
  const [row] = await database.rows<{ removed: string }>`SELECT remove_orphan_documents() AS removed`;
  const removed = Number(row?.removed ?? 0);
  if (removed > 0) log.info({ event: 'orphans-removed', removed }, 'documents of acts that never came to be were removed');
  return removed;
}

/** Every hour; answers what ends it. Where the database is away, the next hour does. */
export function removeOrphansHourly(services: Pick<Services, 'database' | 'log'>): () => void {
  const timer = setInterval(() => {
    removeOrphans(services).catch((error: unknown) => services.log.warn({ err: error }, 'orphaned documents could not be removed'));
  }, hourMs).unref();
  return () => clearInterval(timer);
}
