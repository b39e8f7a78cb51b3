import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { readMail } from '#stand-ins/mail/read-mail.ts';
import { type Relay, startRelay } from '#stand-ins/mail/relay.ts';
import { panel } from '#test/project/publicity/panel.ts';
import { of, upTo } from '#test/support/story.ts';
import { until } from '#test/workflow/support/performance.ts';
import { mailPortal } from '#test/workflow/support/theatre.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { submitForm } from '#web/forms/act.server.ts';
import { action, loader } from '#web/routes/objection.tsx';
import { createHandOver } from '#worker/activities/hand-over.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { caseWorkflowId } from '#workflows/messages.ts';
import { playInPortal } from './support/play-in-portal.ts';
import { Portal, portalUrl } from './support/portal.ts';
import { recordedProject } from './support/recorded.ts';

const caseId = `answered-${randomUUID()}`;
const typed = {
  grounds:
    '拟中选单位的项目负责人与需求企业存在未披露的顾问关系，有公开报道和聘书照片为证，请予核查并说明处理意见。提交人愿意配合核查，并可以提供原始材料。',
  realName: '欧阳明察',
  contact: '13800000000',
};
const findings = '经核查，所称顾问关系在申报前两年已经终止，评审专家与各方均无关联，评审程序符合规定，异议不成立。'.repeat(2);
const reason = '经电话核实，提交人并非所称姓名之人，且未说明事实依据，不予受理。';
const [confirmed, refused, silent] = ['ouyang@example.com', 'second@example.com', 'silent@example.com'] as const;

let folder: string;
let relay: Relay;
let portal: Portal;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tida-objector-'));
  relay = await startRelay({ log: join(folder, 'mail.jsonl') });
  portal = await Portal.open({ smtpUrl: `smtp://127.0.0.1:${relay.smtpPort}` });
  const project = await recordedProject(portal, upTo(sc1, 'publish-award'), caseId);
  // a workflow goes on from there; its publicity lasts for as long as it takes to object
  const file = { ...project.file, lengths: { waitDayMs: 60_000, actByDayMs: realDayMs } };
  await createHandOver({ sql: portal.worker }).handOn(file);
  const { id, number, requester, terms, parties } = project.state;
  const start = { id, number, requester, terms, parties };
  const { client } = portal.services.temporal;
  await client.workflow.start('project', { workflowId: caseWorkflowId(id), taskQueue: portal.theatre.taskQueue, args: [start, file] });
  await playInPortal(portal, caseId, [of(sc1, 'publish-award')]);
});
afterAll(async () => {
  await portal.close();
  await relay.close();
  rmSync(folder, { recursive: true });
});

/** The form of the page, as a browser without scripts sends it. */
async function object(email: string, realName = typed.realName): Promise<unknown> {
  await portal.theatre.sql.query('DELETE FROM rate_limit');
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, realName, email, _outcome: 'file', _submissionId: randomUUID() }))
    form.set(name, value);
  const key = 'file-objection/award';
  const request = new Request(`${portalUrl}/cases/${caseId}/steps/${key}`, { method: 'POST', body: form });
  try {
    return await submitForm(await portal.pageFor(null), { caseId, key }, request);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}
const mailsTo = (address: string) => relay.mails.filter(({ to }) => to === address).map(({ raw }) => readMail(raw));
const tokenIn = (text = '') => /\/objections\/([\w-]{43})/.exec(text)?.[1] ?? '';
const newest = async (address: string, count: number) =>
  tokenIn((await until(async () => (mailsTo(address).length >= count ? mailsTo(address) : undefined), 60_000)).at(-1)?.text);
const anybody = () => portal.as(null).objections;
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => errorDataOf(error)?.code,
  );
const kindsOf = async (objection: string) =>
  (
    await portal.theatre.sql.query<{ kind: string; address: string | null }>(
      'SELECT kind, address FROM mail WHERE subject_id = $1 ORDER BY created_at',
      [`${caseId} ${objection}`],
    )
  ).rows;
