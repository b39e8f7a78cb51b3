import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { lives, makeSmallTida, type Run, type SmallTida, until } from './small-tida.ts';

let tida: SmallTida;
let runs: Run[] = [];

beforeAll(() => {
  tida = makeSmallTida();
});
afterEach(async () => {
  for (const { process: child } of runs) child.kill('SIGTERM');
  await Promise.all(runs.map(({ ended }) => ended));
  runs = [];
});
afterAll(() => tida.remove());

function start(...options: Parameters<SmallTida['start']>): Run {
  const run = tida.start(...options);
  runs.push(run);
  return run;
}
const whole = /Ctrl-C stops everything/;
const names = ['bank', 'guard', 'launcher', 'mail', 'messages', 'portal', 'postgres', 'scanner', 'signature', 'temporal', 'worker'];

async function portalOf(run: Run): Promise<{ pid: number; names: string[] }> {
  const address = /Portal\s+(http:\S+)/.exec(run.text())?.[1] ?? '';
  const answer = await fetch(`${address}/healthz/ready`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as { pid: number; names: string[] };
}

describe('npm start', () => {
  test('starts every part, prints where they are, and TERM leaves nothing behind', async () => {
    const run = start();
    await run.prints(whole, 60_000);
    expect(run.text()).toMatch(/Temporal\s+127\.0\.0\.1:\d+\s+http:/);
    expect(run.text()).toMatch(/Outbox\s+http:/);
    expect(run.text()).toContain('somebody@example.com  a password  Somebody');
    const pids = tida.pids();
    expect(Object.keys(pids).sort()).toEqual(names);

    const { names: seen } = await portalOf(run);
    expect(seen).toEqual(
      expect.arrayContaining([
        'PORTAL_DATABASE_URL',
        'PORTAL_SECRET',
        'ACT_SIGNING_KEY',
        'SEAL_PUBLIC_KEY',
        'TEMPORAL_ADDRESS',
        'PORTAL_URL',
      ]),
    );
    for (const secret of ['SEAL_PRIVATE_KEY', 'DATABASE_URL', 'WORKER_DATABASE_URL', 'ADMIN_DATABASE_URL'])
      expect(seen).not.toContain(secret);

    run.process.kill('SIGTERM');
    await run.ended;
    expect(await until(() => Object.values(pids).every((pid) => !lives(pid)), 60_000)).toBe(true);
  });

  test('a stop in the middle of starting stops it', async () => {
    const run = start();
    expect(await until(() => existsSync(join(tida.folder, '.tida', 'running.json')), 60_000)).toBe(true);
    await until(() => Object.keys(tida.pids()).length > 3, 60_000);
    const pids = tida.pids();
    run.process.kill('SIGINT');
    expect(await run.ended).toBe(130);
    expect(run.text()).toContain('Stopped.');
    expect(existsSync(join(tida.folder, '.tida', 'running.json'))).toBe(false);
    expect(await until(() => Object.values(pids).every((pid) => !lives(pid)), 60_000)).toBe(true);
  });

  test('starts again with the same keys', async () => {
    const key = readFileSync(join(tida.folder, '.tida', 'keys', 'seal-private.pem'), 'utf8');
    const run = start();
    await run.prints(whole);
    expect(readFileSync(join(tida.folder, '.tida', 'keys', 'seal-private.pem'), 'utf8')).toBe(key);
  });

  test('a second start in the same folder says so, and leaves the first alone', async () => {
    const first = start();
    await first.prints(whole);
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.text()).toContain('Tida already runs in this folder');
    expect(second.text()).not.toContain('    at ');
    await portalOf(first);
  });

  test('a killed launcher leaves nothing behind, and the next start works', async () => {
    const run = start();
    await run.prints(whole);
    const pids = tida.pids();
    run.process.kill('SIGKILL');
    await run.ended;
    expect(await until(() => Object.values(pids).every((pid) => !lives(pid)), 60_000)).toBe(true);
    await start().prints(whole);
  });

  test('a part that crashes is started again; one that keeps crashing ends the whole with a message', async () => {
    const run = start();
    await run.prints(whole);
    const before = tida.pids();
    for (const name of ['worker', 'portal', 'bank', 'postgres', 'temporal'] as const) process.kill(before[name] ?? 0, 'SIGKILL');
    for (const name of ['worker', 'portal', 'bank', 'postgres', 'temporal'])
      expect(await until(() => run.text().includes(`✓ ${name} 已重新运行`), 60_000), name).toBe(true);
    await portalOf(run);

    process.kill(tida.pids().portal ?? 0, 'SIGSTOP'); // hangs, as after an endless loop
    await run.prints(/portal 没有应答[\s\S]*✓ portal 已重新运行/, 40_000);
    await portalOf(run);

    const again = () => (run.text().match(/✓ worker 已重新运行/g) ?? []).length;
    for (let crash = 2; crash <= 6; crash++) {
      const pid = tida.pids().worker ?? 0;
      process.kill(pid, 'SIGKILL');
      if (crash < 6) await until(() => again() === crash, 60_000);
    }
    expect(await run.ended).toBe(1);
    expect(run.text()).toContain('worker ended unexpectedly 6 times within a minute');
  });
});

describe('one plain sentence', () => {
  async function refusal(options: Parameters<SmallTida['start']>[0]): Promise<string> {
    const run = start(options);
    expect(await run.ended).toBe(1);
    expect(run.text()).not.toContain('    at ');
    return run.text();
  }

  test('a port in use', async () => {
    const server = createServer();
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const text = await refusal({ args: [], env: { PORTAL_PORT: String(port) } });
    expect(text).toContain(`Port ${port} for the portal is in use by another program`);
    server.close();
  });

  test('no Temporal and no way to get one', async () => {
    const text = await refusal({ env: { PATH: '/nowhere', TEMPORAL_DOWNLOAD_URL: 'http://127.0.0.1:9' } });
    expect(text).toContain('Three ways: set TEMPORAL_ADDRESS');
  });

  test('a Temporal of one’s own that does not answer', async () => {
    expect(await refusal({ env: { TEMPORAL_ADDRESS: '127.0.0.1:9' } })).toContain('127.0.0.1:9) does not answer');
  });

  test('a database of one’s own that does not answer', async () => {
    const text = await refusal({ env: { DATABASE_URL: 'postgresql://somebody:hidden@127.0.0.1:9/tida' } });
    expect(text).toContain('Cannot use the PostgreSQL that DATABASE_URL names (127.0.0.1:9)');
    expect(text).not.toContain('hidden');
  });

  test('a folder that cannot be written to', async () => {
    expect(await refusal({ env: { TIDA_DATA: '/proc/tida' } })).toContain('The folder /proc/tida cannot be written to');
  });

  test('a Node too old', async () => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } })`;
    const text = await refusal({ node: ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`] });
    expect(text).toContain('Node.js 18.20.0 is too old: install 20.19 or newer.');
  });

  test('production with settings missing: all are named', async () => {
    const text = await refusal({ env: { NODE_ENV: 'production', PORTAL_URL: 'https://tida.example' } });
    expect(text).toMatch(
      /missing for production: DATABASE_URL, WORKER_DATABASE_URL, PORTAL_DATABASE_URL, ADMIN_DATABASE_URL, PORTAL_SECRET.*TEMPORAL_ADDRESS/,
    );
    expect(text).not.toContain('PORTAL_URL,');
  });
});
