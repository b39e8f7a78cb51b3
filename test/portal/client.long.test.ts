import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, type Player } from '#scripts/story/cast.ts';
import { Portal } from './support/portal.ts';

const hasPython = (() => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let portal: Portal;
let server: ReturnType<typeof serve>;
beforeAll(async () => {
  portal = await Portal.open({ env: { WAIT_DAY_MS: '300' } }); // The window has ninety days: 27 seconds for a proposal and its sealing.
  server = serve({ fetch: portal.app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  await portal.close();
});

/** All but the university that is to lose and the keepers of policy. */
const players = (Object.keys(cast) as Player[]).filter((player) => !/^(rival|policy)/.test(player));

test.skipIf(!hasPython)(
  hasPython
    ? 'a client in Python, written from docs/http.md, closes the books of a project'
    : 'python3 is not on this machine: no client is driven',
  async () => {
    const keys = await Promise.all(players.map((player) => portal.keyOf(player)));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = spawn('python3', [resolve('test/client/drive.py')], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });
    client.stdin.end(JSON.stringify({ url, keys, programme: 'programme' }));
    const [said, complained] = await Promise.all([text(client.stdout), text(client.stderr)]);

    expect(complained, said).toBe('');
    const lines = said.trim().split('\n');
    // subsidy: 30 % of 1,000,000 yuan, the part of the retention by the supplementary claim (M5); licence: 200,000 less stamp duty 60 and fees 1,000, 70 % to inventors
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      phase: 'closed',
      complete: true,
      positions: {
        enterprise: -90_000_000,
        funder: -30_000_000,
        university_project: 100_000_000,
        inventors: 13_925_800,
        school_college: 5_968_200,
        tax: 6_000,
        suppliers: 100_000,
      },
    });
  },
  360_000,
);
