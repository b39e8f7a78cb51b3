// A copy of the launcher in a folder of its own, with small servers in place of the real parts: what is tried here is
// starting, watching and stopping, and the real parts would only make it slow.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '..', '..');

const server = (port: string, health: string) => `
import { createServer } from 'node:http';
createServer((request, response) => {
  response.statusCode = ['${health}', '/healthz/live'].includes(request.url) ? 200 : 404;
  response.end(JSON.stringify({ pid: process.pid, names: Object.keys(process.env) }));
}).listen(Number(process.env.${port}), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

const files: Record<string, string> = {
  'stand-ins/bank/main.ts': server('BANK_PORT', '/healthz'),
  'stand-ins/scanner/main.ts': server('SCANNER_PORT', '/healthz'),
  'stand-ins/mail/main.ts': server('MAIL_PAGE_PORT', '/healthz'),
  'stand-ins/messages/main.ts': server('MESSAGES_PORT', '/healthz'),
  'stand-ins/signature/main.ts': server('SIGNATURE_PORT', '/healthz'),
  'worker/main.ts': server('WORKER_HEALTH_PORT', '/healthz'),
  'web/server/main.ts': server('PORTAL_PORT', '/healthz/ready'),
  'scripts/demonstration/main.ts': `
import { writeFileSync } from 'node:fs';
const accounts = [{ email: 'somebody@example.com', password: 'a password', who: 'Somebody' }];
writeFileSync(process.env.TIDA_DATA + '/demonstration-accounts.json', JSON.stringify(accounts));
console.log('ready');
`,
};

const target = (name: string, entry: string) => ({ name, zh: name, en: name, entry, inputs: [entry], outputs: [`build/${name}.js`] });
const targets = [
  target('bank', 'stand-ins/bank/main.ts'),
  target('scanner', 'stand-ins/scanner/main.ts'),
  target('mail', 'stand-ins/mail/main.ts'),
  target('messages', 'stand-ins/messages/main.ts'),
  target('signature', 'stand-ins/signature/main.ts'),
  target('worker', 'worker/main.ts'),
  target('portal', 'web/server/main.ts'),
  target('demonstration', 'scripts/demonstration/main.ts'),
];

export interface Run {
  process: ChildProcess;
  /** Everything it has printed. */
  text(): string;
  ended: Promise<number | null>;
  /** Waits for a line. */
  prints(pattern: RegExp, ms?: number): Promise<void>;
}

export interface SmallTida {
  folder: string;
  start(options?: { args?: string[]; env?: Record<string, string>; node?: string[] }): Run;
  pids(): Record<string, number>;
  remove(): void;
}

export function makeSmallTida(): SmallTida {
  const folder = mkdtempSync(join(tmpdir(), 'tida-small-'));
  cpSync(join(repository, 'scripts'), join(folder, 'scripts'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(repository, name), join(folder, name));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const targetsFile = join(folder, 'scripts', 'launcher', 'build-targets.mjs');
  const source = readFileSync(targetsFile, 'utf8');
  const begin = source.indexOf('export const targets = [');
  const end = source.indexOf('\n];', begin) + 3;
  writeFileSync(targetsFile, `${source.slice(0, begin)}export const targets = ${JSON.stringify(targets)};${source.slice(end)}`);
  chmodSync(folder, 0o755); // PostgreSQL's user has to walk through a folder that mkdtemp closes

  return {
    folder,
    start({ args = ['--free-ports'], env = {}, node = [] } = {}) {
      const path = `${join(repository, '.tida', 'bin')}${delimiter}${process.env.PATH}`;
      const machine: NodeJS.ProcessEnv = { ...process.env };
      for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'NODE_ENV']) delete machine[name];
      const child = spawn(process.execPath, [...node, join(folder, 'scripts', 'start.mjs'), ...args], {
        cwd: folder,
        env: { ...machine, PATH: path, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          printed += chunk;
        });
      const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
      const text = () => printed;
      return {
        process: child,
        text,
        ended,
        async prints(pattern, ms = 30_000) {
          const limit = Date.now() + ms;
          while (!pattern.test(printed)) {
            if (Date.now() > limit || child.exitCode !== null) throw new Error(`never printed ${pattern}:\n${printed}`);
            await new Promise((done) => setTimeout(done, 20));
          }
        },
      };
    },
    pids() {
      const { guard, launcher, parts } = JSON.parse(readFileSync(join(folder, '.tida', 'running.json'), 'utf8'));
      const all = { ...(guard ? { guard } : {}), launcher, ...parts } as Record<string, { pid: number }>;
      return Object.fromEntries(Object.entries(all).map(([name, { pid }]) => [name, pid]));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whether a process is there and no zombie. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
}

export async function until(condition: () => boolean, ms: number): Promise<boolean> {
  const limit = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > limit) return false;
    await new Promise((done) => setTimeout(done, 20));
  }
  return true;
}
