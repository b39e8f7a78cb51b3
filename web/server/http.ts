import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { AppLoadContext } from '@remix-run/node';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { inSpan, inTraceOf } from '#settings/tracing.ts';
import { backgroundHeader } from '#web/accounts/sessions.ts';
import { identify } from '#web/accounts/viewer-of.ts';
import { isDatabaseAway, throwIfAway } from '#web/errors/database-away.ts';
import { fail } from '#web/errors/failure.ts';
import type { Context as CallContext } from '#web/reads/context.ts';
import { appRouter } from '#web/trpc/router.ts';
import '#web/trpc/api.server.ts';
import { originsOf } from '#settings/origins.ts';
import { localeOf } from '#web/accounts/locale-of.ts';
import { contentPolicy } from '#web/files/content-response.ts';
import { boundaryIn } from '#web/files/multipart.ts';
import { addressHeader } from './auth.server.ts';
import { bouncePath, bounceRoute } from './bounce-route.ts';
import { calendarRoute } from './calendar-route.ts';
import { changesStream } from './changes-stream.ts';
import { checkPath, checkRoutes } from './check-routes.ts';
import { failureResponse } from './failure-response.ts';
import { fileRoutes } from './file-routes.ts';
import { createReadiness } from './health.ts';
import { organisationSignIn } from './organisation-sign-in.ts';
import { isForeign } from './origin.ts';
import { packageRoutes } from './package-routes.ts';
import { pageContext } from './page-context.ts';
import { paperRoutes } from './paper-routes.ts';
import { answerHeaders } from './security-headers.ts';
import type { Services } from './services.ts';
import { authRoute } from './sign-in.ts';

/** Renders the pages: Remix, or a stand-in where a test is about the server alone. */
export type Pages = (request: Request, context: AppLoadContext) => Promise<Response>;
interface Bound {
  Bindings: HttpBindings;
  Variables: { request: Request; ownRequest: Request; address: string; secureHeadersNonce?: string; call: Promise<CallContext> };
}

/** Largest body of any request: forms are texts; files have a way of their own. */
const largestBody = 1024 * 1024;
/** The limit without an account: enough for an objection. */
const smallestBody = 64 * 1024;
/** How long a body may take that is no file. */
const slowestBodyMs = 60_000;
const largestBatch = 10;
const streamPath = '/changes';

