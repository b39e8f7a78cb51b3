import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stamping } from '#worker/record/stamping.ts';
import type { Recordings } from './recordings.ts';

/** A recording that has failed for longer than this shows in readiness. */
const stuckAfterMs = 30_000;

/** A server that does not answer within this is away. */
const patienceMs = 2_000;
type Server = 'database' | 'temporal';

/** The inputs of readiness. `stamping` absent: no authority is set; `servers`: one question to each server behind the worker. */
interface Watched {
  readonly state: () => string;
  readonly recordings: Recordings;
  readonly stamping?: Stamping;
  readonly servers?: Readonly<Record<Server, () => Promise<unknown>>>;
}

/** `/healthz`: the process works. `/healthz/ready`: its servers answer, what people hand in is recorded, and its heads are time-stamped. */
export const healthOf = ({ state, recordings, stamping, servers }: Watched) => {
  const answer = (response: ServerResponse, status: number, body: object) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ state: state(), ...body }));
  const isRunning = () => state() === 'RUNNING';
  const ready = async (response: ServerResponse) => {
    const asked = await Promise.all(Object.entries(servers ?? {}).map(async ([name, ask]) => [name, await answers(ask)] as const));
    const stuck = recordings.stuckFor(stuckAfterMs);
    const stamps = stamping?.state();
    const isWell = isRunning() && stuck.length === 0 && !stamps?.isOverdue && asked.every(([, isThere]) => isThere);
    answer(response, isWell ? 200 : 503, {
      ...Object.fromEntries(asked),
      stuck: stuck.slice(0, 50),
      stuckCases: stuck.length,
      ...(stamps ? { stamps } : {}),
    });
  };
  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/healthz/ready') void ready(response);
    else if (request.url === '/healthz') answer(response, isRunning() ? 200 : 503, {});
    else answer(response, 404, {});
  };
};

const answers = async (ask: () => Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  const there = ask().then(
    () => true,
    () => false,
  );
  return await Promise.race([there, late]).finally(() => clearTimeout(timer));
};
