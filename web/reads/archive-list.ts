import { createHash } from 'node:crypto';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { ProjectContext } from './context.ts';

export interface ArchiveList {
  /** The newest version in it. */
  readonly version: number;
  readonly content: string;
  readonly sha256: string;
}

/** The list that the step closes the case over, by the function with which the recording compares it (prisma/functions/archive-list.sql). */
export async function archiveList(
  database: Database,
  caseId: string,
  step: string,
  before: number | null = null,
): Promise<ArchiveList | null> {
  const [list] = await database.$queryRaw<
    { version: number; content: string }[]
  >`SELECT version, content FROM archive_list(${caseId}, ${step}, ${before}::int)`;
  return list ? { ...list, sha256: createHash('sha256').update(list.content, 'utf8').digest('hex') } : null;
}

/** For those who may have the audit's result: as it is while the step is open, afterwards as it was confirmed. */
export async function archiveFor({ services, project: { caseId, sides } }: ProjectContext, step: string): Promise<ArchiveList> {
  if (!sides.has('platform') || !stepNamed(step)?.archives) throw fail('NOT_FOUND');
  const { database } = services;
  const isOpen = (await database.openStep.count({ where: { caseId, step, closedAt: null } })) > 0;
  const last = isOpen
    ? null
    : await database.event.findFirst({ where: { caseId, step, n: 0 }, orderBy: { version: 'desc' }, select: { version: true } });
  const list = await archiveList(database, caseId, step, last?.version);
  if (!list) throw fail('NOT_FOUND');
  return list;
}
