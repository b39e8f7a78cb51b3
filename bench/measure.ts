import { loadavg } from 'node:os';

/** One thing measured, done once; what does not belong to it is done before (`prepare`). */
export interface Measured {
  readonly name: string;
  readonly prepare?: (round: number) => Promise<unknown>;
  readonly once: (round: number) => Promise<unknown>;
}
/** Milliseconds of each time, in the order in which they were taken. */
export type Samples = Readonly<Record<string, readonly number[]>>;

/** A, B, C, A, B, C: other load on the machine affects all of them alike. */
export async function interleave(all: readonly Measured[], rounds: number, firstRound = 0): Promise<Samples> {
  const samples: Record<string, number[]> = Object.fromEntries(all.map(({ name }) => [name, []]));
  for (let round = firstRound; round < firstRound + rounds; round += 1) {
    for (const { name, prepare, once } of all) {
      await prepare?.(round);
      const from = performance.now();
      await once(round);
      samples[name]?.push(performance.now() - from);
    }
  }
  return samples;
}

export const joined = (parts: readonly Samples[]): Samples =>
  Object.fromEntries(Object.keys(parts[0] ?? {}).map((name) => [name, parts.flatMap((part) => part[name] ?? [])]));

/** Nearest rank; `q` of 0.5 is the median. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/** Figures of each, with the ratio of its median to that of the first. No averages: a few slow calls would hide in them. */
export function figures(samples: Samples) {
  const base = quantile(Object.values(samples)[0] ?? [], 0.5);
  return Object.entries(samples).map(([name, values]) => {
    const [p50, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
    return { name, n: values.length, p50: round(p50, 2), p95: round(p95, 2), ratio: round(p50 / base, 2) };
  });
}

/** How far the machine changed under the measurement: the first one's median in the second half over that in the first. */
export function drift(samples: Samples): number {
  const values = Object.values(samples)[0] ?? [];
  const half = Math.floor(values.length / 2);
  return round(quantile(values.slice(half), 0.5) / quantile(values.slice(0, half), 0.5), 2);
}

export const load = () => loadavg().map((one) => round(one, 2));
