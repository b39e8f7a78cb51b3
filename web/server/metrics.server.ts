import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './database.server.ts';

export interface Metrics {
  /** One call of a procedure: how it was answered (`ok`, or the code of the refusal) and how long it took. */
  called(procedure: string, answer: string, ms: number): void;
  /** Serves `/metrics` on a port of its own, which is not for the public. */
  serve(port: number, host: string): Server;
  readonly registry: Registry;
}

/** The portal's metrics for Prometheus: names of procedures, codes and counts, never persons or cases. */
export function createMetrics(database: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const calls = new Histogram({
    name: 'tida_procedure_seconds',
    help: 'Calls of procedures by name and answer',
    labelNames: ['procedure', 'answer'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'tida_open_steps',
    help: 'Open steps by stage, and how many of them are overdue',
    labelNames: ['stage', 'overdue'],
    registers: [registry],
    async collect() {
      const rows = await database.rows<{ stage: string; overdue: boolean; count: number }>`
        SELECT stage, coalesce(due_at < now(), false) AS overdue, count(*)::int AS count
        FROM open_step WHERE closed_at IS NULL AND kind = 'step' GROUP BY 1, 2`;
      this.reset();
      for (const { stage, overdue, count } of rows) this.set({ stage, overdue: String(overdue) }, count);
    },
  });
  return {
    registry,
    called: (procedure, answer, ms) => calls.observe({ procedure, answer }, ms / 1000),
    serve: (port, host) =>
      createServer((request, response) => {
        if (request.url !== '/metrics') return void response.writeHead(404).end();
        registry.metrics().then(
          (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
          () => response.writeHead(503).end(),
        );
      }).listen(port, host),
  };
}
