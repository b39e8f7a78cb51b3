import type { Services } from '#web/server/services.ts';

const day = 86_400_000;

/**
 * Deletes unreferenced files: a day after a refusal, two after an abandoned upload, seven without an act or draft that names them.
 * A file is marked first, so that no act can name it any more; the database keeps one that an act has named meanwhile.
 */
export async function collectFiles({ database, files, log }: Services, now = Date.now()): Promise<number> {
  const before = (days: number) => new Date(now - days * day);
  const found = await database.rows<{ id: string; blob: string | null }>`
    SELECT f.id, f.blob FROM file f
    WHERE NOT EXISTS (SELECT FROM file_use u WHERE u.file_id = f.id)
      AND (f.state = 'refused' AND f.changed_at < ${before(1)} OR f.state = 'receiving' AND f.changed_at < ${before(2)}
        OR f.changed_at < ${before(7)} AND NOT EXISTS (SELECT FROM draft d WHERE d.case_id = f.case_id AND d.key = f.key
          AND d.organisation_id = f.organisation_id AND d.person_id = f.person_id))
    LIMIT 500`;
  let removed = await emptyDisposed(database, files);
  for (const { id, blob } of found) {
    const marked = await database.file.updateMany({ where: { id, uses: { none: {} } }, data: { state: 'refused' } });
    if (marked.count === 0) continue;
    await files.incoming.remove(id);
    if (blob) await files.store.remove(blob);
    removed += (await database.file.deleteMany({ where: { id, uses: { none: {} } } })).count;
  }
  if (removed > 0) log.info({ event: 'files-collected', removed }, 'files that no act names, or of disposed cases, were removed');
  return removed;
}

/** Content of cases that were disposed of; size and hash stay with the record. */
async function emptyDisposed(database: Services['database'], { incoming, store }: Services['files']): Promise<number> {
  const found = await database.file.findMany({
    where: { state: 'disposed', blob: { not: null } },
    select: { id: true, blob: true },
    take: 500,
  });
  for (const { id, blob } of found) {
    await incoming.remove(id);
    if (blob) await store.remove(blob);
    await database.file.update({ where: { id }, data: { blob: null } });
  }
  return found.length;
}

/** Who took which file is kept for 36 months: longer than the six that law wants of a log, shorter than the record itself. */
export const forgetDownloads = ({ database }: Pick<Services, 'database'>) =>
  database.rows`DELETE FROM file_download WHERE at < now() - interval '36 months'`;
