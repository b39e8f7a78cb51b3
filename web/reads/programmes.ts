import type { PersonContext } from '#web/trpc/trpc.ts';
import { organisationRefs } from './directory.ts';
import type { ProgrammeRow } from './shapes/public.ts';

/** Programmes in which a project may be opened now. */
export async function programmes({ services }: PersonContext): Promise<ProgrammeRow[]> {
  const rows = await services.database.programme.findMany({ where: { open: true }, orderBy: { id: 'asc' } });
  const organisations = await organisationRefs(
    services.database,
    rows.flatMap(({ platformId, funderId }) => [platformId, funderId]),
  );
  return rows.map(({ id, nameZh, nameEn, platformId, funderId }) => ({
    id,
    names: { zh: nameZh, en: nameEn },
    platform: organisations.get(platformId) ?? null,
    funder: organisations.get(funderId) ?? null,
  }));
}
