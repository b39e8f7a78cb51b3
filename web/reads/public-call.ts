import { isMine, isOffered } from '#web/access/asked.ts';
import type { Database } from '#web/server/database.server.ts';
import { Details, FormValues } from '#web/shapes/common.ts';
import type { PublicDemandPage } from '#web/shapes/public.ts';
import { annexReaderOf } from '#workflows/project/demand-intake/annex.ts';
import { questionsOf } from '#workflows/project/demand-intake/questions.ts';
import { callKeys, publicSteps } from '#workflows/project/public-steps.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Context } from './context.ts';
import { standingIn } from './standing-in.ts';

/** So many of the latest questions are on the page. */
const most = 100;

/** Questions and answers belong to the whole text: public where that is. */
export async function publicQuestions(database: Database, project: Project): Promise<PublicDemandPage['questions']> {
  if (project.intake.demand?.tier !== 'public') return [];
  const asked = questionsOf(project).slice(-most);
  if (asked.length === 0) return [];
  const hashes = asked.flatMap(({ document, reply }) => [document, ...(reply === undefined ? [] : [reply])]);
  const found = await database.document.findMany({
    where: { caseId: project.id, hash: { in: hashes }, body: { not: null } },
    select: { hash: true, body: true },
  });
  const values = new Map(found.map(({ hash, body }) => [hash, FormValues.parse(JSON.parse(body ?? '{}'))]));
  const text = (hash: string | undefined, field: string) => {
    const value = hash === undefined ? undefined : values.get(hash)?.[field];
    return typeof value === 'string' ? value : null;
  };
  return asked.map(({ id, document, reply }) => ({
    id,
    question: text(document, 'question') ?? '',
    answer: text(reply, 'answer'),
    declined: text(reply, 'reason'),
  }));
}

/** Public notice of a withdrawal after the listing (model 4.8). */
export async function publicWithdrawal(database: Database, project: Project): Promise<PublicDemandPage['withdrawn']> {
  if (project.phase !== 'withdrawn') return null;
  const fact = await database.event.findFirst({
    where: { caseId: project.id, type: 'demand-withdrawn' },
    orderBy: { version: 'desc' },
    select: { at: true, details: true },
  });
  const { cause } = Details.parse(fact?.details ?? {});
  return fact && typeof cause === 'string' ? { at: fact.at.toISOString(), cause } : null;
}

type Ways = Pick<PublicDemandPage, 'answered' | 'answer' | 'ask' | 'annex'>;
export const noWays: Ways = { answered: false, answer: null, ask: null, annex: null };
/** The openings of the call that ask the viewer, by the steps' own rules: conditions for the offers. */
export async function waysIn(ctx: Context, caseId: string, project: Project): Promise<Ways> {
  const standing = ctx.viewer && (await standingIn(ctx.services.database, ctx.viewer, caseId));
  if (!standing) return noWays;
  const { organisation } = standing;
  const open = await ctx.services.database.openStep.findMany({ where: { caseId, kind: 'step', closedAt: null } });
  const first = (key: string) =>
    [key, `${key}/invited-${organisation}`, `${key}/admitted-${organisation}`]
      .flatMap((one) => open.find((row) => row.key === one) ?? [])
      .find((row) => isMine(standing, row));
  const offered = (row: ReturnType<typeof first>) => (row && isOffered(project, standing, row) ? row.key : undefined);
  const mayAnswer = first(callKeys.answer);
  const answer = offered(mayAnswer);
  const ask = mayAnswer && offered(first(callKeys.ask));
  const hasAsked = organisation !== null && annexReaderOf(project, organisation) !== undefined;
  const annex = mayAnswer || hasAsked ? undefined : offered(first(callKeys.annex));
  return {
    answered: mayAnswer !== undefined && answer === undefined,
    answer: answer ? { step: publicSteps.answer, key: answer } : null,
    ask: ask ? { step: publicSteps.ask, key: ask } : null,
    annex: annex ? { step: publicSteps.annex, key: annex } : null,
  };
}
