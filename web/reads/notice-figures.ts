import { knownTo } from '#web/access/may-read.ts';
import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { About } from '#web/shapes/common.ts';
import { caseFile } from './case-file.ts';
import { standingIn } from './standing-in.ts';

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

export type CaseOf = (id: string) => Promise<[Awaited<ReturnType<typeof caseFile>>, Awaited<ReturnType<typeof standingIn>>]>;
/** State and standing of each case that a page of notices is about, read once. */
export function casesFor(database: Database, viewer: Viewer): CaseOf {
  const cases = new Map<string, ReturnType<CaseOf>>();
  return (id) => {
    const known = cases.get(id) ?? Promise.all([caseFile(database, id), standingIn(database, viewer, id)]);
    cases.set(id, known);
    return known;
  };
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
