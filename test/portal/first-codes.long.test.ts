import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { readMail } from '#stand-ins/mail/read-mail.ts';
import { type Relay, startRelay } from '#stand-ins/mail/relay.ts';
import { HeldKey } from '#test/support/authenticators.ts';
import { until } from '#test/workflow/support/performance.ts';
import { signRequest } from '#web/documents/signing.ts';
import { type ErrorData, errorDataOf } from '#web/errors/failure.ts';
import { action, loader } from '#web/routes/person.tsx';
import { verifyAll } from '#worker/admin/audit/verify.ts';
import { commands } from '#worker/admin/commands.ts';
import { newPassword } from '#worker/admin/register.ts';
import { codeHash } from '#worker/signed/authenticators.ts';
import type { Assertion } from '#workflows/engine/assertion.ts';
import { intentOfRequest, textOfRequest } from '#workflows/membership/change.ts';
import { emailOf, Portal, password, viewerFor } from './support/portal.ts';

let folder: string;
let relay: Relay;
let portal: Portal;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tida-codes-'));
  relay = await startRelay({ log: join(folder, 'mail.jsonl') });
  portal = await Portal.open({ assertions: 'required', smtpUrl: `smtp://127.0.0.1:${relay.smtpPort}` });
  await portal.register({ persons: [{ id: idOf('rdLead'), nameZh: '陈工', nameEn: 'x', email: emailOf('rdLead'), password }] });
});
afterAll(async () => {
  await portal.close();
  await relay.close();
  rmSync(folder, { recursive: true });
});

const administrator = 'enterpriseSignatory';
const answerTo = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => {
      const { reason, details } = errorDataOf(error) ?? {};
      return details?.['why'] ? `${reason} ${details['why']}` : reason;
    },
  );
/** As the page does it: asked for the person's own word, the same goes again with it. */
async function issued(player: Player, by: Player = administrator, submissionId = randomUUID()): Promise<string> {
  const { people } = portal.as(by);
  const input = { submissionId, person: idOf(player) };
  const asked = (await people.issueCode(input).catch(errorDataOf)) as ErrorData;
  if (asked.reason !== 'ASSERTION_NEEDED') throw new Error(`${asked.reason}`);
  const assertion = (await portal.heldBy(by)).assertChallenge(String(asked.details?.['challenge']));
  return (await people.issueCode({ ...input, assertion })).code;
}
const refusal = (player: Player, by: Player = administrator) =>
  issued(player, by).then(
    () => 'done',
    (error: unknown) => errorDataOf(error)?.reason ?? (error as Error).message,
  );
const registerAs = (player: Player, code: string | undefined, key = new HeldKey()) =>
  answerTo(
    portal.as(player).authenticators.register({
      id: key.id,
      kind: 'key',
      label: 'test',
      publicKey: key.publicKey,
      ...(code === undefined ? {} : { code }),
    }),
  );
const changes = async (about: Player, by: Player = administrator) =>
  (await portal.as(by).people.list()).changes
    .filter(({ change, person }) => (change === 'issue-code' || change === 'use-code') && person?.id === idOf(about))
    .map(({ change, by: who, person }) => [change, who?.id, person?.id]);

