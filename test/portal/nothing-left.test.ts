import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf, play } from '#test/support/play.ts';
import { from, of, upTo } from '#test/support/story.ts';
import { removeOrphans } from '#web/documents/remove-orphans.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';
import { recordedId as caseId, record, recordedProject } from './support/recorded.ts';

let portal: Portal;
let project: Awaited<ReturnType<typeof recordedProject>>;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  project = await recordedProject(portal, upTo(sc1, 'decide-listing'));
});
afterAll(() => portal.close());

const documents = () => portal.services.database.document.count();
const scene = { person: idOf, organisation: () => 'enterprise', subject: 'demand', day: () => '2027-01-01', text: '', fen: 0, archive: '' };
/** The refusal of an act of the story that comes again, or at another time, or from somebody else. */
async function refusalOf(step: Parameters<typeof of>[1], by: Parameters<typeof send>[1], changed: object = {}) {
  const { outcome, input } = of(sc1, step);
  const call = { caseId, subject: 'demand', submissionId: randomUUID(), outcome, form: input(scene), ...changed };
  const refused = errorDataOf(await send(portal, by, step, call)?.catch((error: unknown) => error));
  return refused?.refusal?.code ?? refused?.reason;
}

test('a refused act leaves no text behind, for every sender and reason', async () => {
  const before = await documents();
  const refused = [
    await refusalOf('draft-demand', 'requester'), // done already
    await refusalOf('attest-demand', 'enterpriseSignatory'), // done already
    await refusalOf('decide-listing', 'requester', { subject: 'elsewhere' }),
    await refusalOf('decide-listing', 'projectManager', { seenAt: 1 }),
    await refusalOf('sign-contract', 'enterpriseSignatory', { subject: 'enterprise' }), // not yet
  ];
  for (const code of refused) expect(code, JSON.stringify(refused)).toMatch(/^[A-Z_]+$/);
  expect(await documents()).toBe(before);
});

test('two hundred of them neither', async () => {
  const before = await documents();
  const codes: unknown[] = [];
  for (let round = 0; round < 20; round += 1)
    codes.push(...(await Promise.all(Array.from({ length: 10 }, () => refusalOf('draft-demand', 'requester')))));
  expect(new Set(codes)).toEqual(new Set(['ALREADY_DECIDED']));
  expect(await documents()).toBe(before);
});

test('in a project that has ended neither', async () => {
  play(project, from(sc1, 'decide-listing'));
  await record(portal, project);
  const before = await documents();
  expect(await refusalOf('draft-demand', 'requester')).toBe('ALREADY_DECIDED');
  expect(await refusalOf('attest-demand', 'inventor4')).toMatch(/^[A-Z_]+$/); // is asked nothing, ever
  expect(await documents()).toBe(before);
});

test('what was stored for an act that never came to be goes after a week; what an act names stays', async () => {
  const put = (submission: string, days: number) =>
    portal.theatre.sql.query(
      "INSERT INTO document (case_id, submission_id, hash, body, created_at) VALUES ($1, $2, repeat('a', 64), '{}', now() - make_interval(days => $3))",
      [caseId, submission, days],
    );
  const named = await portal.services.database.event.findFirstOrThrow({ where: { caseId, step: 'draft-demand', n: 0 } });
  await portal.theatre.sql.query('INSERT INTO document (case_id, submission_id, hash, body, created_at) VALUES ($1, $2, $3, $4, $5)', [
    caseId,
    named.submissionId,
    named.document,
    '{}',
    new Date(0),
  ]);
  await put('of-last-month', 30);
  await put('of-yesterday', 1);
  expect(await removeOrphans(portal.services)).toBe(1);
  const left = await portal.services.database.document.findMany({ where: { caseId }, select: { submissionId: true } });
  expect(left.map(({ submissionId }) => submissionId)).toEqual(expect.arrayContaining([named.submissionId, 'of-yesterday']));
  expect(left.map(({ submissionId }) => submissionId)).not.toContain('of-last-month');
});
