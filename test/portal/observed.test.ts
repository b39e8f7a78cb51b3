import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { newProject, playInPortal } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

let portal: Portal;
let caseId: string;
beforeAll(async () => {
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
});
afterAll(() => portal.close());

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
