import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '#scripts/story/cast.ts';
import { organisations } from '#scripts/story/organisations.ts';
import { until } from '#test/workflow/support/performance.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { plan } from '#worker/mail/plan.ts';
import { type MailRow, readyMail } from '#worker/mail/ready.ts';
import { usccWithChecksum } from '#workflows/domain/uscc.ts';
import { Portal } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const uscc = usccWithChecksum('91120116MA00009Q1');
const application = (more: object = {}) => ({
  submissionId: randomUUID(),
  titleZh: '津门精工有限公司',
  titleEn: 'Jinmen Precision',
  organisationKind: 'enterprise' as const,
  uscc,
  region: '天津',
  realName: '顾新',
  realNameEn: 'Gu Xin',
  contact: 'gu.xin@example.com',
  purpose: '发布攻关需求。',
  ...more,
});
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error: unknown) => errorDataOf(error)?.reason,
  );
const anyone = () => portal.as(null).admissions;
const caseOf = async (token: string): Promise<string> => {
  const { rows } = await portal.theatre.sql.query('SELECT case_id FROM admission_token WHERE token_hash = $1', [hashOf(token)]);
  return rows[0]?.case_id;
};
const decide = { subject: 'organisation', submissionId: '' };
const admit = { outcome: 'admit' as const, form: { compared: true as const, called: true as const } };

