import { mayRead } from '#web/access/may-read.ts';
import { shownTo } from '#web/access/shown-to.ts';
import { isVisible, isVisibleLetter } from '#web/access/visible-facts.ts';
import type { Database } from '#web/server/database.server.ts';
import { Details, FormValues } from '#web/shapes/common.ts';
import type { AnnouncedFact } from '#web/shapes/inbox.ts';
import { announced } from '#workflows/engine/announce.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { actOf, type EventRow } from './event-row.ts';
import type { CaseOf, Noticed } from './notice-figures.ts';

type Announced = Noticed & { readonly version: number };

/**
 * What notices of results say, found in the record as far as the reader may know it now. Null: another kind of notice, or a result
 * that is no longer this reader's to know.
 */
export async function announcedFacts(database: Database, caseOf: CaseOf, notices: readonly Announced[]): Promise<(AnnouncedFact | null)[]> {
  const wanted = notices.filter(({ template }) => template === announced).map(({ case_id: caseId, version }) => ({ caseId, version }));
  const lines = wanted.length > 0 ? await database.event.findMany({ where: { OR: wanted } }) : [];
  return Promise.all(
    notices.map(async ({ case_id: caseId, version, template, about }) => {
      const at = (n: unknown) => lines.find((line) => line.caseId === caseId && line.version === version && line.n === n);
      const line = template === announced ? at(about['fact']) : undefined;
      if (!line) return null;
      const [{ state }, standing] = await caseOf(caseId);
      const done = at(0);
      const act = done && actOf(done);
      const { fact: _n, step, letter, ...figures } = about;
      const told = { type: line.type, key: line.key, n: line.n, details: Details.parse(line.details) };
      const isKnown =
        letter === undefined
          ? standing && isVisible(state, standing, told, act)
          : standing && isVisibleLetter(state, standing, told, act, { figures });
      if (!standing || !isKnown) return null;
      const isRead = act !== undefined && done?.documentState !== 'missing' && done?.document !== null && mayRead(state, standing, act);
      return {
        step: String(step),
        type: line.type,
        letter: letter === undefined ? null : String(letter),
        details: letter === undefined ? told.details : figures,
        grounds: isRead && done ? await groundsOf(database, done, (values) => shownTo(state, standing, act, values)) : null,
        document: isRead ? version : null,
        n: standing.sides.size > 0 ? line.n : null,
      };
    }),
  );
}

/** The reasons that the act's own form gives, in the field that the step names. */
async function groundsOf(database: Database, act: EventRow, shown: (values: FormValues) => FormValues): Promise<string | null> {
  const { caseId, submissionId, document: hash, step, outcome } = act;
  const field = stepNamed(step ?? '')?.outcomes[outcome ?? '']?.grounds;
  if (field === undefined || submissionId === null || hash === null) return null;
  const row = await database.document.findUnique({
    where: { caseId_submissionId_hash: { caseId, submissionId, hash } },
    select: { body: true },
  });
  const text = row?.body ? shown(FormValues.parse(JSON.parse(row.body)))[field] : undefined;
  return typeof text === 'string' ? text : null;
}
