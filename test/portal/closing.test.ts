import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { noArchive, play } from '#test/support/play.ts';
import { signedBatch } from '#test/support/signing-keys.ts';
import { createRecordBatch } from '#worker/activities/record-batch.ts';
import { summaryOf } from '#workflows/project/summary.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(sc1.filter(({ step }) => step !== 'close-project'));
});
afterAll(() => readers.portal.close());

const by = (player: 'projectManager' | 'auditor') => {
  const found = sc1.find((story) => story.step === 'close-project' && story.by === player);
  if (!found) throw new Error('the story does not close');
  return found;
};
const keyOf = (seat: string) => `close-project/books/${seat}`;
const listFor = async (player: 'projectManager' | 'auditor' | 'investigator') =>
  readers.portal.request(`/cases/${caseId}/archive-list/close-project`, {
    headers: { authorization: `Bearer ${await readers.portal.keyOf(player)}` },
  });
const offered = async (player: 'projectManager' | 'auditor', seat: string) =>
  (await readers.portal.as(player).steps.page({ caseId, key: keyOf(seat) })).suggested['close']?.['archive'];

test('the checksum offered is that of the list that can be downloaded, the same for both', async () => {
  const text = await (await listFor('projectManager')).text();
  const sha256 = createHash('sha256').update(text).digest('hex');
  expect([await offered('projectManager', 'pm'), await offered('auditor', 'auditor')]).toEqual([sha256, sha256]);
  expect(await (await listFor('auditor')).text()).toBe(text);
  const { portal } = readers;
  const [last] = await portal.services.database.rows<{ version: number }>`
    SELECT max(version) AS version FROM event WHERE case_id = ${caseId}`;
  const lines = text.trimEnd().split('\n');
  expect(lines.slice(0, 2)).toEqual(['tida archive list 1', `case ${caseId}`]);
  expect(lines.at(-1)).toMatch(new RegExp(`^${last?.version} [0-9a-f]{64}`));
  expect(lines.filter((line) => /document [0-9a-f]{64}/.test(line)).length).toBeGreaterThan(100);
  expect((await listFor('investigator')).status).toBe(404);
});

test('a made-up checksum is not recorded; the true one is, and the second person confirms the same list', async () => {
  const { portal, project } = readers;
  const { recordBatch } = createRecordBatch({ sql: portal.worker, rule: portal.theatre.rule });
  const before = await offered('auditor', 'auditor');
  play(project, [by('projectManager')]);
  const { state, file, recordings } = project;
  expect(JSON.stringify(recordings)).toContain(noArchive);
  const batch = { case: summaryOf(state), state, books: file.books, ...signedBatch(portal.theatre.actSigningKey, recordings) };
  await expect(recordBatch(batch)).rejects.toMatchObject({ message: 'OTHER_ARCHIVE' });
  // with the true one in the place of the made-up one
  await readers.live();
  expect(await offered('auditor', 'auditor')).toBe(before);
  await readers.live(by('auditor'));
  const last = await portal.services.database.event.findFirstOrThrow({ where: { caseId, type: 'project-closed' } });
  expect(last.details).toMatchObject({ archive: before });
  expect(
    createHash('sha256')
      .update(await (await listFor('auditor')).text())
      .digest('hex'),
  ).toBe(before);
});
