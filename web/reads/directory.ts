import type { Database } from '#web/server/database.server.ts';
import type { Names, OrganisationRef, PersonRef } from '#web/shapes/common.ts';
import { outsidePayees } from '#workflows/modules/payment/outside-payees.ts';

/** Names that were corrected after the instant, as they were then. */
async function namesThen(database: Database, ids: readonly string[], at: Date | undefined): Promise<Map<string, Names>> {
  if (!at) return new Map();
  const rows = await database.formerName.findMany({
    where: { subjectId: { in: [...ids] }, until: { gt: at } },
    orderBy: { until: 'desc' },
  });
  // the last one written here is the first that ended
  return new Map(rows.map(({ subjectId, nameZh: zh, nameEn: en }) => [subjectId, { zh, en }]));
}

/** Names of persons by id, now or at an instant; unknown ones are absent. */
export async function personRefs(database: Database, ids: Iterable<string | null | undefined>, at?: Date): Promise<Map<string, PersonRef>> {
  const wanted = known(ids);
  if (wanted.length === 0) return new Map();
  const [rows, then] = await Promise.all([
    database.person.findMany({ where: { id: { in: wanted } }, select: { id: true, nameZh: true, nameEn: true } }),
    namesThen(database, wanted, at),
  ]);
  return new Map(rows.map(({ id, nameZh, nameEn }) => [id, { id, names: then.get(id) ?? { zh: nameZh, en: nameEn } }]));
}

/** Names of organisations by id, now or at an instant; unknown ones are absent. */
export async function organisationRefs(
  database: Database,
  ids: Iterable<string | null | undefined>,
  at?: Date,
): Promise<Map<string, OrganisationRef>> {
  const wanted = known(ids);
  if (wanted.length === 0) return new Map();
  const [rows, then] = await Promise.all([
    database.organisation.findMany({
      where: { id: { in: wanted } },
      select: { id: true, kind: true, nameZh: true, nameEn: true, fictional: true },
    }),
    namesThen(database, wanted, at),
  ]);
  return new Map(
    rows.map(({ id, kind, nameZh, nameEn, fictional }) => [id, { id, kind, names: then.get(id) ?? { zh: nameZh, en: nameEn }, fictional }]),
  );
}

export interface Directory {
  readonly person: (id: string | null | undefined) => PersonRef | null;
  readonly organisation: (id: string | null | undefined) => OrganisationRef | null;
}
/** Both at once, for a page; at an instant for a paper, which is the same file after a correction. */
export async function directoryOf(
  database: Database,
  persons: Iterable<string | null | undefined>,
  organisations: Iterable<string | null | undefined>,
  at?: Date,
): Promise<Directory> {
  const [people, employers] = await Promise.all([personRefs(database, persons, at), organisationRefs(database, organisations, at)]);
  return { person: (id) => (id ? (people.get(id) ?? null) : null), organisation: (id) => (id ? (employers.get(id) ?? null) : null) };
}

/** Names beside what is on record, as they were at the instant of each act: a later correction changes none of them. */
export type RecordedNames = (at: Date) => Directory;
export async function recordedNames(
  database: Database,
  persons: Iterable<string | null | undefined>,
  organisations: Iterable<string | null | undefined>,
): Promise<RecordedNames> {
  const [people, employers] = [known(persons), known(organisations)];
  const ids = [...people, ...employers];
  const [now, former] = await Promise.all([
    directoryOf(database, people, employers),
    ids.length === 0 ? [] : database.formerName.findMany({ where: { subjectId: { in: ids } }, orderBy: { until: 'asc' } }),
  ]);
  if (former.length === 0) return () => now;
  return (at) => {
    const asThen = <Ref extends { readonly id: string; readonly names: Names }>(ref: Ref | null): Ref | null => {
      const then = ref && former.find(({ subjectId, until }) => subjectId === ref.id && until > at);
      return ref && then ? { ...ref, names: { zh: then.nameZh, en: then.nameEn } } : ref;
    };
    return { person: (id) => asThen(now.person(id)), organisation: (id) => asThen(now.organisation(id)) };
  };
}

/** Names of payees: persons, organisations, and the two payees without a party: tax office and suppliers. */
export async function payeesOf(database: Database, ids: readonly string[]) {
  const names = await directoryOf(database, ids, ids);
  return { named: (id: string) => names.organisation(id)?.names ?? names.person(id)?.names ?? outsidePayees[id] ?? { zh: id, en: id } };
}

const known = (ids: Iterable<string | null | undefined>) =>
  [...new Set(ids)].filter((id): id is string => typeof id === 'string' && id !== '');

/** Names of programmes. */
export async function programmeNames(database: Database, ids: readonly string[]): Promise<Map<string, Names>> {
  if (ids.length === 0) return new Map();
  const rows = await database.programme.findMany({ where: { id: { in: [...ids] } }, select: { id: true, nameZh: true, nameEn: true } });
  return new Map(rows.map(({ id, nameZh: zh, nameEn: en }) => [id, { zh, en }]));
}
