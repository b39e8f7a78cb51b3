import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attested, bondConfirmed, bondPrepared, bondReleased, decided, drafted, returned } from './support/intake.ts';
import { until } from './support/performance.ts';
import { Theatre } from './support/theatre.ts';
import { isWhole } from './support/whole.ts';

let theatre: Theatre;
let worker: ChildProcess;
beforeEach(async () => {
  theatre = await Theatre.open({ withWorker: false });
  worker = await theatre.spawnWorker();
});
afterEach(async () => {
  worker.kill('SIGKILL');
  await theatre.close();
});

const killed = async () => {
  worker.kill('SIGKILL');
  worker = await theatre.spawnWorker();
};

describe('a worker killed in the middle', () => {
  test('of acts: each is done exactly once', async () => {
    const projects = await Promise.all([1, 2, 3].map(() => theatre.openProject()));
    let isOver = false;
    const acting = projects.map(async (project) => {
      for (let acts = 0; !isOver; acts += 1) {
        const story = acts % 2 === 0 ? drafted : returned;
        expect(await project.send(story.step, await project.submissionOf(story), { id: randomUUID() })).toMatchObject({
          version: acts + 2,
        });
      }
    });
    for (let kills = 0; kills < 4; kills += 1) {
      await sleep(300 + 90 * kills);
      await killed();
    }
    isOver = true;
    await Promise.all(acting);
    for (const project of projects) await isWhole(theatre, project);
  }, 240_000);

  test('of a payment: the money moves once', async () => {
    const project = await theatre.openProject();
    await project.play([...decided, bondPrepared]);
    await theatre.misbehave({ mode: 'slow', n: 1500, match: project.id });
    await project.play([bondReleased]);
    await sleep(300);
    await killed();
    await project.play(bondConfirmed);
    const entries = (await (await fetch(`${theatre.bankUrl}/orders`)).json()) as unknown[];
    expect(entries).toHaveLength(1);
    await isWhole(theatre, project);
  }, 240_000);
});

test('while the database is away an act waits, and is then done exactly once', async () => {
  const project = await theatre.openProject();
  await project.play([drafted]);
  const submission = await project.submissionOf(attested);
  await theatre.databaseAway(true);
  const manner = { id: randomUUID() };
  let answered = false;
  const answer = project.send('attest-demand', submission, manner).finally(() => {
    answered = true;
  });
  await sleep(4000); // longer than a workflow task
  expect(answered).toBe(false);
  await theatre.databaseAway(false);
  expect(await answer).toMatchObject({ version: 3, outcome: 'sign' });
  expect(await project.send('attest-demand', submission, manner)).toEqual(await answer);
  expect(await project.events('demand-attested')).toHaveLength(1);
  await until(async () => (await project.open()).some(({ step }) => step === 'formal-check'));
  await isWhole(theatre, project);
});
