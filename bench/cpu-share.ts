import { type Profiler, Session } from 'node:inspector/promises';

type Profile = Profiler.Profile;

/** CPU samples of this process during the work. */
export async function profiled(work: () => Promise<unknown>): Promise<Profile> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    await session.post('Profiler.start');
    await work();
    return (await session.post('Profiler.stop')).profile;
  } finally {
    session.disconnect();
  }
}

/** Milliseconds of the samples with a function of these files on the stack, callees included. */
export function msWithin({ nodes, samples = [], timeDeltas = [] }: Profile, isWanted: (file: string) => boolean): number {
  const within = new Set<number>();
  const children = new Map(nodes.map(({ id, children: below = [] }) => [id, below]));
  const add = (id: number) => {
    if (within.has(id)) return;
    within.add(id);
    for (const child of children.get(id) ?? []) add(child);
  };
  for (const { id, callFrame } of nodes) if (isWanted(callFrame.url)) add(id);
  return samples.reduce((sum, id, index) => sum + (within.has(id) ? (timeDeltas[index] ?? 0) : 0), 0) / 1000;
}

/** Milliseconds of all samples, without idle ones and the profiler's own start. */
export function busyMs({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const idle = new Set(nodes.filter(({ callFrame }) => ['(idle)', 'dispatch'].includes(callFrame.functionName)).map(({ id }) => id));
  return samples.reduce((sum, id, index) => sum + (idle.has(id) ? 0 : (timeDeltas[index] ?? 0)), 0) / 1000;
}
