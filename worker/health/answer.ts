import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Recordings } from './recordings.ts';

/** A recording that has failed for longer than this shows in readiness. */
const stuckAfterMs = 30_000;

/** `/healthz`: the process works. `/healthz/ready`: and what people hand in is recorded. */
export const healthOf = (state: () => string, recordings: Recordings) => (request: IncomingMessage, response: ServerResponse) => {
  const stuck = request.url === '/healthz/ready' ? recordings.stuckFor(stuckAfterMs) : [];
  const isKnown = request.url === '/healthz' || request.url === '/healthz/ready';
  const isWell = state() === 'RUNNING' && stuck.length === 0;
  response
    .writeHead(isKnown ? (isWell ? 200 : 503) : 404, { 'content-type': 'application/json' })
    .end(JSON.stringify({ state: state(), stuck: stuck.slice(0, 50), stuckCases: stuck.length }));
};
