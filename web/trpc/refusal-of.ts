import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { type KnownAct, maySeeAct, maySeeOpening, type Named } from '#web/access/known-act.ts';
import { knownTo } from '#web/access/may-read.ts';
import { refused } from '#web/errors/failure.ts';
import { signatoriesFor } from '#web/reads/authorities.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { organisationRefs, personRefs } from '#web/reads/directory.ts';
import { onRecord } from '#web/reads/on-record.ts';
import type { Database } from '#web/server/database.server.ts';
import { type RefusalCode, type RefusalDetails, refusalCodes } from '#workflows/engine/refusal.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { lateBy, lateness } from './late.ts';

/**
 * What the caller reads of an error of an Update: a refusal as far as the viewer may know of what it speaks of, or the error
 * itself. That the viewer may know of the step at all is asked before (admit-to.ts); a refusal that would say more of
 * others' openings and acts than a page does becomes NOT_OPEN, the answer where nothing is open.
 */
export async function named(ctx: ProjectContext, error: unknown, asked: Named): Promise<unknown> {
  if (error instanceof WorkflowNotFoundError) return settledRefusal(ctx, asked, 'ALREADY_DECIDED');
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return error;
  const { type, details } = error.cause;
  const code = refusalCodes.find((known) => known === type);
  return code ? refusalFor(ctx, asked, code, details?.[0]) : error;
}

/** As far as the viewer may know of what the refusal speaks of. */
export async function refusalFor(ctx: ProjectContext, asked: Named, code: RefusalCode, details?: unknown): Promise<unknown> {
  if (code === 'ALREADY_DECIDED' || code === 'NOT_YOURS' || code === 'NOT_OPEN') return settledRefusal(ctx, asked, code, details);
  if (code === 'BEYOND_LIMIT' || code === 'NO_LETTER')
    return refused(code, { ...detailsOf(code, details), ...(await whoElseMaySign(ctx, details)) });
  return refused(code, detailsOf(code, details));
}
/** Colleagues on the list whose authority covers the sum: to people of that organisation alone. */
async function whoElseMaySign({ services: { database }, viewer }: ProjectContext, details: unknown): Promise<RefusalDetails> {
  const { fen = 0 } = (details ?? {}) as { readonly fen?: number };
  const others = viewer ? await signatoriesFor(database, viewer, fen) : [];
  return {
    others: others.length > 0 ? 'some' : 'none',
    othersZh: others.map(({ names }) => names.zh).join('、'),
    othersEn: others.map(({ names }) => names.en).join(', '),
  };
}

function detailsOf(code: RefusalCode, details: unknown): RefusalDetails {
  const given = (details ?? {}) as RefusalDetails;
  const { dueAt } = given;
  return code === 'TOO_LATE' && typeof dueAt === 'string' ? lateness(new Date(dueAt), new Date()) : given;
}

/** Nothing is open for the viewer: who decided, that it is for others, when it closed, or nothing at all. */
export async function settledRefusal({ services, project: standing }: ProjectContext, asked: Named, code: RefusalCode, details?: unknown) {
  const { database } = services;
  const { caseId } = standing;
  const { state, openings, acts } = await onRecord(database, caseId, asked);
  const seen = openings.filter((row) => maySeeOpening(state, standing, row));
  if (code === 'NOT_YOURS') {
    const isOpen = seen.some(({ closedAt }) => closedAt === null);
    // a step that names its own reason has been reached, which only those meant reach
    return isOpen || details !== undefined ? refused('NOT_YOURS', (details ?? {}) as RefusalDetails) : refused('NOT_OPEN');
  }
  const last = acts.at(-1);
  if (code === 'ALREADY_DECIDED' && last && maySeeAct(state, standing, last)) {
    const { actor } = knownTo(state, standing, last);
    return refused('ALREADY_DECIDED', actor === 'hidden' ? { who: 'unnamed' } : await decidedBy(database, last, actor === 'named'));
  }
  const late = await lateBy(database, caseId, seen, new Date());
  if (!late) return refused('NOT_OPEN');
  // not accepted, it is no event of the case: that one came stands in the log, without its sender
  if (stepNamed(asked.step)?.isPublic)
    services.log.info({ caseId, subject: asked.subject, endedAt: late['dueAt'] }, 'an objection came too late and was not accepted');
  return refused('TOO_LATE', late);
}

async function decidedBy(
  database: Database,
  { person, organisation, outcome, at, version }: KnownAct,
  isNamed: boolean,
): Promise<RefusalDetails> {
  const by = isNamed && person ? person : '';
  const [persons, organisations] = await Promise.all([
    personRefs(database, by === '' ? [] : [by]),
    organisationRefs(database, organisation === null ? [] : [organisation]),
  ]);
  const names = persons.get(by)?.names;
  const employer = organisation === null ? undefined : organisations.get(organisation)?.names;
  return {
    who: isNamed ? 'named' : 'organisation',
    by,
    organisation: organisation ?? '',
    outcome: outcome ?? '',
    at: at.toISOString(),
    version,
    byZh: names?.zh ?? by,
    byEn: names?.en ?? by,
    organisationZh: employer?.zh ?? '',
    organisationEn: employer?.en ?? '',
  };
}
