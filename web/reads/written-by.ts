import { fieldRows, shownFields } from '#web/documents/draft-fields.ts';
import { askedForm } from '#web/shapes/describe.ts';
import type { ReadDocument, Written } from '#web/shapes/step.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { ProjectContext } from './context.ts';

/**
 * Of the documents beside a decision those that several people of the viewer's own organisation have written: each field with its last writer, and
 * whether that one called it done. As the portal noted it while they wrote.
 */
export async function writtenBy({ services, project }: ProjectContext, documents: readonly ReadDocument[]): Promise<Written[]> {
  const { database } = services;
  const { caseId, organisation } = project;
  const own = documents.filter(({ step, by }) => stepNamed(step)?.together && by.organisation?.id === organisation);
  if (own.length === 0 || organisation === null) return [];
  const acts = await database.event.findMany({
    where: { caseId, version: { in: own.map(({ version }) => version) }, n: 0, organisationId: organisation },
    select: { version: true, key: true, personId: true },
  });
  const found = await Promise.all(
    own.map(async ({ version, step, outcome, at, parts }): Promise<Written | undefined> => {
      const act = acts.find((one) => one.version === version);
      if (!act?.key || !act.personId) return undefined;
      const rows = await fieldRows(database, { caseId, key: act.key, organisationId: organisation, personId: act.personId }, outcome);
      if (new Set(rows.map(({ changedBy }) => changedBy)).size < 2 && !rows.some(({ doneAt }) => doneAt)) return undefined;
      const order = askedForm(step, outcome)?.fields.map(({ name }) => name) ?? [];
      return { version, at, order, fields: await shownFields(database, rows, parts[0]?.values ?? {}) };
    }),
  );
  return found.flatMap((one) => one ?? []);
}
