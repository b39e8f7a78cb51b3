import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { withFiles } from './with-files.ts';

const graceMs = 5000;
/** This file runs as build/portal.js; other built files are found from there. */
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function main(): Promise<void> {
  const { startPortal } = (await import(new URL('./pages/server/index.js', import.meta.url).href)) as typeof import('./app.ts');
  const portal = startPortal();
  const server = withFiles(portal.app as unknown as Hono, beside('./pages/client'), portal.env.PORTAL_URL.startsWith('https:'));

  const listening = serve({ fetch: server.fetch, hostname: portal.env.PORTAL_HOST, port: portal.env.PORTAL_PORT }, ({ port }) =>
    portal.log.info({ port, url: portal.env.PORTAL_URL }, 'portal: ready'),
  ) as Server;
  // a form with files, sent without scripts over a slow line; scripts send files in pieces. Forms alone: http.ts
  listening.requestTimeout = 1_800_000;
  listening.headersTimeout = 20_000;

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    portal.stopSoon();
    const closed = new Promise<void>((resolve) => listening.close(() => resolve()));
    listening.closeIdleConnections();
    const grace = setTimeout(() => listening.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(grace);
    await portal.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && error.name === 'SettingsError' ? error.message : error);
  process.exit(1);
});
