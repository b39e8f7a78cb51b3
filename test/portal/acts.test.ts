import { randomUUID } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { of, withFields } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import { appRouter } from '#web/trpc/router.ts';
import { steps } from '#workflows/kinds.ts';
import { callFor, newProject, playInPortal, rowFor, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const drafted = of(sc1, 'draft-demand');
const attested = of(sc1, 'attest-demand');
const refusalOf = (error: unknown) => errorDataOf(error);

async function draftCall() {
  const caseId = await newProject(portal);
  const row = await rowFor(portal, caseId, drafted);
  if (!row) throw new Error('no draft is open');
  return callFor(caseId, drafted, row);
}
const documents = () => portal.services.database.document.count();

test('there is one procedure per step', () => {
  const paths = Object.keys(appRouter._def.procedures);
  for (const { name } of steps) expect(paths).toContain(`steps.${camelCase(name)}`);
});

describe('a project', () => {
  test('is opened once however often the same submission comes, and differs by person', async () => {
    const submissionId = randomUUID();
    const open = () => portal.as('requester').projects.open({ programmeId: 'programme', submissionId });
    const [first, second] = [await open(), await open()];
    expect(first).toMatchObject({ state: 'recorded', number: expect.stringMatching(/^\d{4}-\d{4,}$/) });
    expect(second).toEqual(first);
  });
  test('is not opened by who is no requester, nor in a programme that is not there', async () => {
    const submissionId = randomUUID();
    await expect(portal.as('investigator').projects.open({ programmeId: 'programme', submissionId })).rejects.toThrow('NOT_ALLOWED');
    await expect(portal.as('requester').projects.open({ programmeId: 'none', submissionId })).rejects.toThrow('NOT_FOUND');
  });
});

describe('an act', () => {
  test('can be read when it answers, and leaves the inbox', async () => {
    const call = await draftCall();
    const answer = await send(portal, 'requester', 'draft-demand', call);
    expect(answer).toMatchObject({ state: 'recorded', version: 2, step: 'draft-demand', outcome: 'submit' });
    expect(await rowFor(portal, call.caseId, drafted)).toBeUndefined();
    const page = await portal.as('enterpriseSignatory').projects.get({ caseId: call.caseId });
    expect(page.titles.zh).toBe((call.form as { titleZh: string }).titleZh);
    expect(page.waiting.filter(({ mine }) => mine).map(({ step }) => step)).toEqual(['attest-demand']);
    const { rows } = await portal.as('requester').inbox.list({ tab: 'done' });
    expect(rows[0]).toMatchObject({ kind: 'done', step: 'draft-demand', project: { id: call.caseId } });
    const [document] = await portal.as('enterpriseSignatory').cases.documents({ caseId: call.caseId });
    const text = await portal.as('enterpriseSignatory').documents.get({ caseId: call.caseId, version: document?.version ?? 0 });
    expect(text.parts.map(({ values }) => values)).toEqual([call.form]);
    const opened = await portal.services.database.documentOpening.findMany({ where: { caseId: call.caseId } });
    expect(opened).toMatchObject([{ personId: 'enterprise-signatory', version: document?.version }]);
  });

  test('asks the database twice: for all that it is judged by, and to keep the document where no measure is against its organisation', async () => {
    const call = await draftCall();
    const asked = vi.spyOn(portal.services.database.pool, 'query');
    try {
      await send(portal, 'requester', 'draft-demand', call);
      expect(asked).toHaveBeenCalledTimes(2);
    } finally {
      asked.mockRestore();
    }
  });

  test('sent twice at once or later is one act, one document and one answer; with another content it is refused', async () => {
    const call = await draftCall();
    Object.assign(call.form as object, { titleZh: '同一份材料只记一次' });
    const before = await documents();
    const answers = await Promise.all([1, 2, 3].map(async () => send(portal, 'requester', 'draft-demand', call)));
    const later = await send(portal, 'requester', 'draft-demand', call);
    for (const answer of [...answers, later]) expect(answer).toEqual(answers[0]);
    expect(await documents()).toBe(before + 1);
    const other = { ...call, form: { ...(call.form as object), titleZh: '另一个题目的需求' } };
    const refused = await send(portal, 'requester', 'draft-demand', other)?.catch(refusalOf);
    expect(refused).toMatchObject({ code: 'CONFLICT', refusal: { code: 'REUSED_SUBMISSION', details: { step: 'draft-demand' } } });
    expect(await documents()).toBe(before + 1);
  });

  test('of two persons one wins; the other reads who decided, by name, what and when', async () => {
    const call = await draftCall();
    await send(portal, 'requester', 'draft-demand', call);
    const row = await rowFor(portal, call.caseId, attested);
    if (!row) throw new Error('nothing to attest');
    const sign = callFor(call.caseId, attested, row);
    const giveBack = { ...sign, submissionId: randomUUID(), outcome: 'return', form: { reason: '请补充第三方检测方法后再提交。' } };
    const settled = await Promise.allSettled([
      send(portal, 'enterpriseSignatory', 'attest-demand', sign),
      send(portal, 'enterpriseSignatory', 'attest-demand', giveBack),
    ]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = settled.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refusalOf(lost.reason)).toMatchObject({
      code: 'CONFLICT',
      refusal: {
        code: 'ALREADY_DECIDED',
        details: { by: 'enterprise-signatory', byZh: '李建国', organisationEn: expect.stringContaining('Binhai'), at: expect.any(String) },
      },
    });
    const page = await portal.as('enterpriseSignatory').steps.page({ caseId: call.caseId, key: row.key });
    expect(page).toMatchObject({ state: 'closed', decision: { why: 'decided', person: { id: 'enterprise-signatory' } } });
  });

  test('from a page that cannot have been is stale, and never reaches the workflow', async () => {
    const call = { ...(await draftCall()), seenAt: 1_000_000 };
    const refused = await send(portal, 'requester', 'draft-demand', call)?.catch(refusalOf);
    expect(refused).toMatchObject({ refusal: { code: 'STALE' } });
  });

  test('after the end still reads who ended it', async () => {
    const call = await draftCall();
    const discard = { ...call, outcome: 'discard', form: { reason: '需求已并入另一项目，不再单独发布。' } };
    expect(await send(portal, 'requester', 'draft-demand', discard)).toMatchObject({ state: 'recorded' });
    const late = await send(portal, 'requester', 'draft-demand', { ...call, submissionId: randomUUID() })?.catch(refusalOf);
    expect(late).toMatchObject({ refusal: { code: 'ALREADY_DECIDED', details: { by: 'requester', outcome: 'discard' } } });
    expect(await send(portal, 'requester', 'draft-demand', discard)).toMatchObject({ state: 'recorded' });
  });

  test('of another’s is forbidden, a wrong form names its fields, an ended submission leaves no trace', async () => {
    const call = await draftCall();
    const notYours = await send(portal, 'enterpriseFinance', 'draft-demand', call)?.catch(refusalOf);
    expect(notYours).toMatchObject({ code: 'FORBIDDEN', refusal: { code: 'NOT_YOURS' } });
    const wrong = { ...call, submissionId: randomUUID(), form: { ...(call.form as object), months: 100, titleZh: '' } };
    const fields = await send(portal, 'requester', 'draft-demand', wrong)?.catch(refusalOf);
    expect(fields).toMatchObject({ code: 'BAD_REQUEST', fields: expect.arrayContaining(['form.months', 'form.titleZh']) });
    expect(await portal.services.database.event.count({ where: { caseId: call.caseId, n: 0 } })).toBe(0);
  });
});

describe('a draft', () => {
  test('is kept encrypted for its writer alone, never overwrites another page’s, and goes with the act', async () => {
    const call = await draftCall();
    const { caseId } = call;
    const requester = portal.as('requester').drafts;
    const key = 'draft-demand/demand';
    const save = (revision: number, titleZh: string) => requester.save({ caseId, key, outcome: 'submit', values: { titleZh }, revision });
    expect(await save(0, 'canary-draft')).toMatchObject({ revision: 1 });
    expect(await save(1, 'canary-draft 2')).toMatchObject({ revision: 2 });
    expect(await save(1, 'late')?.catch(refusalOf)).toMatchObject({ code: 'CONFLICT', reason: 'STALE_DRAFT', details: { revision: 2 } });
    expect(await save(0, 'late')?.catch(refusalOf)).toMatchObject({ reason: 'STALE_DRAFT' });
    expect(await requester.get({ caseId, key })).toMatchObject([{ values: { titleZh: 'canary-draft 2' } }]);
    expect(await portal.as('enterpriseSignatory').drafts.get({ caseId, key })).toEqual([]);
    const [stored] = await portal.services.database.draft.findMany({ where: { caseId } });
    expect(Buffer.from(stored?.body ?? []).includes('canary')).toBe(false);
    await expect(portal.as('enterpriseFinance').drafts.save({ caseId, key, outcome: 'submit', values: {}, revision: 0 })).rejects.toThrow(
      'NOT_FOUND',
    );
    await send(portal, 'requester', 'draft-demand', call);
    expect(await requester.get({ caseId, key })).toEqual([]);
  });
});

test('counts of the inbox equal its lists', async () => {
  const caseId = await newProject(portal);
  await playInPortal(portal, caseId, [drafted, withFields(attested, {})]);
  for (const player of ['requester', 'projectManager', 'enterpriseSignatory', 'expert1', 'leadManager'] as const) {
    for (const tab of ['todo', 'done', 'started', 'notices'] as const) {
      const seen: unknown[] = [];
      let cursor: string | undefined;
      do {
        const page = await portal.as(player).inbox.list({ tab, limit: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.rows);
        expect(page.counts[tab]).toBeGreaterThanOrEqual(seen.length);
        cursor = page.next ?? undefined;
        if (!cursor) expect(seen.length, `${player} ${tab}`).toBe(page.counts[tab]);
      } while (cursor);
    }
  }
});

describe('when the world is broken', () => {
  test('an act that takes too long is answered with “soon”, and is done once when the same comes again', async () => {
    const slow = await Portal.open({ withWorker: false });
    Object.assign(slow.services, { answerWithinMs: 700 });
    const submissionId = randomUUID();
    const open = () => slow.as('requester').projects.open({ programmeId: 'programme', submissionId });
    const { id, state } = await open();
    expect(state).toBe('recorded-later');
    Object.assign(slow.services, { answerWithinMs: 15_000 });
    await slow.theatre.startWorker();
    expect(await open()).toMatchObject({ id, state: 'recorded' });
    expect(await slow.services.database.case.count()).toBe(1);
    await slow.close();
  });

  test.each(['is away', 'never answers'])('a database that %s is 503 and not 500', async (how) => {
    const silent = createServer(() => {});
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    const { port } = how === 'is away' ? { port: 1 } : (silent.address() as AddressInfo);
    const away = await Portal.open({ withWorker: false, env: { PORTAL_DATABASE_URL: `postgresql://nobody@127.0.0.1:${port}/none` } });
    const key = await away.keyOf('requester');
    const answer = await away.request('/trpc/inbox.list', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: '{"tab":"todo"}',
    });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ error: { data: { code: 'SERVICE_UNAVAILABLE', reason: 'UNAVAILABLE' } } });
    expect(await away.as('requester').projects.list({}).catch(refusalOf)).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      reason: 'UNAVAILABLE',
    });
    expect((await away.request('/healthz/ready')).status).toBe(503);
    await away.close();
    silent.close();
  });
});
