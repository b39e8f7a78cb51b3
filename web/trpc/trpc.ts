import { initTRPC, TRPCError } from '@trpc/server';
import { admitTo } from '#web/access/admit-to.ts';
import { procedurePolicy } from '#web/access/policy.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Viewer } from '#web/access/viewer.ts';
import type { Services } from '#web/server/services.ts';
import { isDatabaseAway } from './database-away.ts';
import { errorDataOf, fail } from './failure.ts';
import { isModest } from './modest.ts';

/** What every call has; made anew for each request. */
export interface Context {
  readonly services: Services;
  readonly viewer: Viewer | null;
  /** The client's address, for rate limits alone. */
  readonly address: string;
}

export interface PersonContext extends Context {
  readonly viewer: Viewer;
}
export interface ProjectContext extends Context {
  readonly project: Standing;
}

// Plain JSON on the wire, no transformer: money is a safe integer, an instant a text, so any HTTP client can take part.
const t = initTRPC.context<Context>().create({
  isDev: false, // no stack to anybody, in any mode
  errorFormatter: ({ shape, error }) => {
    const { code: _code, ...data } = errorDataOf(error) ?? {};
    const broken = shape.data.code === 'INTERNAL_SERVER_ERROR';
    return {
      ...shape,
      message: broken ? 'INTERNAL_SERVER_ERROR' : messageOf(error.message),
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, ...data },
    };
  },
});
/** A schema's complaint is a page of JSON; its fields are in `data.fields`. */
const messageOf = (message: string) => (message.length > 100 || message.includes('\n') ? 'BAD_INPUT' : message);

export const { router, createCallerFactory } = t;

const guarded = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && isDatabaseAway(result.error.cause)) throw fail('UNAVAILABLE');
  return result;
});
/** Everything goes through the access table, before any input is looked at. */
const procedure = guarded.use(async ({ ctx, path, getRawInput, next }) => {
  const rule = procedurePolicy[path];
  if (!rule) throw fail('NOT_FOUND');
  const input = await getRawInput();
  const project = await admitTo(rule, ctx, input);
  if (!isModest(input)) throw new TRPCError({ code: 'BAD_REQUEST', message: 'BAD_INPUT' });
  return next({ ctx: { ...ctx, project } });
});

/** Also for nobody. */
export const publicProcedure = procedure;
/** For a person with a role. */
export const personProcedure = procedure.use(({ ctx, next }) => {
  if (!ctx.viewer) throw fail('SIGN_IN');
  return next({ ctx: { ...ctx, viewer: ctx.viewer } });
});
/** For those who take part in the project of the input. */
export const projectProcedure = procedure.use(({ ctx, next }) => {
  if (!ctx.project) throw fail('NOT_FOUND');
  return next({ ctx: { ...ctx, project: ctx.project } });
});