/** The portal as Request → Response. Static files are served before it (`main.ts`). */
export function createApp(services: Services, pages: Pages, isStopping: () => boolean = () => false): Hono<Bound> {
  const { env, log } = services;
  const origins = originsOf(env.PORTAL_URL);
  const https = env.PORTAL_URL.startsWith('https:');
  const readiness = createReadiness(services);
  const app = new Hono<Bound>();

  // outermost: what was uploaded has a narrower policy than pages
  app.use(async (c, next) => {
    await next();
    if (c.res.headers.has('accept-ranges')) c.res.headers.set('content-security-policy', contentPolicy);
  });
  app.use(answerHeaders(https));
  app.use(async (c, next) => {
    c.set('address', addressOf(c, env.TRUSTED_PROXIES));
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  // no page and no program of ours asks so, and no Request can be made of it
  app.use(async (c, next) => (c.req.method === 'TRACE' ? failureResponse('METHOD_NOT_ALLOWED') : next()));
  app.use((c, next) => inTraceOf(c.req.raw.headers, () => inSpan(c.req.method, { 'url.path': withoutTokens(c.req.path) }, next)));
  app.get('/healthz/live', (c) => c.json({ live: true }));
  app.get('/healthz/ready', async (c) => {
    const state = await readiness();
    const ready = state.ready && !isStopping();
    return c.json({ ...state, ready }, ready ? 200 : 503);
  });

  app.use(async (c, next) => (isForeign(c.req.raw, origins) ? failureResponse('FOREIGN_ORIGIN') : next()));
  // Remix answers ?_data= with an action's result and no origin check of its own; single fetch does not need it
  app.use(async (c, next) => (c.req.query('_data') === undefined ? next() : failureResponse('BAD_REQUEST')));
  // the rest of the body is not read, so that the connection can serve no other request
  const tooLarge = () => failureResponse('PAYLOAD_TOO_LARGE', {}, { connection: 'close' });
  const limitForStrangers = bodyLimit({ maxSize: smallestBody, onError: tooLarge });
  const limit = bodyLimit({ maxSize: largestBody, onError: tooLarge });
  // a file to be checked has a limit of its own, and is never kept in memory
  app.use((c, next) => (isUpload(c) || c.req.path === checkPath ? next() : limit(c, next)));
  app.use(async (c, next) => {
    const incoming = c.env?.incoming;
    const late = incoming && !isUpload(c) ? setTimeout(() => incoming.complete || incoming.destroy(), slowestBodyMs).unref() : undefined;
    await next();
    clearTimeout(late);
  });

  // by its own token; cookies do not count
  app.get('/calendar/:file', (c) => calendarRoute(services, c.req.param('file'), c.var.address));

  app.post(bouncePath, (c) => bounceRoute(services, c.req.raw));

  app.use('/sign-in/organisation/*', async (c, next) => {
    c.set('ownRequest', ownRequest(c.req.raw, env.PORTAL_URL, c.var.address));
    await next();
  });
  app.route('/', organisationSignIn(services));

  // a sender without a sign-in sends a few fields; the body is read only after the sender is known
  app.use('/api/auth/*', limitForStrangers);
  app.all('/api/auth/*', async (c) => {
    const request = ownRequest(c.req.raw, env.PORTAL_URL, c.var.address);
    const answer = await authRoute(services, request, c.var.address);
    if (answer.status >= 500) await throwIfAway(services);
    return answer;
  });
  // a database that is away is said in the interface's own shape, as if a procedure had said it
  const callContext = async (request: Request, headers: Headers, address: string): Promise<CallContext> => {
    const who = await identify(services, headers).catch((error: unknown) => {
      throw isDatabaseAway(error) ? fail('UNAVAILABLE') : error;
    });
    return { services, ...who, address, locale: localeOf(request) };
  };
  app.use(async (c, next) => {
    const headers = ownHeaders(c.req.raw, env.PORTAL_URL, c.var.address);
    if (c.req.path === streamPath) headers.set(backgroundHeader, '1');
    const call = callContext(c.req.raw, headers, c.var.address);
    c.set('call', call);
    const stranger = await call.then(({ viewer }) => viewer === null).catch(() => true);
    return stranger && (c.req.path.startsWith('/trpc/') || isUpload(c)) ? limitForStrangers(c, next) : next();
  });
  app.route('/', fileRoutes);
  app.route('/', paperRoutes);
  app.route('/', packageRoutes);
  app.route('/', checkRoutes);
  // after the limit, which has its own hand on the body
  app.use(async (c, next) => {
    c.set('request', ownRequest(c.req.raw, env.PORTAL_URL, c.var.address));
    await next();
  });
  app.all('/trpc/*', (c) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: c.var.request,
      router: appRouter,
      createContext: () => c.var.call,
      maxBatchSize: largestBatch,
      allowMethodOverride: true,
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: error, path }, 'a procedure broke');
      },
    }),
  );
  app.get(streamPath, async (c) => {
    const call = await c.var.call.catch(() => undefined);
    return call ? changesStream(services, call.viewer, c.var.request) : failureResponse('UNAVAILABLE');
  });
  app.all('*', async (c) => {
    const { request, address, secureHeadersNonce: nonce = '', call } = c.var;
    return pages(request, await pageContext({ services, request, address, nonce, call }));
  });
  app.onError((error, c) => {
    if (isDatabaseAway(error)) return failureResponse('UNAVAILABLE', {}, { 'retry-after': '5' });
    log.error({ err: error, path: withoutTokens(c.req.path) }, 'a request broke');
    return failureResponse('BROKEN');
  });
  return app;
}

/** A path for traces and logs: secrets in it (invitation, registration, calendar) are left out. */
const withoutTokens = (path: string) => path.replaceAll(/[\w-]{43}(?=[/.]|$)/g, '*');

/** Files have limits of their own, which the way that takes them applies as it reads. A page's way takes them in a form of parts alone. */
const isUpload = ({ req }: Context<Bound>) =>
  req.path.startsWith('/files/') ||
  (boundaryIn(req.raw.headers) !== undefined &&
    (/^\/cases\/[^/]+\/packages\//.test(req.path) || (/^\/cases\/[^/]+\/steps\//.test(req.path) && req.query('files') === '1')));

/** The client's address: the connection's, or what the last trusted proxy has seen. */
function addressOf(c: Context<Bound>, proxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const remote = c.env?.incoming ? getConnInfo(c).remote.address : undefined;
  return (proxies > 0 ? forwarded.at(-proxies) : undefined) || remote || '0.0.0.0';
}

/** The request as we have understood it: under our own address, without headers by which a client could pretend another. */
function ownRequest(request: Request, portalUrl: string, address: string): Request {
  const { pathname, search } = new URL(request.url);
  const own = new URL(portalUrl);
  // not `new URL(pathname, base)`: a path that begins with // would name another host
  own.pathname = pathname;
  own.search = search;
  return new Request(own, {
    method: request.method,
    headers: ownHeaders(request, portalUrl, address),
    body: request.body,
    signal: request.signal,
    ...(request.body ? { duplex: 'half' } : {}),
  } as RequestInit);
}

function ownHeaders(request: Request, portalUrl: string, address: string): Headers {
  const headers = new Headers(request.headers);
  for (const name of Array.from(headers.keys()))
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name.startsWith('x-react-router-')) headers.delete(name);
  headers.set(addressHeader, address);
  const own = new URL(portalUrl);
  headers.set('host', own.host);
  // localhost and 127.0.0.1 are one portal, and Remix compares the origin with the host; a foreign one stays what it is
  if (originsOf(portalUrl).includes(headers.get('origin') ?? '')) headers.set('origin', own.origin);
  return headers;
}
