import type { ProgrammeRow } from '#web/shapes/public.ts';
import { byName } from './by-name.ts';
import type { PersonContext } from './context.ts';
import { organisationRefs } from './directory.ts';

/** Programmes in which a project may be opened now. */
export async function programmes({ services, locale }: PersonContext): Promise<ProgrammeRow[]> {
  const rows = await services.database.programme.findMany({ where: { open: true }, orderBy: { id: 'asc' } });
  const organisations = await organisationRefs(
    services.database,
    rows.flatMap(({ platformId, funderId }) => [platformId, funderId]),
  );
  const shown = rows.map(({ id, nameZh, nameEn, platformId, funderId }) => ({
    id,
    names: { zh: nameZh, en: nameEn },
    platform: organisations.get(platformId) ?? null,
    funder: organisations.get(funderId) ?? null,
  }));
  return byName(shown, locale, (one) => one);
}
