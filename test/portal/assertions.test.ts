import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { HeldKey } from '#test/support/authenticators.ts';
import { idOf } from '#test/support/play.ts';
import { newSigningKey } from '#test/support/signing-keys.ts';
import { accepted, argued, attested, bondConfirmed, bondPrepared, bondReleased, decided, drafted } from '#test/workflow/support/intake.ts';
import { register } from '#web/accounts/authenticators/change.ts';
import { signAct, signingKeyFrom, signRegistration } from '#web/documents/signing.ts';
import { type ErrorData, errorDataOf } from '#web/errors/failure.ts';
import { actsOnRecord } from '#worker/activities/on-record.ts';
import { createPaymentActivities } from '#worker/activities/payment-orders.ts';
import { anchorsIn, verifyAll } from '#worker/admin/audit/verify.ts';
import { newAuthenticatorCode } from '#worker/admin/authenticators.ts';
import type { Anchor } from '#worker/record/anchors.ts';
import { type Assertion, type Evidence, intentOfAct, intentOfRegistration, textOfRegistration } from '#workflows/engine/assertion.ts';
import { type Submission, stepUpdate } from '#workflows/messages.ts';
import { callFor, newProject, playInPortal, rowFor, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ assertions: 'required' });
});
afterAll(() => portal.close());

const why = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => {
      const { reason, refusal, details } = errorDataOf(error) ?? {};
      return refusal
        ? `${refusal.code} ${refusal.details['reason'] ?? ''}`.trim()
        : details?.['why']
          ? `${reason} ${details['why']}`
          : reason;
    },
  );
