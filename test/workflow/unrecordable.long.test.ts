import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accepted, argued, attested, bondPrepared, bondReleased, decided, drafted, listingDecided, returned } from './support/intake.ts';
import { clearTheWay, preparedFor, putInTheWay } from './support/obstacles.ts';
import { until } from './support/performance.ts';
import { Theatre } from './support/theatre.ts';
import { isWhole } from './support/whole.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
  await preparedFor(theatre);
});
afterEach(() => clearTheWay(theatre));
afterAll(() => theatre.close());

const never = '23514';

describe('a recording that fails for good', () => {
  test('refuses a question whose text the database cannot read, and the project goes on', async () => {
    const project = await theatre.openProject();
    const submission = await project.submissionOf(drafted);
    // a text that no form of ours lets through, stored before the act is sent
    const id = randomUUID();
    await theatre.sql.query('INSERT INTO document (case_id, submission_id, hash, body) VALUES ($1, $2, $3, $4)', [
      project.id,
      id,
      submission.document,
      '{"titleZh":"题目\\u0000后半"}',
    ]);
    expect(await project.send(drafted.step, submission, { id })).toEqual({ refused: 'CANNOT_BE_RECORDED', details: { reason: '22P05' } });
    expect(await project.asked()).toMatchObject([{ step: 'draft-demand' }]);
    await theatre.sql.query('DELETE FROM document WHERE hash = $1', [submission.document]);
    await project.play([drafted, attested]);
    await isWhole(theatre, project);
  });

  test('refuses one act among several that wait together, what it made possible, and no other', async () => {
    const project = await theatre.openProject();
    await project.play([drafted, attested, accepted]);
    const submissions = await Promise.all(argued.map((story) => project.submissionOf(story)));
    const ids = submissions.map(() => randomUUID());
    await putInTheWay(theatre, { match: ids[1] ?? '', sqlState: never });
    await theatre.databaseAway(true);
    const answers = submissions.map((submission, index) => project.send('argue-demand', submission, { id: ids[index] ?? '' }));
    await until(async () => (await project.file()).receipts.length === 6);
    await theatre.databaseAway(false);
    const [first, second, third] = await Promise.all(answers);
    expect(second).toMatchObject({ refused: 'CANNOT_BE_RECORDED', details: { reason: never } });
    // which of the two came first to the workflow is theirs
    const versions = [first, third].map((answer) => (answer && 'version' in answer ? answer.version : 0));
    expect(new Set(versions)).toEqual(new Set([5, 6]));
    await clearTheWay(theatre);
    await project.play(argued.slice(1, 2));
    await project.play([listingDecided]);
    await isWhole(theatre, project);
  });

  test('of the case itself stops the case and no other, and says so', async () => {
    const [project, other] = await Promise.all([theatre.openProject(), theatre.openProject()]);
    await project.play([...decided, bondPrepared]);
    await putInTheWay(theatre, { match: 'payment-settled', sqlState: never });
    await project.play([bondReleased]);
    const act = { step: 'pay-bond', subject: 'bond', outcome: 'prepare' } as const;
    const submission = { ...(await project.submissionOf(bondPrepared)), ...act };
    const refusal = await until(async () => {
      const answer = await project.send('pay-bond', submission);
      return 'refused' in answer && answer.refused === 'CASE_STOPPED' && answer;
    });
    expect(refusal).toEqual({ refused: 'CASE_STOPPED', details: { reason: never } });
    await other.play([drafted, returned, drafted]);
    await isWhole(theatre, other);
  });
});

test('cases whose recording fails again and again take no other case’s slot', async () => {
  const narrow = await Theatre.open({ worker: { maxConcurrentWorkflowTaskExecutions: 4, maxConcurrentLocalActivityExecutions: 2 } });
  try {
    await preparedFor(narrow);
    const projects = await Promise.all(Array.from({ length: 8 }, () => narrow.openProject()));
    const other = await narrow.openProject();
    for (const { id } of projects) await putInTheWay(narrow, { match: id, sqlState: 'P0001' });
    const waiting = projects.map(async (project) => project.send(drafted.step, await project.submissionOf(drafted)));
    await until(async () => (await Promise.all(projects.map((project) => project.file()))).every(({ version }) => version === 2));
    for (const story of [drafted, returned, drafted, returned]) {
      const submission = await other.submissionOf(story);
      expect(await other.send(story.step, submission)).toMatchObject({ outcome: story.outcome });
    }
    await clearTheWay(narrow);
    expect(await Promise.all(waiting)).toMatchObject(projects.map(() => ({ version: 2 })));
  } finally {
    await narrow.close();
  }
});

test('a worker ends after TERM without waiting for them, with recordings that hang and recordings that fail', async () => {
  const own = await Theatre.open({ withWorker: false });
  try {
    await preparedFor(own);
    const worker = await own.spawnWorker();
    const projects = await Promise.all([own.openProject(), own.openProject(), own.openProject()]);
    for (const [n, { id }] of projects.entries()) await putInTheWay(own, { match: id, sqlState: 'P0001', seconds: n === 0 ? 600 : 0 });
    const acting = projects.map(async (project) => project.send(drafted.step, await project.submissionOf(drafted)));
    for (const act of acting) act.catch(() => {}); // no worker is left to answer
    await until(async () => {
      const { rows } = await own.sql.query("SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()");
      return rows.length > 0;
    });
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGTERM');
    await ended;
  } finally {
    await own.close();
  }
});
