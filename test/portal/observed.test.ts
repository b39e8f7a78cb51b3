import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { startTracing } from '#settings/tracing.ts';
import { newProject, playInPortal } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

const spans: { name: string; status?: { message?: string }; parentSpanId?: string; traceId: string }[] = [];
const collector = createServer((request, response) => {
  void text(request).then((sent) => {
    const { resourceSpans } = JSON.parse(sent) as { resourceSpans: { scopeSpans: { spans: typeof spans }[] }[] };
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});
let portal: Portal;
let caseId: string;
const callersTrace = '0af7651916cd43dd8448eb211c80319c';
beforeAll(async () => {
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  const endTracing = await startTracing('tida-test', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  portal = await Portal.open();
  caseId = await newProject(portal);
  await playInPortal(portal, caseId, sc1.slice(0, 1));
  await portal
    .as('rivalInvestigator')
    .projects.get({ caseId })
    .catch(() => undefined);
  await portal
    .as('requester')
    .inbox.list({ tab: 'todo', caseId: '不是编号' } as never)
    .catch(() => undefined);
  const traceparent = `00-${callersTrace}-b7ad6b7169203331-01`;
  await portal.app.request('/trpc/me.get', { headers: { traceparent } });
  await endTracing();
});
afterAll(async () => {
  collector.close();
  await portal.close();
});

interface Line {
  readonly procedure?: string;
  readonly person?: string;
  readonly caseId?: string;
  readonly answer?: string;
  readonly ms?: number;
}
const lines = () => portal.log.map((line) => JSON.parse(line) as Line).filter(({ procedure }) => procedure !== undefined);

test('every call leaves one line with who, what, the answer and how long it took', () => {
  const [drafted] = lines().filter(({ procedure }) => procedure === 'steps.draftDemand');
  expect(drafted).toMatchObject({ caseId, answer: 'ok', ms: expect.any(Number), person: expect.any(String) });
  expect(lines().find(({ procedure, answer }) => procedure === 'projects.get' && answer !== 'ok')).toMatchObject({ answer: 'NOT_FOUND' });
});

test('and nothing of what was sent', () => {
  expect(JSON.stringify(lines())).not.toMatch(/[\u4e00-\u9fff]/);
});

test('Prometheus reads how calls were answered and what is open, without persons and cases', async () => {
  const text = await portal.services.metrics.registry.metrics();
  expect(text).toMatch(/tida_procedure_seconds_count\{procedure="steps.draftDemand",answer="ok"\} 1/);
  expect(text).toMatch(/tida_procedure_seconds_count\{procedure="projects.get",answer="NOT_FOUND"\} 1/);
  expect(text).toMatch(/tida_open_steps\{stage="demand-intake",overdue="false"\} [1-9]/);
  expect(text).not.toContain(caseId);
});

test('a collector gets a span of each request, procedure and activity, in the trace of the caller, without texts', () => {
  expect(spans).toContainEqual(
    expect.objectContaining({ name: 'projects.get', status: expect.objectContaining({ message: 'NOT_FOUND' }) }),
  );
  expect(spans.map(({ name }) => name)).toEqual(expect.arrayContaining(['steps.draftDemand', 'GET', 'recordBatch']));
  expect(
    spans
      .filter(({ traceId }) => traceId === callersTrace)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['GET', 'me.get']);
  expect(JSON.stringify(spans)).not.toMatch(/[\u4e00-\u9fff]/);
});
