import { rolesOf } from '#web/access/viewer.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { mustStand } from '#web/reads/measures.ts';
import { calendarInForce, packsInForce, termsOf } from '#web/reads/policy-in-force.ts';
import type { Opened } from '#web/shapes/case.ts';
import { lawPackOf } from '#workflows/modules/terms/law.ts';
import type { ProjectStart } from '#workflows/project/open-project.ts';
import { startCase } from './start-case.ts';

/** Starts a project for the organisation acted for. */
export async function openNewProject(
  ctx: PersonContext,
  { programmeId, submissionId }: { programmeId: string; submissionId: string },
): Promise<Opened> {
  const { services, viewer } = ctx;
  const { database, env } = services;
  if (!rolesOf(viewer).includes('ent.requester')) throw fail('NOT_ALLOWED');
  const [programme, organisation] = await Promise.all([
    database.programme.findUnique({ where: { id: programmeId, open: true } }),
    database.organisation.findUnique({ where: { id: viewer.organisation, kind: 'enterprise' }, select: { id: true } }),
  ]);
  if (!programme) throw fail('NOT_FOUND');
  if (!organisation) throw fail('NOT_ALLOWED');
  await mustStand(database, [viewer.person, organisation.id], 'applies');
  return startCase(ctx, viewer.person, 'project', submissionId, async (id, number): Promise<ProjectStart> => {
    const [calendar, packs, found] = await Promise.all([
      calendarInForce(database),
      packsInForce(database),
      termsOf(database, programme, env),
    ]);
    if ('refused' in found) {
      services.log.error({ programme: programmeId, refused: found.refused }, 'a programme’s terms do not hold');
      throw fail('TERMS_DO_NOT_HOLD', { fields: found.refused });
    }
    const parties = { enterprise: organisation.id, platform: programme.platformId, funder: programme.funderId };
    return { id, number, parties, requester: viewer.person, terms: found.terms, law: packs.map(lawPackOf), calendar };
  });
}
