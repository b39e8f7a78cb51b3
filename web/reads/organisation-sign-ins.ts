import type { OrganisationSignIn } from '#web/shapes/account.ts';
import { byName } from './by-name.ts';
import type { Context } from './context.ts';

const most = 200;

export async function organisationSignIns({ services: { database }, locale }: Context): Promise<OrganisationSignIn[]> {
  const rows = await database.identityProvider.findMany({
    where: { endedAt: null },
    select: { organisation: { select: { id: true, nameZh: true, nameEn: true } } },
    orderBy: { organisationId: 'asc' },
    take: most,
  });
  const shown = rows.map(({ organisation: { id, nameZh, nameEn } }) => ({ id, names: { zh: nameZh, en: nameEn } }));
  return byName(shown, locale, (one) => one);
}
