import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { staticHeaders } from './security-headers.ts';

/** The portal behind its built files. Pages and answers are compressed as they go out; built files come compressed from the disk. */
export function withFiles(app: Hono, root: string, https: boolean): Hono {
  const server = new Hono();
  server.use(staticHeaders(https));
  server.use(compress());
  // names of built files carry their content's hash
  server.use(
    '/assets/*',
    serveStatic({ root, precompressed: true, onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable') }),
  );
  if (existsSync(root)) server.use(serveStatic({ root, onFound: (_path, c) => c.header('cache-control', 'public, max-age=3600') }));
  server.route('/', app);
  return server;
}
