import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEnv } from '#web/server/env.server.ts';

// plain Node, checked by a configuration of its own
type SpawnDetached = (command: { command: string; args: readonly string[] }, log: string) => ChildProcess;
const processes = new URL('../../scripts/launcher/processes.mjs', import.meta.url).href;
const { spawnDetached } = (await import(processes)) as { spawnDetached: SpawnDetached };

const folder = mkdtempSync(join(tmpdir(), 'tida-private-'));
afterAll(() => rmSync(folder, { recursive: true }));
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('what a part writes, and its log, is for its own user alone, also where an earlier version left it open', async () => {
  const [file, log] = [join(folder, 'state.db'), join(folder, 'logs', 'part.log')];
  mkdirSync(join(folder, 'logs'));
  writeFileSync(log, 'earlier\n');
  chmodSync(log, 0o644);
  const write = `require('node:fs').writeFileSync(${JSON.stringify(file)}, 'x'); console.log('written')`;
  const part = spawnDetached({ command: process.execPath, args: ['-e', write] }, log);
  await once(part, 'exit');
  expect([modeOf(file), modeOf(log)]).toEqual(['600', '600']);
  // what the launcher itself makes is as before: PostgreSQL's own user has to read some of it
  writeFileSync(join(folder, 'own'), '');
  expect(modeOf(join(folder, 'own'))).toBe((0o666 & ~process.umask()).toString(8));
});

test('the portal listens on this machine alone unless a setting says otherwise', () => {
  const given = {
    NODE_ENV: 'test',
    PORTAL_DATABASE_URL: 'postgresql://x@127.0.0.1/x',
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    PORTAL_URL: 'http://127.0.0.1:1',
    PORTAL_SECRET: 'x'.repeat(32),
    SEAL_PUBLIC_KEY: 'x',
    ACT_SIGNING_KEY: 'x',
  };
  expect(readEnv(given).PORTAL_HOST).toBe('127.0.0.1');
  expect(readEnv({ ...given, PORTAL_HOST: '0.0.0.0' }).PORTAL_HOST).toBe('0.0.0.0');
});
