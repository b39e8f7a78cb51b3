import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSigningKey } from '#test/support/signing-keys.ts';
import { signAct, signingKeyFrom } from '#web/documents/signing.ts';
import { calendarRevised, caseWorkflowId, effectAnswered, type StepReceipt, type Submission, stepUpdate } from '#workflows/messages.ts';
import { builtInPacks } from '#workflows/modules/terms/packs.ts';
import { setting } from './support/database.ts';
import { accepted, argued, attested, bondConfirmed, bondPrepared, bondReleased, decided, drafted, returned } from './support/intake.ts';
import { type Performance, until } from './support/performance.ts';
import { Theatre } from './support/theatre.ts';
import { isWhole } from './support/whole.ts';

// What somebody can do who reaches Temporal, and has neither the portal's key nor the database.
let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

/** Straight to Temporal, past the portal. */
async function sendForged(project: Performance, step: string, submission: Submission, id: string = randomUUID()): Promise<unknown> {
  const options: { args: [Submission]; updateId: string } = { args: [submission], updateId: id };
  return project.handle.executeUpdate<StepReceipt, [Submission]>(stepUpdate(step), options).catch((error: unknown) => causeOf(error));
}
const causeOf = (error: unknown) => {
  const { type, details } = (error as { cause: { type: string; details: unknown[] } }).cause;
  return { refused: type, details: details[0] };
};
const neverRecorded = { refused: 'CANNOT_BE_RECORDED', details: { reason: 'NOT_SIGNED' } };

describe('an act that no portal of ours has signed', () => {
  test.each(['no signature', 'a signature of another key', 'the signature of another outcome', 'the signature of another case'] as const)(
    'with %s is never recorded, and the project goes on',
    async (how) => {
      const [project, other] = [await theatre.openProject(), await theatre.openProject()];
      await project.play([drafted]);
      const [act, id] = [await project.submissionOf(attested), randomUUID()];
      const whole = { ...act, caseId: project.id, id, step: attested.step };
      const signature = {
        'no signature': undefined,
        'a signature of another key': signAct(signingKeyFrom(newSigningKey()), whole),
        'the signature of another outcome': signAct(theatre.signer, { ...whole, outcome: 'return' }),
        'the signature of another case': signAct(theatre.signer, { ...whole, caseId: other.id }),
      }[how];
      expect(await sendForged(project, attested.step, { ...act, signature } as Submission, id)).toEqual(neverRecorded);
      expect(await project.row()).toMatchObject({ version: 2 });
      await project.play([returned, drafted, attested]);
      await isWhole(theatre, project);
    },
  );

  test('takes nobody with it who acts at the same time', async () => {
    const project = await theatre.openProject();
    await project.play([drafted, attested, accepted]);
    const [first, second, third] = await Promise.all(argued.map((story) => project.submissionOf(story)));
    await theatre.databaseAway(true);
    const answers = [
      project.send('argue-demand', first as Submission),
      sendForged(project, 'argue-demand', second as Submission),
      project.send('argue-demand', third as Submission),
    ];
    // the forged one may be refused already: its signature needs no database
    await until(async () => (await project.file()).receipts.length >= 5);
    await theatre.databaseAway(false);
    expect(await Promise.all(answers)).toMatchObject([{ step: 'argue-demand' }, neverRecorded, { step: 'argue-demand' }]);
    await project.play(argued.slice(1, 2));
    await isWhole(theatre, project);
  });

  test('is kept with its signature where the portal has signed it', async () => {
    const project = await theatre.openProject();
    await project.play([drafted]);
    const { rows } = await theatre.sql.query('SELECT * FROM event WHERE case_id = $1 AND n = 0', [project.id]);
    expect(rows).toMatchObject([{ signature_key: theatre.signer.id, signature: expect.any(String) }]);
    expect(JSON.parse(rows[0].signed)).toMatchObject({ caseId: project.id, step: 'draft-demand', document: rows[0].document });
  });
});

describe('a run that somebody starts by hand', () => {
  const start = (project: Performance, ...args: unknown[]) =>
    theatre.client.workflow.execute('project', { workflowId: caseWorkflowId(project.id), taskQueue: theatre.taskQueue, args });

  test('with a file of their own ends at once, and the record stays as it was', async () => {
    const project = await theatre.openProject();
    await project.play([...decided, bondPrepared]);
    const file = await project.file();
    const before = await project.row();
    await project.handle.terminate();
    const forged = { ...file, state: { ...file.state, selection: { ...file.state.selection, closedAt: new Date().toISOString() } } };
    for (const carried of [forged, file])
      await expect(start(project, { id: project.id }, carried)).rejects.toMatchObject({ cause: { type: 'NOT_HANDED_ON' } });
    expect(await project.row()).toEqual(before);
  });

  test('for a new project without the signature of the portal ends at once, and no project is there', async () => {
    const known = await theatre.openProject();
    const { state } = await known.file();
    const id = `forged-${randomUUID()}`;
    const project = theatre.project(id);
    const parties = { enterprise: 'enterprise', platform: 'platform', funder: 'funder' };
    const forged = { id, number: id.slice(0, 20), parties, requester: 'requester', terms: state.terms };
    await expect(start(project, forged)).rejects.toMatchObject({ cause: { type: 'NOT_SIGNED' } });
    expect(await project.row()).toBeUndefined();
  });
});

