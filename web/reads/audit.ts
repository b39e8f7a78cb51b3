import type { AuditResult } from '#web/shapes/public.ts';
import type { ProjectContext } from './context.ts';

/**
 * Compares each version of the case with its link in the chain of hashes, in the database (prisma/functions/verify-versions.sql):
 * events, transfers, requests to the world, notices, the state, and the chain itself.
 */
export async function verifyAudit({ services, project: { caseId } }: ProjectContext): Promise<AuditResult> {
  const { database } = services;
  const [altered, last, events, documents] = await Promise.all([
    database.$queryRaw<
      { version: number; part: AuditResult['altered'][number]['part'] }[]
    >`SELECT version, part FROM verify_versions(${caseId})`,
    database.event.findFirst({ where: { caseId }, orderBy: [{ version: 'desc' }, { n: 'desc' }], select: { hash: true } }),
    database.event.count({ where: { caseId } }),
    database.event.groupBy({ by: ['documentState'], where: { caseId, documentState: { not: null } }, _count: true }),
  ]);
  const count = (state: string) => documents.find(({ documentState }) => documentState === state)?._count ?? 0;
  return {
    events,
    intact: altered.length === 0,
    altered,
    tail: last?.hash ?? null,
    documents: { matches: count('matches'), sealed: count('sealed'), missing: count('missing'), differs: count('differs') },
  };
}
