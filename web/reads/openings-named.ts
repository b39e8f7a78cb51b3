import { askedBy, isMine } from '#web/access/asked.ts';
import { maySeeAct } from '#web/access/known-act.ts';
import type { Choice } from '#web/shapes/step.ts';
import type { Reference } from '#workflows/engine/beside.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed } from '#workflows/kinds.ts';
import type { ProjectContext } from './context.ts';
import { directoryOf } from './directory.ts';
import { openingNames } from './step-names.ts';
import type { OpenStepRow } from './waiting.ts';

export type OpeningReference = Extract<Reference<CaseState>, { to: 'opening' }>;

/**
 * Open steps that the viewer may name: those known to the viewer; in a field about one organisation, all that
 * this organisation is asked, but for what its people do as experts and inventors.
 */
export async function openingsNamed(
  { services, project }: ProjectContext,
  state: CaseState,
  { at, late, mine, seats, openedWith, fits }: OpeningReference,
  subject: string,
): Promise<OpenStepRow[]> {
  const rows = await services.database.openStep.findMany({
    where: {
      caseId: project.caseId,
      kind: 'step',
      closedAt: null,
      optional: false,
      ...(late ? { dueAt: { lt: new Date() } } : {}),
      ...(seats
        ? { personId: { not: null }, OR: seats(state, subject).map(({ steps, role }) => ({ step: { in: [...steps] }, role })) }
        : {}),
    },
    orderBy: [{ dueAt: 'asc' }, { key: 'asc' }],
  });
  const { personal } = kindNamed(project.kind).sides;
  const organisation = at?.(state, subject);
  const version = openedWith?.(state);
  return rows.filter((row) =>
    (mine && !isMine(project, row)) || (openedWith && row.openedVersion !== version) || (fits && !fits(state, subject, row))
      ? false
      : organisation === undefined
        ? // a role knows the persons in the seats that it fills
          seats !== undefined || maySeeAct(state, project, askedBy(row))
        : row.organisationId === organisation && !(row.role in personal) && row.role !== 'public',
  );
}

/** Title, person asked and deadline: an administrator sees no more. */
export async function openingChoices(
  ctx: ProjectContext,
  state: CaseState,
  reference: OpeningReference,
  subject: string,
): Promise<Choice[]> {
  const rows = await openingsNamed(ctx, state, reference, subject);
  const names = await directoryOf(
    ctx.services.database,
    rows.map(({ personId }) => personId),
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.map(({ key, personId, organisationId, dueAt }) => {
    const asked = (names.person(personId) ?? names.organisation(organisationId))?.names;
    const day = dueAt?.toISOString().slice(0, 10);
    const title = openingNames(key);
    const called = (language: 'zh' | 'en') => [title[language], asked?.[language], day].filter(Boolean).join(' · ');
    return { value: key, names: { zh: called('zh'), en: called('en') } };
  });
}
