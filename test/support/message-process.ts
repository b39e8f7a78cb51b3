import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Misbehaviour } from '#stand-ins/messages/misbehaviour.ts';
import type { Delivered } from '#stand-ins/messages/service.ts';

export interface MessageProcess {
  readonly port: number;
  delivered(): Promise<Delivered[]>;
  misbehave(how: Partial<Misbehaviour>): Promise<void>;
  close(): Promise<void>;
}

/** The stand-in for message services as a process of its own. */
export async function spawnMessageServices(): Promise<MessageProcess> {
  execFileSync(process.execPath, ['scripts/build.mjs', 'messages'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const env = { ...process.env, MESSAGES_PORT: '0' };
  const child = spawn(process.execPath, ['build/messages.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(/port (\d+)/.exec(said.toString())?.[1]);
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  return {
    port,
    delivered: async () => (await fetch(at('/messages'))).json() as Promise<Delivered[]>,
    async misbehave(how) {
      const { ok } = await fetch(at('/misbehave'), { method: 'POST', body: JSON.stringify(how) });
      if (!ok) throw new Error('no such misbehaviour');
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
