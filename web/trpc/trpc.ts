import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { inSpan } from '#settings/tracing.ts';
import { mustHaveScope } from '#web/access/key-scope.ts';
import { procedurePolicy } from '#web/access/policy.ts';
import type { Standing } from '#web/access/standing.ts';
import { isDatabaseAway } from '#web/errors/database-away.ts';
import { type ErrorData, errorDataOf, fail } from '#web/errors/failure.ts';
import type { Context } from '#web/reads/context.ts';
import { isModest } from '#web/shapes/modest.ts';
import { sentenceOf } from '#web/wording/sentence-of.server.ts';
import { Id } from '#workflows/domain/party.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { admitTo, admitToAct } from './admit-to.ts';
import type { JudgedFile } from './judged-file.ts';

// Plain JSON on the wire, no transformer: money is a safe integer, an instant a text, so any HTTP client can take part.
const t = initTRPC.context<Context>().create({
  isDev: false, // no stack to anybody, in any mode
  errorFormatter: ({ shape, error }) => {
    const { code: _code, ...data }: ErrorData & { readonly code?: unknown } = errorDataOf(error) ?? { reason: 'BROKEN' };
    const why = data.refusal?.code ?? data.reason ?? 'BROKEN';
    const { code, httpStatus, path } = shape.data;
    return {
      ...shape,
      message: why, // never the text of an error, which may repeat what was sent
      data: { code, httpStatus, path, ...data, sentence: sentenceOf(why, data.refusal?.details ?? data.details) },
    };
  },
});

export const { router, createCallerFactory } = t;

/** One line per call: who, what, how it was answered and how long it took. Nothing of what was sent. */
const logged = t.procedure.use(async ({ ctx, path, getRawInput, next }) => {
  const from = performance.now();
  const caseId = caseIn(await getRawInput());
  const result = await inSpan(path, caseId ? { 'tida.case': caseId } : {}, () => next(), failureIn);
  const ms = Math.round((performance.now() - from) * 10) / 10;
  const answer = failureIn(result) ?? 'ok';
  ctx.services.metrics.called(path, answer, ms);
  const { person, organisation } = ctx.viewer ?? {};
  ctx.services.log.info({ procedure: path, person, organisation, caseId, answer, ms }, 'called');
  return result;
});
function failureIn(result: { readonly ok: true } | { readonly ok: false; readonly error: unknown }): string | undefined {
  const why = result.ok ? undefined : errorDataOf(result.error);
  return result.ok ? undefined : (why?.refusal?.code ?? why?.reason ?? 'BROKEN');
}
/** Ids alone: other values are not logged. */
const caseIn = (input: unknown) => CaseInput.safeParse(input).data?.caseId;
const CaseInput = z.object({ caseId: Id });

const guarded = logged.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && isDatabaseAway(result.error.cause)) throw fail('UNAVAILABLE');
  return result;
});
/** Everything goes through the access table, before any input is looked at. */
const procedure = guarded.use(async ({ ctx, path, type, getRawInput, next }) => {
  const rule = procedurePolicy[path];
  if (!rule) throw fail('NOT_FOUND');
  const input = await getRawInput();
  // an act's own scope depends on its outcome (submit-step.ts)
  if (typeof rule === 'string') mustHaveScope(ctx.viewer, type === 'query' ? 'read' : 'act');
  const step = typeof rule === 'object' ? stepNamed(rule.step) : undefined;
  const admitted: { readonly project: Standing | null; readonly file?: JudgedFile } = step
    ? await admitToAct(step, ctx, input)
    : { project: await admitTo(rule, ctx, input) };
  if (!isModest(input)) throw fail('BAD_REQUEST');
  return next({ ctx: { ...ctx, ...admitted } });
});

/** Also without a sign-in. */
export const publicProcedure = procedure;
/** For a person with a role. */
export const personProcedure = procedure.use(({ ctx, next }) => {
  if (!ctx.viewer) throw fail('SIGN_IN');
  return next({ ctx: { ...ctx, viewer: ctx.viewer } });
});
/** As well for a person whose role needs a second factor that is not set up. */
export const settingUpProcedure = procedure.use(({ ctx, next }) => {
  const viewer = ctx.viewer ?? ctx.settingUp;
  if (!viewer) throw fail('SIGN_IN');
  return next({ ctx: { ...ctx, viewer } });
});
/** For participants of the input's case. */
export const projectProcedure = procedure.use(({ ctx, next }) => {
  if (!ctx.project) throw fail('NOT_FOUND');
  return next({ ctx: { ...ctx, project: ctx.project } });
});