describe('the world’s answer from somebody else', () => {
  const settled = { state: 'settled', reference: 'forged', settledAt: new Date().toISOString() };

  test('is never recorded; the bank’s own is, and the project takes acts all the while', async () => {
    const project = await theatre.openProject();
    await project.play([...decided, bondPrepared]);
    await theatre.misbehave({ mode: 'pending', n: 3, match: project.id });
    await project.play([bondReleased]);
    for (const result of [settled, { ...settled, reference: 'again' }])
      await project.handle.signal(effectAnswered, { effect: 'pay.bond.bond.1', result });
    await project.play(bondConfirmed);
    const events = await project.events('payment-settled');
    expect(events).toHaveLength(1);
    expect(events[0]?.details['reference']).not.toMatch(/forged|again/);
    await isWhole(theatre, project);
  });
});

describe('a revised calendar or law from somebody else', () => {
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const outage = { id: `outage-${randomUUID()}`, from, to: new Date(Date.now() + 30 * 86_400_000).toISOString() };
  const notice = { id: 'cn-2031.1', year: 2031, source: 'forged', holidays: ['2031-01-01/2031-12-31'], workdays: [] };
  const law = { ...builtInPacks[1], id: 'CN-BJ-2031-01', laws: 'L2', effectiveFrom: '2026-01-01', terms: { inventorFloorBp: 5000 } };
  const dueOf = async (project: Performance) =>
    (await theatre.sql.query('SELECT key, due_at, calendar FROM open_step WHERE case_id = $1 AND closed_at IS NULL', [project.id])).rows;

  test('moves no deadline and is never recorded, and the project takes acts all the while', async () => {
    const project = await theatre.openProject();
    await project.play([drafted]);
    const before = await dueOf(project);
    await project.handle.signal(calendarRevised, { kind: 'outage', outage });
    await project.handle.signal(calendarRevised, { kind: 'notice', notice });
    await project.handle.signal(calendarRevised, { kind: 'law', law });
    await project.handle.signal(calendarRevised, { kind: 'law', law: { id: 'no-pack', laws: 'L2' } });
    await until(async () => (await project.file()).calendar.outages.length === 0);
    expect(await dueOf(project)).toEqual(before);
    await project.play([attested]);
    expect([
      ...(await project.events('outage-declared')),
      ...(await project.events('calendar-revised')),
      ...(await project.events('law-changed')),
    ]).toEqual([]);
    expect((await project.file()).calendar.notices.map(({ id }) => id)).not.toContain(notice.id);
    expect(JSON.stringify((await project.file()).state)).not.toContain(law.id);
    await isWhole(theatre, project);
  });

  test('is passed over where a policy has put another of the same name in force; the policy’s own is recorded', async () => {
    const project = await theatre.openProject();
    await project.play([drafted]);
    const real = { ...outage, to: new Date(Date.now() + 86_400_000).toISOString() };
    await theatre.sql.query('INSERT INTO outage (id, from_at, to_at, case_id) VALUES ($1, $2, $3, $4)', [
      real.id,
      real.from,
      real.to,
      'policy-1',
    ]);
    await project.handle.signal(calendarRevised, { kind: 'outage', outage });
    await project.handle.signal(calendarRevised, { kind: 'outage', outage: real });
    await until(async () => (await project.events('outage-declared')).length > 0);
    expect(await project.events('outage-declared')).toMatchObject([{ details: { outage: real.id, to: real.to } }]);
    await project.play([attested]);
    await isWhole(theatre, project);
  });
});

test('another worker on the same Temporal cannot have anything recorded', async () => {
  const project = await theatre.openProject();
  const file = await project.file();
  const connection = await NativeConnection.connect({ address: setting('TEMPORAL_ADDRESS') });
  const taskQueue = `foreign-${randomUUID()}`;
  const workflowBundle = await bundleWorkflowCode({ workflowsPath: join(import.meta.dirname, 'support', 'foreign-workflow.ts') });
  const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'default';
  const worker = await Worker.create({ connection, namespace, taskQueue, workflowBundle });
  const borrow = (activity: string, ...args: unknown[]) =>
    theatre.client.workflow.execute('borrow', { workflowId: randomUUID(), taskQueue, args: [theatre.taskQueue, activity, args] });
  await worker.runUntil(async () => {
    const batch = { case: { id: project.id }, state: file.state, books: { 'attacker/cash': 1 }, recordings: [] };
    for (const asked of [() => borrow('recordBatch', batch), () => borrow('handOn', file), () => borrow('recordedAfter', project.id, 0)])
      await expect(asked()).rejects.toMatchObject({ cause: { cause: { type: 'NOT_ITS_CASE' } } });
  });
  await connection.close();
  const { rows } = await theatre.sql.query('SELECT FROM case_handover WHERE case_id = $1', [project.id]);
  expect(rows).toEqual([]);
});
