import { isOffered } from '#web/access/asked.ts';
import type { DesksAsked } from '#web/shapes/desk.ts';
import { caseFile } from './case-file.ts';
import type { PersonContext } from './context.ts';
import { deskAt } from './desk.ts';
import { personRefs } from './directory.ts';
import { standingIn } from './standing-in.ts';

const mostShown = 50;

/** Forms in which colleagues have asked the viewer to write, as far as they can still be written in; the latest first. */
export async function desksAsked({ services, viewer, ...rest }: PersonContext): Promise<DesksAsked> {
  const { database } = services;
  const { person, organisation } = viewer;
  const rows = await database.draftWriter.findMany({
    where: { writerId: person, organisationId: organisation },
    orderBy: [{ askedAt: 'desc' }, { caseId: 'asc' }],
    take: mostShown,
  });
  const open = await Promise.all(
    rows.map(async ({ caseId, key, personId }) => {
      const project = await standingIn(database, viewer, caseId);
      // an ended invitation is answered as one that never was
      const desk = project && (await deskAt({ ...rest, services, viewer, project }, key, personId).catch(() => undefined));
      if (!desk) return undefined;
      const { state } = await caseFile(database, caseId);
      return isOffered(state, desk.holder, desk.row) ? desk : undefined;
    }),
  );
  const desks = open.flatMap((desk) => desk ?? []);
  const [names, cases] = await Promise.all([
    personRefs(
      database,
      desks.map(({ personId }) => personId),
    ),
    database.case.findMany({
      where: { id: { in: desks.map(({ caseId }) => caseId) } },
      select: { id: true, number: true, titleZh: true, titleEn: true },
    }),
  ]);
  return desks.flatMap(({ caseId, key, personId, row }) => {
    const holder = names.get(personId);
    const of = cases.find(({ id }) => id === caseId);
    if (!holder || !of) return [];
    const project = { id: caseId, number: of.number, titles: { zh: of.titleZh, en: of.titleEn } };
    return [{ project, key, step: row.step, holder, dueAt: row.dueAt?.toISOString() ?? null }];
  });
}
