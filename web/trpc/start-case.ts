import { createHash } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { signStart } from '#web/documents/signing.ts';
import type { Context } from '#web/reads/context.ts';
import type { Opened } from '#web/shapes/case.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import type { KindName } from '#workflows/kinds.ts';
import { caseWorkflowId, openedUpdate } from '#workflows/messages.ts';
import { soonOrLater, untilProcessed } from './temporal-calls.ts';

/** Starts a case's workflow. The same person's same submission is the same case, started once. */
export async function startCase<Start extends { readonly id: string }>(
  ctx: Context,
  person: string,
  kind: KindName,
  submissionId: string,
  startOf: (id: string, number: string) => Promise<Start>,
): Promise<Opened> {
  const { services } = ctx;
  const { database, env, temporal } = services;
  const id = caseIdOf(person, submissionId);
  const before = await database.case.findUnique({ where: { id }, select: { number: true } });
  if (before) return { id, number: before.number, state: 'recorded' };
  const number = await nextNumber(ctx);
  const start = await startOf(id, number);
  const opened = await soonOrLater(services, () =>
    untilProcessed(services, () =>
      temporal.client.workflow.executeUpdateWithStart(openedUpdate, {
        updateId: submissionId,
        // the id is the person's own, so an existing run can only be the same submission come again
        startWorkflowOperation: new WithStartWorkflowOperation(kind, {
          workflowId: caseWorkflowId(id),
          taskQueue: env.TEMPORAL_TASK_QUEUE,
          workflowTaskTimeout: '5s', // a killed worker's task goes to another worker after this time
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

/** The id of a case depends on its person: it cannot be chosen for another. */
function caseIdOf(person: string, submissionId: string): string {
  const hex = createHash('sha256').update(`${person} ${submissionId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** `2026-0317`, the year in Shanghai. */
async function nextNumber({ services }: Context): Promise<string> {
  const [row] = await services.database.$queryRaw<{ n: bigint }[]>`SELECT nextval('case_number') AS n`;
  const year = shanghaiDay(new Date().toISOString()).slice(0, 4);
  return `${year}-${String(row?.n ?? 0n).padStart(4, '0')}`;
}
