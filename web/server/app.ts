import * as build from 'virtual:remix/server-build';
import { createRequestHandler } from '@remix-run/node';
import { startTracing } from '#settings/tracing.ts';
import { removeOrphansHourly } from '#web/documents/remove-orphans.ts';
import { tendFiles } from '#web/files/keep-going.ts';
import { readEnv } from './env.server.ts';
import { guardRoutes } from './guard-routes.ts';
import { createApp } from './http.ts';
import { renewTextsHourly } from './renew-texts.ts';
import { closeServices, createServices } from './services.server.ts';

/** Renders the pages; never in development mode: that one sends stacks to the browser. */
export const pages = createRequestHandler(guardRoutes(build), 'production');

/** The portal in one: what `main.ts` serves. Entry of the server half of the Remix build. */
export function startPortal() {
  const env = readEnv(process.env);
  const tracing = startTracing('tida-portal', env.OTEL_EXPORTER_OTLP_ENDPOINT);
  const services = createServices(env);
  const stopRemoving = removeOrphansHourly(services);
  const stopRenewing = renewTextsHourly(services);
  const stopTending = tendFiles(services);
  const metrics =
    env.PORTAL_METRICS_PORT === undefined ? undefined : services.metrics.serve(env.PORTAL_METRICS_PORT, env.PORTAL_METRICS_HOST);
  let stopping = false;
  return {
    env,
    log: services.log,
    app: createApp(services, pages, () => stopping),
    /** From now on readiness says no, so that no new work is sent here. */
    stopSoon: () => {
      stopping = true;
      services.changes.close(); // browsers open their streams again, at another process
    },
    close: async () => {
      stopRemoving();
      stopRenewing();
      stopTending();
      metrics?.close();
      await closeServices(services);
      await (await tracing)();
    },
  };
}
