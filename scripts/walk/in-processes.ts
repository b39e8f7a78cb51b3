import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Walked, WalkSize } from './walk-part.ts';

/** Each process takes the next part as soon as it has done one. */
export async function inProcesses(
  parts: readonly WalkSize[],
  workers: number,
  take: (walked: Walked, part: number) => void,
): Promise<void> {
  const waiting = [...parts.entries()];
  const work = async () => {
    const child = fork(new URL('./part-worker.ts', import.meta.url), { serialization: 'advanced' });
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) take(await walkedBy(child, next[1]), next[0]);
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}

async function walkedBy(child: ChildProcess, part: WalkSize): Promise<Walked> {
  child.send(part);
  const [walked] = (await Promise.race([once(child, 'message'), ended(child)])) as [Walked];
  return walked;
}

async function ended(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`a process of the walk ended with ${code ?? 'a signal'}`);
}
