import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf, play } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { callFor, rowFor } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';
import { recordedId as caseId, record, recordedProject } from './support/recorded.ts';

let portal: Portal;
let project: Awaited<ReturnType<typeof recordedProject>>;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  project = await recordedProject(portal, upTo(sc1, 'attest-demand'));
});
afterAll(() => portal.close());

const call = (key: string, path: string, input: unknown) =>
  portal.request(`/trpc/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
const reasonOf = async (answer: Response) =>
  ((await answer.json()) as { error?: { data: { reason?: string; details?: object; refusal?: { code: string } } } }).error?.data;

describe('a key', () => {
  test('needs days and scopes, at most a year and none that does not exist', async () => {
    const { create } = portal.as('requester').keys;
    const wrong = [{ days: 367 }, { days: 0 }, { scopes: [] }, { scopes: ['everything'] }, { days: undefined }, { scopes: undefined }];
    for (const part of wrong)
      await expect(create({ label: 'x', days: 30, scopes: ['read'], ...part } as never), JSON.stringify(part)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
  });

  test('is nobody’s once its days are over', async () => {
    const key = await portal.keyOf('requester');
    expect((await call(key, 'inbox.list', { tab: 'todo' })).status).toBe(200);
    await portal.theatre.sql.query(
      "UPDATE api_key SET created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days'",
    );
    expect((await call(key, 'inbox.list', { tab: 'todo' })).status).toBe(401);
  });

  test('reads, acts, signs or pays as far as its scopes say, and no further', async () => {
    const sign = {
      caseId,
      subject: 'demand',
      submissionId: randomUUID(),
      outcome: 'sign',
      form: of(sc1, 'attest-demand').input({
        person: idOf,
        organisation: () => '',
        subject: 'demand',
        day: () => '',
        text: '',
        fen: 0,
        archive: '',
      }),
    };
    const draft = { caseId, key: 'attest-demand/demand', outcome: 'sign', values: {}, revision: 0 };
    const [reads, acts] = [await portal.keyOf('enterpriseSignatory', ['read']), await portal.keyOf('enterpriseSignatory', ['read', 'act'])];
    const signs = await portal.keyOf('enterpriseSignatory', ['sign']);
    expect((await call(reads, 'steps.page', { caseId, key: 'attest-demand/demand' })).status).toBe(200);
    for (const [key, path, input] of [
      [reads, 'drafts.save', draft],
      [reads, 'steps.attestDemand', sign],
      [acts, 'steps.attestDemand', sign],
      [signs, 'inbox.list', { tab: 'todo' }],
      [signs, 'drafts.save', draft],
    ] as const) {
      const answer = await call(key, path, input);
      expect(answer.status, path).toBe(403);
      expect(await reasonOf(answer), path).toMatchObject({ reason: 'KEY_LACKS_SCOPE' });
    }
    expect((await call(acts, 'drafts.save', draft)).status).toBe(200);
    // the scope is there: what answers now is the form's own schema
    const named = await call(signs, 'steps.attestDemand', { ...sign, form: {} });
    expect(await reasonOf(named)).toMatchObject({ reason: 'BAD_INPUT' });
  });

  test('a person’s twenty stay twenty, also when sixty are asked for at once', async () => {
    await portal.theatre.sql.query('DELETE FROM api_key');
    const made = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) => portal.as('requester').keys.create({ label: `key ${n}`, days: 30, scopes: ['read'] })),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    for (const one of made)
      if (one.status === 'rejected')
        expect(errorDataOf(one.reason)).toMatchObject({ code: 'CONFLICT', reason: 'TOO_MANY_KEYS', details: { most: 20 } });
    expect(await portal.services.database.apiKey.count({ where: { personId: idOf('requester'), revokedAt: null } })).toBe(20);
  });
});

test('a payment is let go by a key with that scope alone', async () => {
  const release = sc1.find(({ step, outcome }) => stepNamed(step)?.outcomes[outcome]?.confirms === 'payment');
  if (!release) throw new Error('nobody pays in the story');
  play(
    project,
    sc1.slice(
      sc1.findIndex(({ step }) => step === 'attest-demand'),
      sc1.indexOf(release),
    ),
  );
  await record(portal, project);
  // as old as the story
  await portal.theatre.sql.query("UPDATE payee_account SET verified_at = '2026-01-01'");
  const row = await rowFor(portal, caseId, release);
  if (!row) throw new Error('nobody is asked to pay');
  const asked = callFor(caseId, release, row);
  const [signs, pays] = [await portal.keyOf(release.by, ['read', 'act', 'sign']), await portal.keyOf(release.by, ['pay'])];
  expect(await reasonOf(await call(signs, `steps.${camelCase(release.step)}`, asked))).toMatchObject({
    reason: 'KEY_LACKS_SCOPE',
    details: { scope: 'pay' },
  });
  // no workflow stands behind this project: that one was asked is what the scope decides
  expect(await reasonOf(await call(pays, `steps.${camelCase(release.step)}`, asked))).toMatchObject({ refusal: { code: 'NOT_OPEN' } });
});
