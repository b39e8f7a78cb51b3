import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { organisationRefs, personRefs } from '#web/reads/directory.ts';
import { type RefusalCode, type RefusalDetails, refusalCodes } from '#workflows/engine/refusal.ts';
import { refused } from './failure.ts';
import { tooLate } from './too-late.ts';
import type { Context } from './trpc.ts';

/** What the caller is told about an error of an Update: a refusal with the names of people resolved, or the error itself. */
export async function named({ services }: Context, error: unknown, asked: Asked): Promise<unknown> {
  if (error instanceof WorkflowNotFoundError) return (await tooLate(services, asked)) ?? afterTheEnd(services, asked);
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return error;
  const { type, details } = error.cause;
  const code = refusalCodes.find((known) => known === type);
  if (!code) return error;
  const late = code === 'NOT_OPEN' ? await tooLate(services, asked) : undefined;
  if (late) return late;
  return refused(code, await withNames(services, code, (details?.[0] ?? {}) as RefusalDetails));
}

/** What the person wanted to decide. */
interface Asked {
  readonly caseId: string;
  readonly step: string;
  readonly subject: string;
}
/** The project is there, its workflow has ended: nobody is asked anything any more, but who decided can still be read. */
async function afterTheEnd(services: Context['services'], { caseId, step, subject }: Asked): Promise<unknown> {
  const last = await services.database.event.findFirst({
    where: { caseId, step, subject, n: 0 },
    orderBy: { version: 'desc' },
    select: { personId: true, organisationId: true, outcome: true, at: true, version: true },
  });
  if (!last?.personId) return refused('NOT_OPEN');
  const details = {
    by: last.personId,
    organisation: last.organisationId ?? '',
    outcome: last.outcome ?? '',
    at: last.at.toISOString(),
    version: last.version,
  };
  return refused('ALREADY_DECIDED', await withNames(services, 'ALREADY_DECIDED', details));
}

async function withNames(services: Context['services'], code: RefusalCode, details: RefusalDetails): Promise<RefusalDetails> {
  const { by, organisation } = details;
  if (code !== 'ALREADY_DECIDED' || typeof by !== 'string') return details;
  const [persons, organisations] = await Promise.all([
    personRefs(services.database, [by]),
    organisationRefs(services.database, typeof organisation === 'string' ? [organisation] : []),
  ]);
  const person = persons.get(by);
  const employer = typeof organisation === 'string' ? organisations.get(organisation) : undefined;
  return {
    ...details,
    byZh: person?.names.zh ?? by,
    byEn: person?.names.en ?? by,
    organisationZh: employer?.names.zh ?? '',
    organisationEn: employer?.names.en ?? '',
  };
}
