import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
const signed = { capacity: 'legal-representative', method: 'e-signature' };
const [body, hash] = [canonicalJson(signed), hashOf(canonicalJson(signed))];

/** The acts of these steps, all with the very same form. */
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'start-work'));
  await readers.portal.theatre.sql.query(
    `WITH alike AS (UPDATE event SET document = $2 WHERE case_id = $1 AND n = 0 AND step IN ('sign-contract', 'sign-task-book') RETURNING case_id, submission_id, document)
     INSERT INTO document (case_id, submission_id, hash, body) SELECT case_id, submission_id, document, $3 FROM alike`,
    [caseId, hash, body],
  );
});
afterAll(() => readers.portal.close());

test('acts with equal forms are documents of their own, each opened by its own address', async () => {
  const caller = readers.portal.as('projectManager');
  const alike = (await caller.cases.documents({ caseId })).filter((one) => one.hash === hash);
  expect(new Set(alike.map(({ version }) => version)).size).toBe(alike.length);
  expect(alike.length).toBeGreaterThan(3);
  for (const { version, step, outcome, by, at } of alike) {
    const opened = await caller.documents.get({ caseId, version });
    expect(opened).toMatchObject({ version, step, outcome, at, by: { person: { id: by.person?.id } }, hash });
    expect(opened.parts).toEqual([{ step, outcome, values: signed }]);
  }
  expect(new Set(alike.map(({ step }) => step))).toEqual(new Set(['sign-contract', 'sign-task-book']));
});

test('who may read one of them reads no other by its form', async () => {
  const list = await readers.portal.as('projectManager').cases.documents({ caseId });
  const contract = list.find(({ step }) => step === 'sign-contract')?.version ?? 0;
  const book = list.find(({ step }) => step === 'sign-task-book')?.version ?? 0;
  const caller = readers.portal.as('fundOfficer');
  expect(await caller.documents.get({ caseId, version: book })).toMatchObject({ step: 'sign-task-book' });
  expect(await caller.documents.get({ caseId, version: contract }).catch((error: unknown) => errorDataOf(error))).toMatchObject({
    reason: 'NOT_FOUND',
  });
});

test('an address of nothing, of a fact without a form or of another case is no document', async () => {
  const caller = readers.portal.as('projectManager');
  for (const version of [1, 9_999])
    expect(await caller.documents.get({ caseId, version }).catch((error: unknown) => errorDataOf(error))).toMatchObject({
      reason: 'NOT_FOUND',
    });
});
