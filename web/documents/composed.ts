import { refused } from '#web/errors/failure.ts';
import { organisationRefs, personRefs } from '#web/reads/directory.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Composition, NamedOrganisation, Sources } from '#workflows/engine/composed.ts';

/** The sources of a composition, read in full for every reader: the text is the same for all. */
export async function writeComposition(
  database: Database,
  caseId: string,
  composition: Composition,
): Promise<Readonly<Record<string, string>> | undefined> {
  const sources = await sourcesOf(database, caseId, composition);
  return sources && composition.write(sources);
}

/** Undefined: nothing is composed, or one of the documents is not there. `at`: organisations by their names of then. */
export async function sourcesOf(
  database: Database,
  caseId: string,
  composed: Pick<Composition, 'texts' | 'organisations' | 'persons'> | undefined,
  at?: Date,
): Promise<Sources | undefined> {
  if (!composed) return undefined;
  const { texts, organisations, persons = [] } = composed;
  const hashes = Object.values(texts);
  const [documents, named, then, people] = await Promise.all([
    database.document.findMany({ where: { caseId, hash: { in: hashes }, body: { not: null } }, select: { hash: true, body: true } }),
    database.organisation.findMany({
      where: { id: { in: [...organisations] } },
      select: { id: true, nameZh: true, nameEn: true, uscc: true },
    }),
    organisationRefs(database, at ? organisations : [], at),
    personRefs(database, persons, at),
  ]);
  const bodies = new Map(documents.map(({ hash, body }) => [hash, body ?? '']));
  if (!hashes.every((hash) => bodies.has(hash))) return undefined;
  return {
    texts: Object.fromEntries(Object.entries(texts).map(([name, hash]) => [name, JSON.parse(bodies.get(hash) ?? '')])),
    organisations: Object.fromEntries(
      named.map(({ id, nameZh, nameEn, uscc }): [string, NamedOrganisation] => {
        const { zh = nameZh, en = nameEn } = then.get(id)?.names ?? {};
        return [id, { nameZh: zh, nameEn: en, uscc }];
      }),
    ),
    persons: Object.fromEntries([...people].map(([id, { names }]) => [id, { nameZh: names.zh, nameEn: names.en }])),
  };
}

/** The same for an act, which cannot be done without. */
export async function composedFor(database: Database, caseId: string, composition: Composition | undefined) {
  const composed = composition && (await writeComposition(database, caseId, composition));
  if (!composed) throw refused('PREREQUISITE_MISSING', { missing: composition ? Object.keys(composition.texts) : [] });
  return composed;
}
