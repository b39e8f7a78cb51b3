import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Progress } from './progress.ts';
import type { Walked, WalkSize } from './walk-part.ts';

export type Heard = { readonly progress: Progress } | { readonly walked: Walked };
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Each process takes the next part as soon as it has done one. `hear`: what it says of the part. */
export async function inProcesses(parts: readonly WalkSize[], workers: number, hear: (heard: Heard, part: number) => void): Promise<void> {
  const waiting = [...parts.entries()];
  const program = await bundled();
  const work = async () => {
    const child = fork(program, { serialization: 'advanced', execArgv: ['--enable-source-maps', '--max-semi-space-size=64'] });
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [part, size] = next;
        await walked(child, size, (heard) => hear(heard, part));
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}

/** One file: run from its sources, every function that the walk makes would be given its name at run time, a fifth of the time. */
async function bundled(): Promise<string> {
  const outfile = `${root}.tida/walk/part-worker.mjs`;
  const entryPoints = [`${root}scripts/walk/part-worker.ts`];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
  });
  return outfile;
}

function walked(child: ChildProcess, part: WalkSize, hear: (heard: Heard) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`a process of the walk ended with ${code ?? 'a signal'}`));
    const onMessage = (heard: Heard) => {
      hear(heard);
      if (!('walked' in heard)) return;
      child.off('message', onMessage).off('exit', onExit);
      resolve();
    };
    child.on('message', onMessage).on('exit', onExit);
    child.send(part);
  });
}
