import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { deliveryStatus } from '#stand-ins/mail/delivery-status.ts';
import { readMail } from '#stand-ins/mail/read-mail.ts';
import { type Relay, startRelay } from '#stand-ins/mail/relay.ts';
import { until } from '#test/workflow/support/performance.ts';
import { mailPortal } from '#test/workflow/support/theatre.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { action, loader } from '#web/routes/organisation.tsx';
import type { InvitationRow } from '#web/shapes/people.ts';
import { emailOf, Portal, password, portalUrl } from './support/portal.ts';

let folder: string;
let relay: Relay;
let portal: Portal;
const bounceToken = 'the mailbox of MAIL_FROM knows it';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tida-invited-'));
  relay = await startRelay({ log: join(folder, 'mail.jsonl'), sendBack: (report) => void reportBounce(report) });
  portal = await Portal.open({ smtpUrl: `smtp://127.0.0.1:${relay.smtpPort}`, env: { BOUNCE_TOKEN: bounceToken } });
  const accounts: Player[] = ['enterpriseSignatory', 'rdLead'];
  await portal.register({
    persons: accounts.map((player) => ({ id: idOf(player), nameZh: '某', nameEn: 'x', email: emailOf(player), password })),
  });
});
afterAll(async () => {
  await portal.close();
  await relay.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => relay.tell({ mode: 'ok', times: 1, match: '' }));

const chosen = 'seven plums under glass';
const reportBounce = (report: string) =>
  portal.request('/mails/bounces', { method: 'POST', headers: { authorization: `Bearer ${bounceToken}` }, body: report });
const administrator = () => portal.as('enterpriseSignatory').people;
const texts = (email: string) => ({ submissionId: randomUUID(), nameZh: '顾新', nameEn: 'Gu Xin', email, roles: ['ent.legal' as const] });
const mailsTo = (address: string) => relay.mails.filter(({ to }) => to === address).map(({ raw }) => readMail(raw));
const mailTo = (address: string) => until(async () => mailsTo(address).at(-1));
const tokenIn = (text: string) => /\/invitations\/([\w-]{43})/.exec(text)?.[1] ?? '';
const anybody = () => portal.as(null).invitations;
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => errorDataOf(error)?.reason,
  );
const rowOf = async (email: string) => (await administrator().list()).invitations.find((row) => row.email === email);
const settled = (email: string, state: NonNullable<InvitationRow['mail']>['state']) =>
  until(async () => {
    const row = await rowOf(email);
    return row?.mail?.state === state ? row.mail : undefined;
  }, 240_000);
const verified = async (email: string) =>
  (await portal.theatre.sql.query<{ email_verified: boolean }>('SELECT email_verified FROM "user" WHERE email = $1', [email])).rows[0]
    ?.email_verified;

