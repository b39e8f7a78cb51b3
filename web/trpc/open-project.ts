import { createHash } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { rolesOf } from '#web/access/viewer.ts';
import { signStart } from '#web/documents/signing.ts';
import { calendarInForce, termsOf } from '#web/reads/policy-in-force.ts';
import type { Opened } from '#web/reads/shapes/case.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { caseWorkflowId, openedUpdate } from '#workflows/messages.ts';
import type { ProjectStart } from '#workflows/project/open-project.ts';
import { fail } from './failure.ts';
import { soonOrLater, untilProcessed } from './temporal-calls.ts';
import type { PersonContext } from './trpc.ts';

/** Starts a project for the organisation acted for. The same person's same submission is the same project, started once. */
export async function openNewProject(
  ctx: PersonContext,
  { programmeId, submissionId }: { programmeId: string; submissionId: string },
): Promise<Opened> {
  const { services, viewer } = ctx;
  const { database, env, temporal } = services;
  if (!rolesOf(viewer).includes('ent.requester')) throw fail('NOT_ALLOWED');
  const [programme, organisation] = await Promise.all([
    database.programme.findUnique({ where: { id: programmeId, open: true } }),
    database.organisation.findUnique({ where: { id: viewer.organisation, kind: 'enterprise' }, select: { id: true } }),
  ]);
  if (!programme) throw fail('NOT_FOUND');
  if (!organisation) throw fail('NOT_ALLOWED');

  const id = caseIdOf(viewer.person, submissionId);
  const before = await database.case.findUnique({ where: { id }, select: { number: true } });
  if (before) return { id, number: before.number, state: 'recorded' };
  const number = await nextNumber(ctx);
  const [calendar, found] = await Promise.all([calendarInForce(database), termsOf(database, programme, env)]);
  if ('refused' in found) {
    services.log.error({ programme: programmeId, refused: found.refused }, 'a programme’s terms do not hold');
    throw fail('TERMS_DO_NOT_HOLD', { fields: found.refused });
  }
  const { terms } = found;
  const parties = { enterprise: organisation.id, platform: programme.platformId, funder: programme.funderId };
  const start: ProjectStart = { id, number, parties, requester: viewer.person, terms, calendar };
  const opened = await soonOrLater(services, () =>
    untilProcessed(services, () =>
      temporal.client.workflow.executeUpdateWithStart(openedUpdate, {
        updateId: submissionId,
        // the id is the person's own, so an existing run can only be the same submission come again
        startWorkflowOperation: new WithStartWorkflowOperation('project', {
          workflowId: caseWorkflowId(id),
          taskQueue: env.TEMPORAL_TASK_QUEUE,
          workflowTaskTimeout: '5s', // a killed worker's task is somebody else's after this long
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          args: [start, undefined, signStart(services.keys.acts, start)],
        }),
      }),
    ),
  );
  if (!opened) return { id, number, state: 'recorded-later' };
  const recorded = await database.case.findUnique({ where: { id }, select: { number: true } });
  return { id, number: recorded?.number ?? number, state: 'recorded' };
}

/** Nobody can choose the id of another's project: it depends on the person. */
function caseIdOf(person: string, submissionId: string): string {
  const hex = createHash('sha256').update(`${person} ${submissionId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** `2026-0317`, the year in Shanghai. */
async function nextNumber({ services }: PersonContext): Promise<string> {
  const [row] = await services.database.$queryRaw<{ n: bigint }[]>`SELECT nextval('case_number') AS n`;
  const year = shanghaiDay(new Date().toISOString()).slice(0, 4);
  return `${year}-${String(row?.n ?? 0n).padStart(4, '0')}`;
}
