import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { healthOf } from '#worker/health/answer.ts';
import { Recordings } from '#worker/health/recordings.ts';

type Watched = Parameters<typeof healthOf>[0];
const there = () => Promise.resolve();
const away = () => Promise.reject(new Error('away'));
const asked = async (watched: Partial<Watched>, path = '/healthz/ready') => {
  const server = createServer(healthOf({ state: () => 'RUNNING', recordings: new Recordings(), ...watched }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const body = (await answer.json()) as Record<string, unknown>;
  server.close();
  return { status: answer.status, ...body };
};

test('a worker whose servers answer is ready; it says which is away, and is alive all the same', async () => {
  expect(await asked({ servers: { database: there, temporal: there } })).toMatchObject({ status: 200, database: true, temporal: true });
  expect(await asked({ servers: { database: away, temporal: there } })).toMatchObject({ status: 503, database: false, temporal: true });
  expect(await asked({ servers: { database: away, temporal: away } }, '/healthz')).toEqual({ status: 200, state: 'RUNNING' });
});

test('a server that never answers is away after two seconds', async () => {
  const never = () => new Promise(() => {});
  expect(await asked({ servers: { database: there, temporal: never } })).toMatchObject({ status: 503, temporal: false });
});

test('cases whose recording has failed for half a minute are named, until it succeeds', async () => {
  let now = 0;
  const recordings = new Recordings(() => now);
  recordings.failed({ workflow: 'case.a', attempt: 1, reason: 'away', isStopped: false });
  expect(await asked({ recordings })).toMatchObject({ status: 200, stuckCases: 0 });
  now = 31_000;
  expect(await asked({ recordings })).toMatchObject({ status: 503, stuckCases: 1, stuck: [{ workflow: 'case.a' }] });
  recordings.succeeded('case.a');
  expect(await asked({ recordings })).toMatchObject({ status: 200, stuckCases: 0 });
  recordings.failed({ workflow: 'case.b', attempt: 1, reason: '23514', isStopped: true });
  expect(await asked({ recordings })).toMatchObject({ status: 503, stuck: [{ workflow: 'case.b', isStopped: true }] });
});

test('a worker that drains is neither ready nor alive', async () => {
  for (const path of ['/healthz', '/healthz/ready']) expect((await asked({ state: () => 'DRAINING' }, path)).status).toBe(503);
});