describe('an invitation by mail', () => {
  test('goes to the person invited and to nobody else, names who invites and until when, and works once', async () => {
    const email = 'by.mail@example.com';
    expect(await administrator().invite(texts(email))).toEqual({ token: null });
    const mail = await mailTo(email);
    const { zh, en } = (await administrator().list()).organisation.names;
    expect(mail.subject).toMatch(/邀请您开通账号 \/ Your invitation$/);
    for (const part of [zh, en, '只能使用一次', 'the link works once', `${mailPortal}/invitations/`]) expect(mail.text).toContain(part);
    // what the administrator has typed stays out of a mail to a stranger
    expect(mail.text).not.toMatch(/顾新|Gu Xin/);
    expect(await settled(email, 'sent')).toMatchObject({ answer: '250' });

    const token = tokenIn(mail.text);
    const { rows } = await portal.theatre.sql.query<{ all: string }>(
      `SELECT concat((SELECT jsonb_agg(to_jsonb(i)) FROM invitation i), (SELECT jsonb_agg(to_jsonb(l)) FROM invitation_link l),
         (SELECT jsonb_agg(to_jsonb(m)) FROM mail m)) AS all`,
    );
    expect(rows[0]?.all).not.toContain(token);
    expect(portal.log.join('\n')).not.toContain(token);
    expect(await anybody().get({ token })).toMatchObject({ email, roles: ['ent.legal'], hasAccount: false });
    expect(await reasonOf(anybody().accept({ token, password: 'short' }))).toBe('WEAK_PASSWORD');
    const answers = await Promise.all([1, 2].map(() => reasonOf(anybody().accept({ token, password: chosen }))));
    expect(new Set(answers)).toEqual(new Set([undefined, 'INVITATION_VOID']));
    expect(await verified(email)).toBe(true);
    // used up, it is answered as a link that never was
    const stranger = await portal.request(`/trpc/invitations.get?input=${encodeURIComponent(JSON.stringify({ token: 'x'.repeat(43) }))}`);
    const used = await portal.request(`/trpc/invitations.get?input=${encodeURIComponent(JSON.stringify({ token }))}`);
    expect([used.status, await used.text()]).toEqual([stranger.status, await stranger.text()]);
    expect(used.status).toBe(404);
  });

  test('sent twice, because the answer of the relay was lost, keeps its Message-ID; either link works, and one use ends both', async () => {
    const email = 'twice@example.com';
    relay.tell({ mode: 'drop', times: 1, match: email });
    const asked = texts(email);
    await administrator().invite(asked);
    await settled(email, 'sent');
    const mails = mailsTo(email);
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    // the same submission is the same invitation: no second mail
    expect(await administrator().invite(asked)).toEqual({ token: null });
    const { rowCount } = await portal.theatre.sql.query(
      `SELECT FROM mail WHERE kind = 'invitation' AND subject_id = (SELECT id FROM invitation WHERE email = $1)`,
      [email],
    );
    expect(rowCount).toBe(1);
    const [first, second] = mails.map(({ text }) => tokenIn(text));
    expect(first).not.toBe(second);
    expect(await anybody().accept({ token: first ?? '', password: chosen })).toEqual({ email });
    expect(await reasonOf(anybody().accept({ token: second ?? '', password: chosen }))).toBe('INVITATION_VOID');
  });

  test('withdrawn or past its end, the link does not hold; withdrawn before the relay is there, no mail goes out', async () => {
    for (const end of ['withdrawn', 'expired'] as const) {
      const email = `${end}@example.com`;
      await administrator().invite(texts(email));
      const token = tokenIn((await mailTo(email)).text);
      const id = (await rowOf(email))?.id ?? '';
      if (end === 'withdrawn') await administrator().withdraw({ submissionId: randomUUID(), invitation: id });
      else await portal.theatre.sql.query("UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1", [id]);
      expect(await reasonOf(anybody().get({ token })), end).toBe('INVITATION_VOID');
      expect(await reasonOf(anybody().accept({ token, password: chosen })), end).toBe('INVITATION_VOID');
    }
    const email = 'too.late@example.com';
    relay.tell({ mode: 'busy', times: 2, match: email });
    await administrator().invite(texts(email));
    const { id = '' } = (await rowOf(email)) ?? {};
    await administrator().withdraw({ submissionId: randomUUID(), invitation: id });
    await until(async () => {
      const { rows } = await portal.theatre.sql.query<{ state: string }>('SELECT state FROM mail WHERE subject_id = $1', [id]);
      return rows[0]?.state === 'dropped' || undefined;
    }, 240_000);
    expect(mailsTo(email)).toEqual([]);
  });

  test('that cannot be delivered is seen by the administrator, on the page as well', async () => {
    relay.tell({ mode: 'refuse', times: 1, match: 'nobody@example.com' });
    await administrator().invite(texts('nobody@example.com'));
    expect(await settled('nobody@example.com', 'refused')).toMatchObject({ answer: '550 EENVELOPE' });
    await administrator().invite(texts('gone@example.com'));
    await settled('gone@example.com', 'sent');
    await reportBounce(deliveryStatus(`Message-ID: ${mailsTo('gone@example.com')[0]?.messageId}`, 'gone@example.com'));
    expect(await settled('gone@example.com', 'bounced')).toMatchObject({ answer: '5.1.1' });
  });

  test('is made by a form without scripts, whose answer says that a mail is on its way and shows no link', async () => {
    const body = new URLSearchParams({ ...texts('form@example.com'), roles: '', role: 'ent.legal' });
    body.delete('roles');
    const request = new Request(`${portalUrl}/organisation`, { method: 'POST', body });
    const answer = await action({ request, params: {}, context: await portal.pageFor('enterpriseSignatory', request) });
    expect((answer as { data: unknown }).data).toEqual({ mailed: true });
    const shown = new Request(`${portalUrl}/organisation`);
    const page = await loader({ request: shown, params: {}, context: await portal.pageFor('enterpriseSignatory', shown) });
    expect(page).toMatchObject({ sends: true });
    expect(JSON.stringify(page)).toContain('form@example.com');
    expect(JSON.stringify(page)).not.toContain(tokenIn((await mailTo('form@example.com')).text));
  });

  test('is known to the administrator and the platform’s auditor; a colleague and another organisation see nothing of it', async () => {
    expect(await reasonOf(portal.as('rdLead').people.list())).toBe('NOT_ALLOWED');
    const others = await portal.as('takerSignatory').people.list();
    expect(others.organisation.id).toBe(cast.takerSignatory.organisation);
    expect(others.invitations).toEqual([]);
    expect((await portal.as('rdLead').mails.log({})).rows).toEqual([]);
    const log = (await portal.as('auditor').mails.log({ limit: 100 })).rows;
    expect(log.find(({ address }) => address === 'by.mail@example.com')).toMatchObject({ kind: 'invitation', to: null, state: 'sent' });
  });
});