describe('a code for a colleague’s first passkey', () => {
  test('is issued by the administrator’s own word, works once, and is kept as a hash; issue and use are in the record', async () => {
    expect(await registerAs('rdLead', undefined)).toBe('ASSERTION_NEEDED');
    expect(await registerAs('rdLead', 'aaaaa-bbbbb-ccccc-ddddd-eeeee')).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    const submissionId = randomUUID();
    const code = await issued('rdLead', administrator, submissionId);
    expect(await issued('rdLead', administrator, submissionId)).toBe(code);
    expect(code).toMatch(/^([a-z2-9]{5}-){4}[a-z2-9]{5}$/);
    const { rows } = await portal.theatre.sql.query(
      'SELECT to_jsonb(c)::text || to_jsonb(p)::text AS text, c.until - c.at AS valid, c.hash FROM authenticator_code c JOIN people_change p ON p.id = c.change_id',
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(code);
    expect(rows).toMatchObject([{ hash: codeHash(code) }]);
    expect(portal.log.join('\n')).not.toContain(code);
    expect((await portal.as('rdLead').authenticators.list()).issued).toMatchObject({ state: 'open', by: { id: idOf(administrator) } });

    expect(await registerAs('requester', code)).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    const key = new HeldKey();
    expect(await registerAs('rdLead', ` ${code.toUpperCase().replaceAll('-', ' ')} `, key)).toBe('done');
    expect(await registerAs('rdLead', code)).toBe('AUTHENTICATOR_REFUSED HAS_ONE');
    expect(await registerAs('rdLead', undefined)).toBe('ASSERTION_NEEDED');
    expect(await refusal('rdLead')).toBe('HAS_AUTHENTICATOR');
    expect(await changes('rdLead')).toEqual([
      ['use-code', idOf('rdLead'), idOf('rdLead')],
      ['issue-code', idOf(administrator), idOf('rdLead')],
    ]);
    await portal.as('rdLead').authenticators.end({ id: key.id });
    expect(await registerAs('rdLead', code)).toBe('AUTHENTICATOR_REFUSED USED_BEFORE');
  });

  test('is told to its person by mail, without the code, and so is its use', async () => {
    const mails = () => relay.mails.filter(({ to }) => to === emailOf('rdLead')).map(({ raw }) => readMail(raw));
    const [told, registered] = await until(async () => (mails().length >= 2 ? mails() : undefined), 60_000);
    expect(told?.subject).toContain('您的通行密钥登记码已发放');
    expect(told?.text).toContain('滨海');
    expect(registered?.subject).toContain('登记了新的通行密钥');
    expect(JSON.stringify(mails())).not.toMatch(/([a-z2-9]{5}-){4}[a-z2-9]{5}/);
  });

  test('ends with a day, and with the next one', async () => {
    const first = await issued('requester');
    const second = await issued('requester');
    expect(await registerAs('requester', first)).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    await portal.theatre.sql.query(
      "UPDATE authenticator_code SET at = at - interval '25 hours', until = until - interval '25 hours' WHERE hash = $1",
      [codeHash(second)],
    );
    expect(await registerAs('requester', second)).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    const third = await issued('requester');
    expect(await registerAs('requester', third)).toBe('done');
    const { firstCode } = await portal.as(administrator).people.access({ person: idOf('requester') });
    expect(firstCode).toMatchObject({ has: true, issuer: 'here', last: { state: 'used' } });
  });

  test('is guessed ten times an hour, whichever code; the right one counts after that no more', async () => {
    const code = await issued('enterpriseLegal');
    for (let n = 0; n < 10; n += 1) expect(await registerAs('enterpriseLegal', `guess-${n}`)).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    expect(await registerAs('enterpriseLegal', code)).toBe('TOO_MANY');
    await portal.theatre.sql.query('DELETE FROM rate_limit');
    expect(await registerAs('enterpriseLegal', code)).toBe('done');
  });
});

describe('who issues a code', () => {
  test('is no colleague without the role, no administrator of another organisation, and nobody for oneself', async () => {
    const input = { submissionId: randomUUID(), person: idOf('enterpriseFinance') };
    expect(await answerTo(portal.as('enterpriseLegal').people.issueCode(input))).toBe('NOT_ALLOWED');
    expect(await answerTo(portal.as(null).people.issueCode(input))).toBe('SIGN_IN');
    expect(await answerTo(portal.asViewer({ ...viewerFor(administrator), user: null }).people.issueCode(input))).toBe('NOT_ALLOWED');
    for (const person of ['enterpriseFinance', 'policyMaker'] as const)
      expect(await refusal(person, 'takerSignatory')).toBe('UNKNOWN_PERSON');
    expect(await refusal(administrator)).toBe('OWN_CODE');
    expect(await changes('enterpriseFinance', 'takerSignatory')).toEqual([]);
  });

  test('is the platform for another organisation’s administrator, and for who works for two', async () => {
    expect(await refusal('enterpriseFinance', 'leadManager')).toBe('UNKNOWN_PERSON');
    const code = await issued('rivalSignatory', 'leadManager');
    expect(await registerAs('rivalSignatory', code)).toBe('done');
    expect(await changes('rivalSignatory', 'leadManager')).toEqual([
      ['use-code', idOf('rivalSignatory'), idOf('rivalSignatory')],
      ['issue-code', idOf('leadManager'), idOf('rivalSignatory')],
    ]);
    // their own organisation sees it too
    expect(await changes('rivalSignatory', 'rivalSignatory')).toEqual(await changes('rivalSignatory', 'leadManager'));

    // another organisation has brought the finance officer in
    await portal.register({
      grants: [{ person: idOf('enterpriseFinance'), organisation: cast.takerSignatory.organisation, role: 'ent.legal' }],
    });
    for (const by of [administrator, 'takerSignatory'] as const) expect(await refusal('enterpriseFinance', by)).toBe('CODE_BY_PLATFORM');
    const shown = await portal.as('leadManager').register.organisation({ organisation: cast.requester.organisation });
    expect(shown.registrants.map(({ person, code: { has } }) => [person.id, has])).toEqual([
      [idOf('enterpriseFinance'), false],
      [idOf(administrator), true],
    ]);
    expect(await registerAs('enterpriseFinance', await issued('enterpriseFinance', 'leadManager'))).toBe('done');
  });

  test('is shown to the platform’s administrator alone', async () => {
    const organisation = cast.requester.organisation;
    expect((await portal.as('registrar').register.organisation({ organisation })).registrants).toEqual([]);
    expect((await portal.as('fundApprover').register.organisation({ organisation })).registrants).toEqual([]);
    expect(await answerTo(portal.as(administrator).register.organisation({ organisation }))).toBe('NOT_FOUND');
  });

  test('is a command for the first administrator of the platform, and not for who has an authenticator', async () => {
    const command = commands['authenticator code'];
    const code = (await command?.run(portal.admin, { person: idOf('platformFinance') }, [])) as { code: string; hours: number };
    expect(code.hours).toBe(24);
    expect(await registerAs('platformFinance', code.code)).toBe('done');
    await expect(command?.run(portal.admin, { person: idOf('platformFinance') }, [])).rejects.toThrow('has an authenticator');
    expect(await changes('platformFinance', 'leadManager')).toContainEqual(['issue-code', undefined, idOf('platformFinance')]);
  });
});

describe('a code that nobody has given their word for', () => {
  /** As the worker's role, which alone reaches change_people: signed by the portal's key, with this assertion. */
  async function written(player: Player, by: Player, assert: (text: string) => Assertion | undefined): Promise<string> {
    const code = newPassword();
    const change = { change: 'issue-code' as const, person: idOf(player), code: codeHash(code) };
    const request = { id: randomUUID(), organisation: cast[by].organisation, by: idOf(by), change };
    const { at, value, key } = signRequest(portal.services.keys.acts, request);
    const wanted = { ...request, change: change.change, details: change, signed: textOfRequest(request, at), signature: value, key };
    const assertion = assert(intentOfRequest(request)) ?? null;
    await portal.worker.query('SELECT change_people($1)', [
      JSON.stringify({ ...wanted, assertion, issues: { person: change.person, code: change.code } }),
    ]);
    return code;
  }

  test('registers nothing: without an assertion, with another person’s, with one of another request, or with the person’s own', async () => {
    const player = 'enterpriseFinanceChecker';
    const own = await portal.heldBy(administrator);
    const stranger = await portal.heldBy('expert1');
    for (const assert of [() => undefined, (text: string) => stranger.assert(text), () => own.assert('another request')])
      expect(await registerAs(player, await written(player, administrator, assert))).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    expect(await registerAs('expert2', await written('expert2', 'expert2', () => undefined))).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    expect(await registerAs(player, await written(player, administrator, (text) => own.assert(text)))).toBe('done');
  });

  test('cannot be written by the portal, nor without a change by the worker; its hash is not read by the portal', async () => {
    const insert = "INSERT INTO authenticator_code (hash, person_id, until) VALUES ('x', $1, now() + interval '1 day')";
    for (const role of [portal.services.database.pool, portal.worker])
      await expect(role.query(insert, [idOf('expert3')])).rejects.toThrow('permission denied');
    await expect(portal.services.database.pool.query('SELECT hash FROM authenticator_code')).rejects.toThrow('permission denied');
  });

  test('is nowhere among what was registered here', async () => {
    const client = await portal.theatre.sql.connect();
    try {
      expect((await verifyAll(client, new Map(), portal.theatre.rule)).findings).toEqual([]);
      // an issuer who has lost all keys since keeps what was issued before
      await portal.loses(administrator);
      expect((await verifyAll(client, new Map(), portal.theatre.rule)).findings).toEqual([]);
    } finally {
      client.release();
    }
  });
});

test('the colleague’s page issues one, asks for the administrator’s word, and shows the code once', async () => {
  const person = idOf('rdLead');
  const page = async (form: Record<string, string>) =>
    (await action({
      request: new Request('https://tida.example/', { method: 'POST', body: new URLSearchParams(form) }),
      params: { personId: person },
      context: await portal.pageFor(administrator),
    } as never)) as { data: { issued?: { code: string }; refused?: { code: string } } };
  const form = { submissionId: randomUUID(), issue: person };
  // a program's key is no passkey of a browser: the page says so, and the same is asserted by hand
  expect((await page(form)).data.refused?.code).toBe('ASSERTION_NEEDED');
  const asked = (await portal
    .as(administrator)
    .people.issueCode({ submissionId: form.submissionId, person })
    .catch(errorDataOf)) as ErrorData;
  const key = await portal.heldBy(administrator);
  const assertion = JSON.stringify(key.assertChallenge(String(asked.details?.['challenge'])));
  const { data: done } = await page({ ...form, _assertion: assertion });
  expect(done.issued?.code).toMatch(/^([a-z2-9]{5}-){4}[a-z2-9]{5}$/);
  const shown = await loader({
    request: new Request('https://tida.example/'),
    params: { personId: person },
    context: await portal.pageFor(administrator),
  } as never);
  expect(JSON.stringify(shown)).not.toContain(done.issued?.code);
  expect(shown).toMatchObject({ access: { firstCode: { has: false, issuer: 'here', last: { state: 'open' } } } });
});
