import { knownTo } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { About } from '#web/shapes/common.ts';
import { type CaseFile, caseFiles } from './case-file.ts';
import { standingsOf } from './standing-in.ts';

export interface Noticed {
  readonly case_id: string;
  readonly template: string;
  readonly role: string | null;
  readonly organisation_id: string | null;
  readonly person_id: string | null;
  readonly about: About;
}
/** Templates about another person's step; all other notices go to the person asked. */
const ofOthers: readonly string[] = ['escalate-organisation', 'escalate-lead', 'still-late', 'given-to-another'];

type Found = readonly [file: CaseFile, standing: Standing | null];
export type CaseOf = (id: string) => Promise<Found>;
/** State and standing of each case that a page is about, read once; those asked for at the same time by two statements. */
export function casesFor(database: Database, viewer: Viewer): CaseOf {
  const known = new Map<string, Promise<Found>>();
  let batch: { readonly ids: string[]; readonly read: Promise<Map<string, Found>> } | undefined;
  const begin = () => {
    const ids: string[] = [];
    const read = Promise.resolve().then(() => {
      batch = undefined;
      return readAll(database, viewer, ids);
    });
    return { ids, read };
  };
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    batch ??= begin();
    batch.ids.push(id);
    const found = batch.read.then((all) => all.get(id) ?? Promise.reject(fail('NOT_FOUND')));
    known.set(id, found);
    return found;
  };
}

async function readAll(database: Database, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Found>> {
  const [files, standings] = await Promise.all([
    caseFiles(database, ids),
    standingsOf(
      database,
      ids.map((caseId) => ({ viewer, caseId })),
    ),
  ]);
  return new Map(
    ids.flatMap((id, place) => {
      const file = files.get(id);
      return file ? [[id, [file, standings[place] ?? null]] as const] : [];
    }),
  );
}

/**
 * What notices are about, as far as their reader may know: that a university's own step is late is the platform's business,
 * but before the opening not whose.
 */
export function noticeFigures(caseOf: CaseOf, notices: readonly Noticed[]): Promise<About[]> {
  return Promise.all(
    notices.map(async ({ case_id, template, role, organisation_id, person_id, about }) => {
      const { step, subject, dueAt } = about;
      if (typeof step !== 'string' || typeof subject !== 'string') return about;
      const [{ state }, standing] = await caseOf(case_id);
      const asked = ofOthers.includes(template)
        ? { person: null, organisation: null, role: null }
        : { person: person_id, organisation: organisation_id, role };
      const known = standing && knownTo(state, standing, { step, subject, outcome: null, ...asked });
      if (known?.known) return { ...known.about(about), step, subject, ...(dueAt === undefined ? {} : { dueAt }) };
      return dueAt === undefined ? { step } : { step, dueAt };
    }),
  );
}