describe('an organisation that registers itself', () => {
  test('is decided on by the platform’s lead, enters the register, and its first administrator sets a password', async () => {
    const sent = application();
    const { token } = await anyone().request(sent);
    expect(await anyone().request(sent)).toEqual({ token });
    expect(await anyone().get({ token })).toMatchObject({ state: 'deciding', names: { zh: sent.titleZh } });
    expect(await reasonOf(portal.as(null).invitations.get({ token }))).toBe('INVITATION_VOID');
    const { rows } = await portal.as('leadManager').inbox.list({ tab: 'todo' });
    expect(rows.map((row) => 'step' in row && row.step)).toContain('decide-admission');
    for (const player of ['projectManager', 'requester', 'investigator'] as const)
      expect(JSON.stringify(await portal.as(player).inbox.list({ tab: 'todo' })), player).not.toContain('admission');

    const caseId = await caseOf(token);
    const page = await portal.as('leadManager').steps.page({ caseId, key: 'decide-admission/organisation' });
    expect(JSON.stringify(page.beside)).toContain(sent.contact);
    await expect(portal.as('requester').cases.get({ caseId })).rejects.toThrow('NOT_FOUND');
    await portal.as('leadManager').steps.decideAdmission({ ...decide, caseId, submissionId: randomUUID(), ...admit });
    await until(async () => ((await anyone().get({ token })).state === 'admitted' ? true : undefined), 60_000);

    const invited = await portal.as(null).invitations.get({ token });
    expect(invited).toMatchObject({ email: sent.contact, roles: ['organisation-admin'], organisation: { names: { zh: sent.titleZh } } });
    await portal.as(null).invitations.accept({ token, password: 'seven plums under glass' });
    expect(await reasonOf(portal.as(null).invitations.accept({ token, password: 'seven plums under glass' }))).toBe('INVITATION_VOID');
    const { rows: kept } = await portal.theatre.sql.query(
      `SELECT o.kind, o.uscc, g.role, (SELECT "by" FROM admin_record WHERE object = 'organisation' ORDER BY id DESC LIMIT 1) AS "by"
       FROM organisation o JOIN role_grant g ON g.organisation_id = o.id WHERE o.uscc = $1`,
      [uscc],
    );
    expect(kept).toEqual([{ kind: 'enterprise', uscc, role: 'organisation-admin', by: 'lead-manager' }]);
  });

  test('mails the link to its first administrator where mails are sent', async () => {
    await portal.theatre.sql.query('UPDATE mail_since SET sends = true');
    const { token } = await anyone().request(application({ uscc: usccWithChecksum('91120116MA00009Q3'), contact: 'third@example.com' }));
    const caseId = await caseOf(token);
    await portal.as('leadManager').steps.decideAdmission({ ...decide, caseId, submissionId: randomUUID(), ...admit });
    await until(async () => ((await anyone().get({ token })).state === 'admitted' ? true : undefined), 60_000);
    const { rows } = await portal.theatre.sql.query(
      "SELECT i.email FROM mail m JOIN invitation i ON i.id = m.subject_id WHERE m.kind = 'invitation' AND i.confirmed_at IS NOT NULL",
    );
    expect(rows).toEqual([{ email: 'third@example.com' }]);
    await portal.theatre.sql.query('UPDATE mail_since SET sends = false');
  });

  test('reads of organisations that are there only that a code is registered', async () => {
    const taken = application({ uscc: organisations[cast.requester.organisation].uscc });
    expect(await reasonOf(anyone().request(taken))).toBe('CODE_REGISTERED');
    expect(await reasonOf(anyone().get({ token: 'x'.repeat(43) }))).toBe('INVITATION_VOID');
    expect((await portal.theatre.sql.query("SELECT FROM cases WHERE kind = 'admission'")).rowCount).toBe(2);
  });

  test('is refused with a reason that the applicant reads', async () => {
    const { token } = await anyone().request(application({ uscc: usccWithChecksum('91120116MA00009Q2'), contact: 'other@example.com' }));
    const caseId = await caseOf(token);
    const reason = '登记信息与公开信息不符。';
    const refuse = { outcome: 'refuse' as const, form: { reason } };
    await portal.as('leadManager').steps.decideAdmission({ ...decide, caseId, submissionId: randomUUID(), ...refuse } as never);
    expect(await anyone().get({ token })).toMatchObject({ state: 'refused', reason });

    // the applicant does not look at the page every day; the mail has neither the reason nor a word of the application
    await plan(portal.worker, ['mail'], new Date());
    const { rows } = await portal.theatre.sql.query<MailRow>("SELECT * FROM mail WHERE kind = 'not-admitted'");
    expect(rows.map(({ subject_id }) => subject_id)).toEqual([caseId]);
    const mail = rows[0] && (await readyMail(portal.worker, rows[0], 'https://tida.example', new Date()));
    expect(mail).toMatchObject({ to: 'other@example.com', subject: expect.stringContaining('入驻申请未获准予'), unlogged: true });
    for (const word of [reason, application().titleZh, application().realName]) expect(mail?.text).not.toContain(word);
    await plan(portal.worker, ['mail'], new Date());
    expect((await portal.theatre.sql.query("SELECT FROM mail WHERE kind = 'not-admitted'")).rowCount).toBe(1);
  });

  test('gives no wrong code, is neither authority nor platform, and asks five times an hour at most', async () => {
    expect(await reasonOf(anyone().request(application({ uscc: '91120116MA00009Q1X' })))).toBe('BAD_INPUT');
    for (const organisationKind of ['government', 'agency'])
      expect(await reasonOf(anyone().request(application({ organisationKind })))).toBe('BAD_INPUT');
    const reasons: unknown[] = [];
    for (let n = 0; n < 5; n += 1) reasons.push(await reasonOf(anyone().request(application())));
    expect(reasons.at(-1)).toBe('TOO_MANY');
  });
});

test('no database role but the worker’s enters an organisation, and Temporal none that is not admitted in the record', async () => {
  for (const statement of [
    "SELECT enter_organisation('{}')",
    "INSERT INTO organisation (id, kind, name_zh, name_en) VALUES ('x', 'enterprise', 'x', 'x')",
  ])
    await expect(portal.services.database.pool.query(statement), statement).rejects.toThrow('permission denied');
  const job = { caseId: randomUUID(), effect: { id: 'enroll.1', kind: 'enroll', payload: {} } };
  const { client } = portal.services.temporal;
  const forged = client.workflow.execute('enroll', { workflowId: randomUUID(), taskQueue: portal.theatre.taskQueue, args: [job] });
  await expect(forged).rejects.toThrow();
});