const audited = async ({ after = '', anchors = new Map<string, Anchor[]>() } = {}) => {
  const client = await portal.theatre.sql.connect();
  try {
    await client.query(`BEGIN; ${after}`);
    return (await verifyAll(client, anchors, portal.theatre.rule)).findings;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
};
const recordOf = async (caseId: string, step: string) =>
  (
    await portal.theatre.sql.query(
      'SELECT version, signed, assertion FROM event WHERE case_id = $1 AND step = $2 AND n = 0 ORDER BY version',
      [caseId, step],
    )
  ).rows;

describe('an authenticator', () => {
  const registerAs = (player: Player, key: HeldKey, more: { code?: string; assertion?: Assertion } = {}) =>
    why(portal.as(player).authenticators.register({ id: key.id, kind: 'key', label: 'test', publicKey: key.publicKey, ...more }));
  const codeFor = async (player: Player) => (await newAuthenticatorCode(portal.admin, idOf(player))).code;

  test('is registered on a code of administration, which makes one, for its person', async () => {
    const code = await codeFor('requester');
    expect(await registerAs('expert1', new HeldKey(), { code })).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    const first = new HeldKey();
    for (const _sentAgain of [false, true]) expect(await registerAs('requester', first, { code })).toBe('done');
    await portal.as('requester').authenticators.end({ id: first.id });
    expect(await registerAs('requester', new HeldKey(), { code })).toBe('AUTHENTICATOR_REFUSED USED_BEFORE');
    const late = await codeFor('requester');
    await portal.theatre.sql.query('UPDATE authenticator_code SET until = now() WHERE person_id = $1', [idOf('requester')]);
    expect(await registerAs('requester', new HeldKey(), { code: late })).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    expect((await portal.as('requester').authenticators.list()).rows).toHaveLength(1);
  });

  test('is followed by others that it asserts, and by none without', async () => {
    const first = await portal.heldBy('expert2');
    const next = new HeldKey();
    const wanted = next.registration(idOf('expert2'));
    expect(await registerAs('expert2', next)).toBe('ASSERTION_NEEDED');
    const other = first.assert(intentOfRegistration({ ...wanted, publicKey: new HeldKey().publicKey }));
    expect(await registerAs('expert2', next, { assertion: other })).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    const foreign = (await portal.heldBy('expert3')).assert(intentOfRegistration(wanted));
    expect(await registerAs('expert2', next, { assertion: foreign })).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
    expect(await registerAs('expert2', next, { assertion: first.assert(intentOfRegistration(wanted)) })).toBe('done');
    expect(await portal.as('expert2').authenticators.list()).toMatchObject({ rows: [{ until: null }, { until: null }] });
    await portal.as('expert2').authenticators.end({ id: first.id });
    const third = new HeldKey();
    expect(await registerAs('expert2', third, { assertion: first.assert(intentOfRegistration(third.registration(idOf('expert2')))) })).toBe(
      'AUTHENTICATOR_REFUSED NO_EVIDENCE',
    );
    expect(await why(portal.as('expert3').authenticators.end({ id: next.id }))).toBe('NOT_FOUND');
  });

  test('is a row that neither the portal nor administration can write, and that no role changes', async () => {
    const insert = `INSERT INTO authenticator_record (n, authenticator, person_id, what, signed, signature, signature_key, evidence, previous_hash, hash)
      VALUES (1000, 'a', $1, 'registered', '{}', '', '', '{}', '', '')`;
    for (const role of [portal.admin, portal.services.database.pool])
      await expect(role.query(insert, [idOf('requester')])).rejects.toThrow('permission denied');
    await expect(
      portal.services.database.pool.query("INSERT INTO authenticator_code (hash, person_id, until) VALUES ('x', $1, now())", [
        idOf('requester'),
      ]),
    ).rejects.toThrow('permission denied');
    for (const text of ['UPDATE authenticator_record SET signed = signed', 'DELETE FROM authenticator_record'])
      await expect(portal.worker.query(text)).rejects.toThrow('permission denied');
  });

  test('that somebody writes as the worker, without the portal’s key or without evidence, asserts nothing', async () => {
    const project = await portal.theatre.openProject();
    await project.play([drafted]);
    const unsigned = await project.submissionOf(attested);
    const ownSigner = signingKeyFrom(newSigningKey());
    const written: string[] = [];
    for (const signer of [ownSigner, portal.services.keys.acts]) {
      const key = new HeldKey();
      const wanted = key.registration(idOf('enterpriseSignatory'));
      const { at, value, key: id } = signRegistration(signer, wanted);
      written.push(wanted.id);
      const entry = {
        what: 'registered',
        authenticator: wanted.id,
        person: wanted.person,
        signed: textOfRegistration(wanted, at),
        signature: value,
      };
      await portal.worker.query('SELECT record_authenticator($1)', [
        JSON.stringify({ ...entry, signatureKey: id, evidence: { code: randomUUID() } }),
      ]);
      const submission = randomUUID();
      const act = { ...unsigned, caseId: project.id, id: submission, step: attested.step };
      const signed = { ...unsigned, signature: signAct(portal.services.keys.acts, act), assertion: key.assert(intentOfAct(act)) };
      const sent = project.handle.executeUpdate(stepUpdate(attested.step), { args: [signed], updateId: submission });
      await expect(sent).rejects.toMatchObject({ cause: { type: 'CANNOT_BE_RECORDED', details: [{ reason: 'NOT_ASSERTED' }] } });
      expect(await audited()).toContainEqual({ case: 'authenticators', what: 'authenticator-altered', about: wanted.id });
    }
    // as the owner: the record is whole again for the tests that follow
    await portal.theatre.sql.query('DELETE FROM authenticator_record WHERE authenticator = ANY($1)', [written]);
  });

  test('that the owner of the database cuts off is missed by the head kept elsewhere', async () => {
    const { rows } = await portal.theatre.sql.query('SELECT max(n) AS version FROM authenticator_record');
    const after = 'DELETE FROM authenticator_record WHERE n = (SELECT max(n) FROM authenticator_record)';
    const found = await audited({ after, anchors: anchorsIn(portal.theatre.anchorFile) });
    expect(found).toContainEqual({ case: 'authenticators', what: 'tail-cut', version: rows[0]?.version });
  });

  test('of a demonstration counts in none but a demonstration', async () => {
    const key = new HeldKey();
    const wanted = { ...key.registration(idOf('requester')), kind: 'demonstration' as const };
    expect(await why(register(portal.services, wanted, { demonstration: true }))).toBe('AUTHENTICATOR_REFUSED NO_EVIDENCE');
  });

  test('that a portal registers by itself is refused: with no code, with its own assertion', async () => {
    const key = new HeldKey();
    const wanted = key.registration(idOf('enterpriseSignatory'));
    for (const evidence of [{ code: 'guessed' }, { assertion: key.assert(intentOfRegistration(wanted)) }, {} as Evidence])
      expect(await why(register(portal.services, wanted, evidence))).toMatch(/^AUTHENTICATOR_REFUSED (NO_EVIDENCE|MALFORMED)$/);
    expect((await portal.as('enterpriseSignatory').authenticators.list()).rows).toEqual([]);
  });
});

describe('a binding act', () => {
  test('is asked to be asserted, stores nothing before, and is kept with the assertion', async () => {
    const caseId = await newProject(portal);
    await playInPortal(portal, caseId, [drafted]);
    const row = await rowFor(portal, caseId, attested);
    const call = callFor(caseId, attested, row as NonNullable<typeof row>);
    expect(await why(portal.as('enterpriseSignatory').steps.attestDemand(call as never))).toBe('ASSERTION_NEEDED');
    expect((await portal.theatre.sql.query('SELECT FROM document WHERE submission_id = $1', [call.submissionId])).rows).toEqual([]);
    const wrong = (await portal.heldBy('enterpriseSignatory')).assert('something else');
    expect(await why(portal.as('enterpriseSignatory').steps.attestDemand({ ...call, assertion: wrong } as never))).toBe(
      'CANNOT_BE_RECORDED NOT_ASSERTED',
    );
    await send(portal, 'enterpriseSignatory', 'attest-demand', { ...call, submissionId: randomUUID() });
    const [kept] = await recordOf(caseId, 'attest-demand');
    expect(kept.assertion).toMatchObject({ authenticator: (await portal.heldBy('enterpriseSignatory')).id });
    await playInPortal(portal, caseId, [accepted, ...argued]);
    expect(await audited()).toEqual([]);
  });

  test('with another assertion in the record is named by the audit', async () => {
    const caseId = await newProject(portal);
    await playInPortal(portal, caseId, [drafted, attested]);
    const [{ version, assertion }] = await recordOf(caseId, 'attest-demand');
    const put = (value: unknown) =>
      portal.theatre.sql.query('UPDATE event SET assertion = $3 WHERE case_id = $1 AND version = $2 AND n = 0', [caseId, version, value]);
    for (const value of [null, JSON.stringify({ ...assertion, signature: 'AAAA' })]) {
      await put(value);
      expect(await audited()).toContainEqual({ case: caseId, what: 'act-not-asserted', version });
    }
    await put(JSON.stringify(assertion));
    expect(await audited()).toEqual([]);
  });

  test('stays one after its authenticator has ended, which asserts nothing more', async () => {
    const caseId = await newProject(portal);
    await playInPortal(portal, caseId, [drafted, attested]);
    const key = await portal.heldBy('enterpriseSignatory');
    await portal.loses('enterpriseSignatory');
    expect(await audited()).toEqual([]);
    const other = await newProject(portal);
    await playInPortal(portal, other, [drafted]);
    const row = await rowFor(portal, other, attested);
    const call = callFor(other, attested, row as NonNullable<typeof row>);
    const asked = await portal
      .as('enterpriseSignatory')
      .steps.attestDemand(call as never)
      .catch(errorDataOf);
    expect(asked).toMatchObject({ reason: 'ASSERTION_NEEDED', details: { count: 0 } });
    const assertion = key.assertChallenge(String((asked as ErrorData).details?.['challenge']));
    expect(await why(portal.as('enterpriseSignatory').steps.attestDemand({ ...call, assertion } as never))).toBe(
      'CANNOT_BE_RECORDED NOT_ASSERTED',
    );
  });
});

describe('a portal that acts by itself', () => {
  test('signs nothing: without an assertion, with that of another act, of another person, or of a key that it brings along', async () => {
    const project = await portal.theatre.openProject();
    await project.play([drafted]);
    const unsigned = await project.submissionOf(attested);
    const stranger = await portal.heldBy('expert1');
    for (const assertOf of [
      () => undefined,
      () => stranger.assert('another act'),
      (text: string) => stranger.assert(text),
      (text: string) => new HeldKey().assert(text),
    ]) {
      const id = randomUUID();
      const act = { ...unsigned, caseId: project.id, id, step: attested.step };
      const assertion = assertOf(intentOfAct(act));
      const submission: Submission = {
        ...unsigned,
        signature: signAct(portal.services.keys.acts, act),
        ...(assertion ? { assertion } : {}),
      };
      const sent = project.handle.executeUpdate(stepUpdate(attested.step), { args: [submission], updateId: id });
      await expect(sent).rejects.toMatchObject({ cause: { type: 'CANNOT_BE_RECORDED', details: [{ reason: 'NOT_ASSERTED' }] } });
    }
    expect(await recordOf(project.id, 'attest-demand')).toEqual([]);
  });
});

describe('acts that were recorded without an assertion', () => {
  test('open and pay nothing where it is required, also against the state of the case', async () => {
    const offered = await Portal.open();
    try {
      const project = await offered.theatre.openProject();
      await project.play([...decided, bondPrepared, bondReleased, ...bondConfirmed]);
      const { worker, theatre } = offered;
      const strict = { ...theatre.rule, required: true };
      const counted = async (rule: typeof strict) =>
        (await actsOnRecord(worker, rule, project.id)).map(({ step, outcome }) => `${step} ${outcome}`);
      expect(await counted(theatre.rule)).toContain('pay-bond release');
      expect(await counted(strict)).not.toContain('pay-bond release');
      expect(await counted(strict)).not.toContain('attest-demand sign');
      expect(await counted(strict)).toContain('pay-bond prepare');
      const [request] = (
        await theatre.sql.query<{ effect: string; payload: Record<string, string> }>(
          "SELECT effect, payload FROM effect_request WHERE case_id = $1 AND kind = 'pay'",
          [project.id],
        )
      ).rows;
      const sent: unknown[] = [];
      const bank = { send: async (order: unknown) => sent.push(order), lookUp: async () => undefined };
      const activities = createPaymentActivities({ bank: bank as never, sql: worker, rule: strict });
      const { payer, payee, purpose, payment, fen } = request?.payload ?? {};
      const order = { key: `${project.id}/${payment}`, attempt: request?.effect, payer, payee, purpose, fen: Number(fen) };
      await expect(activities.sendPaymentOrder(order as never)).rejects.toThrow('no such order');
      expect(sent).toEqual([]);
    } finally {
      await offered.close();
    }
  });
});

test('a payment is released by an asserted act, and paid once', async () => {
  const caseId = await newProject(portal);
  const story: readonly StoryAct[] = [...decided, bondPrepared, bondReleased, ...bondConfirmed];
  await playInPortal(portal, caseId, story);
  const rows = await recordOf(caseId, 'pay-bond');
  expect(rows.map(({ assertion }) => assertion !== null)).toEqual([false, true]);
});

test('in a demonstration the portal holds an authenticator for its persons', async () => {
  const shown = await Portal.open({ assertions: 'required', demonstration: true });
  try {
    const caseId = await newProject(shown);
    const plain = { ...shown, heldBy: () => Promise.reject(new Error('nobody holds a key here')) } as unknown as Portal;
    await playInPortal(Object.assign(Object.create(shown), plain), caseId, [drafted, attested]);
    const { rows } = await shown.theatre.sql.query(
      "SELECT assertion->>'authenticator' AS by FROM event WHERE case_id = $1 AND step = 'attest-demand' AND n = 0",
      [caseId],
    );
    expect(rows).toMatchObject([{ by: expect.stringMatching(/^demonstration-/) }]);
  } finally {
    await shown.close();
  }
});