/** What the holder of a link sees, and the form of the page sends. */
const at = async (token: string) => {
  const request = new Request(`${portalUrl}/objections/${token}`);
  return loader({ request, params: { token }, context: await portal.pageFor(null, request) });
};
async function confirm(token: string): Promise<number | undefined> {
  const request = new Request(`${portalUrl}/objections/${token}`, { method: 'POST', body: new FormData() });
  try {
    await action({ request, params: { token }, context: await portal.pageFor(null, request) });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
  return undefined;
}

describe('an objector without an account (P6)', () => {
  test('leaves an address, which is asked by mail; the mail holds a link and the number, and nothing that was typed', async () => {
    expect(await object('not an address')).toMatchObject({ data: { refused: expect.anything() } });
    expect(await object(confirmed)).toBe(302);
    expect(await object(refused, '第二人')).toBe(302);
    const token = await newest(confirmed, 1);
    const [mail] = mailsTo(confirmed);
    expect(mail?.subject).toMatch(/请确认您的邮箱 \/ Please confirm your e-mail address$/);
    expect(mail?.text).toContain(`${mailPortal}/objections/${token}`);
    expect(mail?.text).toContain('/award-1-1');
    expect(mail?.text).not.toMatch(/欧阳|顾问|13800000000/);
    // opening the link confirms nothing: programs that look at links do so, too
    expect(await anybody().get({ token })).toMatchObject({ isConfirmed: false, state: null, answer: null, subject: 'award' });
    expect(await anybody().get({ token })).toMatchObject({ isConfirmed: false });
    expect(await confirm(token)).toBe(302);
    expect((await at(token)).data.found).toMatchObject({ isConfirmed: true, state: 'filed', answer: null });
    expect(await confirm(await newest(refused, 1))).toBe(302);
  });

  test('whose address is unconfirmed gets one such mail for each objection, three a day at most', async () => {
    for (const name of ['甲某', '乙某', '丙某', '丁某']) expect(await object(silent, name)).toBe(302);
    await until(async () => (await portal.theatre.sql.query('SELECT FROM objection_contact WHERE address = $1', [silent])).rowCount === 4);
    await newest(silent, 3);
    expect(await kindsOf('award-1-6')).toEqual([]);
    expect(mailsTo(silent)).toHaveLength(3);
  });

  test('the secretary sees which addresses are confirmed; nobody else does', async () => {
    const { rows } = await portal.as('secretary').inbox.list({ tab: 'todo', limit: 100 });
    const key = rows.flatMap((row) => (row.kind === 'open' && row.step === 'admit-objections' ? [row.key] : []))[0] ?? '';
    const { contacts } = await portal.as('secretary').steps.page({ caseId, key });
    expect(contacts.map(({ objection, confirmedAt }) => [objection, confirmedAt !== null])).toEqual([
      ['award-1-1', true],
      ['award-1-2', true],
      ['award-1-3', false],
      ['award-1-4', false],
      ['award-1-5', false],
      ['award-1-6', false],
    ]);
    for (const other of ['leadManager', 'requester', 'investigator', null] as const) {
      const page = await portal
        .as(other)
        .steps.page({ caseId, key })
        .catch((error: unknown) => errorDataOf(error)?.code);
      expect(page === 'NOT_FOUND' || page === 'UNAUTHORIZED' || JSON.stringify(page).includes('"contacts":[]'), String(other)).toBe(true);
    }
  });

  test('gets the answer by mail once the address is confirmed, and reads the reasons by its link alone', async () => {
    const others = ['award-1-2', 'award-1-3', 'award-1-4', 'award-1-5', 'award-1-6'];
    await playInPortal(portal, caseId, [
      act('secretary', 'admit-objections', 'admit', { objections: ['award-1-1'] }),
      act('secretary', 'admit-objections', 'reject', { objections: others, reason }),
      act('leadManager', 'decide-objection', 'dismiss', { panel, findings }),
    ]);
    const [decided, rejected] = [await newest(confirmed, 2), await newest(refused, 2)];
    expect(mailsTo(confirmed).at(-1)?.subject).toMatch(/您的异议已有处理结果/);
    expect(mailsTo(confirmed).at(-1)?.text).not.toMatch(/经核查|异议不成立|欧阳/);
    expect(await anybody().get({ token: decided })).toMatchObject({ state: 'dismissed', answer: { text: findings } });
    expect(await anybody().get({ token: rejected })).toMatchObject({ state: 'rejected', answer: { text: reason } });
    // of who has decided nothing is said
    expect(JSON.stringify(await anybody().get({ token: decided }))).not.toMatch(new RegExp(panel.join('|')));
    expect((await kindsOf('award-1-1')).map(({ kind }) => kind)).toEqual(['contact', 'answer']);
  });

  test('an unconfirmed address gets no answer; after the confirmation the answer is there', async () => {
    expect((await kindsOf('award-1-3')).map(({ kind }) => kind)).toEqual(['contact']);
    const token = tokenIn(mailsTo(silent)[0]?.text);
    expect(await anybody().get({ token })).toMatchObject({ isConfirmed: false, state: null, answer: null });
    expect(await anybody().confirm({ token })).toEqual({ done: true });
    expect(await anybody().get({ token })).toMatchObject({ state: 'rejected', answer: { text: reason } });
  });
});

describe('nothing of it leaks', () => {
  test('a link past its end is answered like one that never was, by the interface and by the page', async () => {
    const token = tokenIn(mailsTo(confirmed)[0]?.text);
    await portal.theatre.sql.query(
      "UPDATE objection_link SET expires_at = now() WHERE hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')",
      [token],
    );
    const answers = await Promise.all(
      [token, 'x'.repeat(43)].map(async (one) => {
        const answer = await portal.request(`/trpc/objections.get?input=${encodeURIComponent(JSON.stringify({ token: one }))}`);
        return [answer.status, await answer.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(404);
    expect(await codeOf(anybody().confirm({ token }))).toBe('NOT_FOUND');
    expect((await at(token)).data).toEqual((await at('x'.repeat(43))).data);
    expect((await at(token)).init?.status).toBe(404);
  });

  test('address, answer and token are in no public page, log of mails or line of the log; the portal cannot read an address', async () => {
    const token = await newest(confirmed, 2);
    const log = (await portal.as('auditor').mails.log({ limit: 100 })).rows;
    expect(log.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['contact', 'answer']));
    const published = await portal.as(null).publicities.get({ caseId, subject: 'award' });
    const all = JSON.stringify([log, published, portal.log]);
    for (const hidden of [confirmed, refused, silent, findings, reason, token]) expect(all.includes(hidden), hidden).toBe(false);
    await expect(portal.services.database.rows`SELECT address FROM objection_contact`).rejects.toThrow(/permission denied/);
    const { rows } = await portal.theatre.sql.query<{ all: string }>('SELECT jsonb_agg(to_jsonb(l))::text AS all FROM objection_link l');
    expect(rows[0]?.all).not.toContain(token);
  });
});
