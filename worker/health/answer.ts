import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stamping } from '#worker/record/stamping.ts';
import type { Recordings } from './recordings.ts';

/** A recording that has failed for longer than this shows in readiness. */
const stuckAfterMs = 30_000;

/** The inputs of readiness. `stamping` absent: no authority is set. */
interface Watched {
  readonly state: () => string;
  readonly recordings: Recordings;
  readonly stamping?: Stamping;
}

/** `/healthz`: the process works. `/healthz/ready`: and what people hand in is recorded, and its heads are time-stamped. */
export const healthOf =
  ({ state, recordings, stamping }: Watched) =>
  (request: IncomingMessage, response: ServerResponse) => {
    const isReadiness = request.url === '/healthz/ready';
    const stuck = isReadiness ? recordings.stuckFor(stuckAfterMs) : [];
    const stamps = isReadiness ? stamping?.state() : undefined;
    const isKnown = request.url === '/healthz' || isReadiness;
    const isWell = state() === 'RUNNING' && stuck.length === 0 && !stamps?.isOverdue;
    response
      .writeHead(isKnown ? (isWell ? 200 : 503) : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify({ state: state(), stuck: stuck.slice(0, 50), stuckCases: stuck.length, ...(stamps ? { stamps } : {}) }));
  };
