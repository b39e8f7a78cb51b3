import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** Debian installs it where only root looks. */
const env = { ...process.env, PATH: [process.env['PATH'], '/usr/sbin'].join(delimiter) };
export const hasClamd = spawnSync('clamd', ['--version'], { env }).status === 0;
export const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** ClamAV's daemon with one signature, that of the EICAR file; `settings` of its own. It answers on TCP and on a socket. */
export async function startClamd(settings: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tida-clamd-'));
  const [database, socket, conf] = [join(folder, 'database'), join(folder, 'socket'), join(folder, 'clamd.conf')];
  mkdirSync(database);
  writeFileSync(join(database, 'eicar.ndb'), `Eicar-Test-Signature:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  const port = await freePort();
  const own = ['Foreground yes', 'TCPAddr 127.0.0.1', `TCPSocket ${port}`, `LocalSocket ${socket}`, `DatabaseDirectory ${database}`];
  writeFileSync(conf, `${[...own, `TemporaryDirectory ${folder}`, ...settings].join('\n')}\n`);
  const child = spawn('clamd', ['-c', conf], { env });
  const said: string[] = [];
  const isThere = new Promise<void>((there, failed) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        // the last thing that it says of its settings
        if (line.startsWith('Self checking')) there();
      });
    child.once('close', () => failed(new Error(`clamd: ${said.join('\n')}`)));
  });
  await isThere;
  return {
    address: `127.0.0.1:${port}`,
    socket,
    async stop(): Promise<void> {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
