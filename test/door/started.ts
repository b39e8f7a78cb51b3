import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { freePort } from '#scripts/launcher/ports.mjs';
import { namesOf } from '#scripts/launcher/setting-names.mjs';

const repository = resolve(import.meta.dirname, '..', '..');

/** What the machine may have set for itself would lead the start to another database or another Temporal. */
function ownEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of new Set(['NODE_ENV', 'CI', ...Object.values(namesOf).flat()])) delete env[name];
  return { ...env, PATH: `${join(repository, '.tida', 'bin')}${delimiter}${process.env['PATH']}`, ...settings };
}

export interface Started {
  /** Everything printed so far. */
  printed(): string;
  readonly port: number;
  /** Ctrl-C; gives the exit code. */
  stop(): Promise<number | null>;
}

/** What `npm start` runs, on other ports and in a data folder of its own, until it prints that it is there. */
export async function startAsNpmDoes(limitMs: number): Promise<Started> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tida-door-'));
  const [port, temporal] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(repository, 'scripts', 'start.mjs')], {
    cwd: repository,
    env: ownEnvironment({ TIDA_DATA: dataDir, PORTAL_PORT: `${port}`, TEMPORAL_PORT: `${temporal}` }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const limit = Date.now() + limitMs;
  while (!printed.includes('Ctrl-C stops everything')) {
    if (child.exitCode !== null || Date.now() > limit) {
      child.kill('SIGINT');
      await ended;
      throw new Error(`npm start was not ready:\n${printed}`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return {
    printed: () => printed,
    port,
    async stop() {
      child.kill('SIGINT');
      const code = await ended;
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
      return code;
    },
  };
}
