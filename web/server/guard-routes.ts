import { type AppLoadContext, type data, redirect, type ServerBuild } from '@remix-run/node';
import { routePolicy } from '#web/access/policy.ts';

interface Arguments {
  readonly request: Request;
  readonly context: AppLoadContext;
}
type Handler = (args: Arguments) => unknown;

/**
 * Puts the access table before every loader and action of the pages. A route without a row answers 404. What a signed-in
 * person may see is decided by the procedures that the loader calls, by the same table.
 */
export function guardRoutes(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const;
    const { loader, action } = route.module;
    const answered = route.module.default ? (handler: Handler) => handler : asResponse;
    const guarded = (handler: unknown) => (handler ? { handler: answered(guard(id, handler as Handler)) } : undefined);
    const module = {
      ...route.module,
      ...(loader ? { loader: guarded(loader)?.handler } : {}),
      ...(action ? { action: guarded(action)?.handler } : {}),
    };
    return [id, { ...route, module }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] };
}

const guard =
  (id: string, handler: Handler): Handler =>
  (args) => {
    const rule = routePolicy[id];
    if (!rule) return new Response('Not Found', { status: 404 });
    const { signedIn, settingUp } = args.context;
    if (settingUp && rule === 'signed-in') return redirect('/second-factor');
    if (rule !== 'anyone' && !signedIn && !settingUp) {
      const { pathname, search } = new URL(args.request.url);
      return redirect(`/sign-in?returnTo=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`);
    }
    return handler(args);
  };

/** Where a route has no page, Remix makes a 500 of everything thrown that is no response. */
const asResponse =
  (handler: Handler): Handler =>
  async (args) => {
    try {
      return await handler(args);
    } catch (thrown) {
      throw isRefusal(thrown) ? Response.json(thrown.data, thrown.init ?? {}) : thrown;
    }
  };
type Refusal = ReturnType<typeof data>;
const isRefusal = (thrown: unknown): thrown is Refusal =>
  typeof thrown === 'object' && thrown !== null && (thrown as { type?: unknown }).type === 'DataWithResponseInit';
