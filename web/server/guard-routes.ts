import { type AppLoadContext, redirect, type ServerBuild } from '@remix-run/node';
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
    const guarded = (handler: unknown) => (handler ? { handler: guard(id, handler as Handler) } : undefined);
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
    if (rule === 'signed-in' && !args.context.signedIn) {
      const { pathname, search } = new URL(args.request.url);
      return redirect(`/sign-in?returnTo=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`);
    }
    return handler(args);
  };
