import { hashOf } from '#web/documents/canonical.ts';
import type { ProjectContext } from './context.ts';
import { deskAt } from './desk.ts';

/** Differs after each save, word and move of another in the forms that the viewer writes in with colleagues; nothing else moves it. */
export async function printOfDesks(ctx: ProjectContext): Promise<string> {
  const { database } = ctx.services;
  const { caseId, person, organisation } = ctx.project;
  if (person === null || organisation === null) return '';
  const shared = await database.draftWriter.findMany({
    where: { caseId, organisationId: organisation, OR: [{ personId: person }, { writerId: person }] },
    select: { key: true, personId: true, writerId: true },
    orderBy: [{ key: 'asc' }, { personId: 'asc' }, { writerId: 'asc' }],
  });
  const places = new Map(shared.map(({ key, personId }) => [`${key} ${personId}`, { key, personId }]));
  const lines: string[] = [];
  for (const { key, personId } of places.values()) {
    const desk = await deskAt(ctx, key, personId).catch(() => undefined);
    if (!desk) continue;
    const [found] = await database.rows<{ line: string }>`
      SELECT concat_ws(' ', ${key}::text, ${personId}::text,
        (SELECT string_agg(concat_ws('/', outcome, revision), ' ' ORDER BY outcome) FROM draft
          WHERE case_id = ${caseId} AND key = ${key} AND organisation_id = ${organisation} AND person_id = ${personId}),
        (SELECT string_agg(concat_ws('/', field, done_at), ' ' ORDER BY outcome, field) FROM draft_field
          WHERE case_id = ${caseId} AND key = ${key} AND organisation_id = ${organisation} AND person_id = ${personId}),
        (SELECT string_agg(concat_ws('/', writer_id, field), ' ' ORDER BY writer_id) FROM draft_presence
          WHERE case_id = ${caseId} AND key = ${key} AND organisation_id = ${organisation} AND person_id = ${personId} AND writer_id <> ${person}
            AND at > now() - interval '60 seconds')) AS line`;
    const writers = desk.own ? shared.filter((one) => one.key === key && one.personId === personId).map(({ writerId }) => writerId) : [];
    lines.push([found?.line, ...writers].join(' '));
  }
  return lines.length === 0 ? '' : hashOf(lines.join('\n')).slice(0, 32);
}
