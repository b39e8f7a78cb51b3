import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PartName } from '#scripts/stack.mjs';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { openStoryStack, type StoryStack } from '#scripts/story/stack-of-a-story.ts';
import { PlayedProject } from '#scripts/story/troupe.ts';
import { until } from '#test/workflow/support/performance.ts';
import { BusyProject, toldIn } from './support/busy-project.ts';
import { heldRecordings } from './support/held-recordings.ts';
import { Reader } from './support/reader.ts';

let stage: StoryStack;
beforeAll(async () => {
  stage = await openStoryStack({ WAIT_DAY_MS: '600' }, () => {}, new AbortController().signal);
});
afterAll(() => stage?.close());

const busyOnes = 4;
const opened = () => PlayedProject.open(stage.portalUrl, stage.member, stage.programmeId, () => {});
const pids = (...parts: readonly PartName[]) => parts.map((part) => stage.stack.pid(part));

/** Kills a part while an act of every busy project is in the middle of being recorded. */
async function strike(part: PartName, away = async () => {}): Promise<void> {
  const letGo = await heldRecordings(stage.stack, busyOnes);
  await stage.stack.kill(part, 'SIGKILL');
  await letGo();
  await away();
  await stage.stack.restart(part);
}

test('Temporal is killed: acts under way are done once, and a window that ends meanwhile closes', async () => {
  const others = pids('worker', 'portal', 'postgres');
  const busy = await BusyProject.several(stage, busyOnes);
  const listed = await opened();
  await listed.play(sc1Intake);
  const windowOf = async () => (await listed.settled()).waiting.find(({ step }) => step === 'proposal-window');
  const window = await windowOf();
  const closesAt = Date.parse(window?.dueAt ?? '');

  // what was under way is recorded then, and Temporal has not heard of it
  await strike('temporal', async () => {
    expect(await windowOf()).toEqual(window);
    await until(async () => toldIn(busy).length > 0 && Date.now() > closesAt, 120_000);
  });
  await strike('temporal');

  await listed.play(sc2.slice(sc1Intake.length)); // prolonged, and again nobody answers: closed, the bond goes back
  expect(await listed.settled()).toMatchObject({ phase: 'noProposals', waiting: [] });
  for (const project of busy) await project.isWholeAfterwards();
  expect(toldIn(busy)).toEqual(['recorded-later']);
  expect(pids('worker', 'portal', 'postgres')).toEqual(others);
});

test('PostgreSQL is away for a minute: acts under way are done once, pages say so meanwhile, nothing else falls', async () => {
  const { stack, portalUrl } = stage;
  const others = pids('worker', 'portal', 'temporal');
  const busy = await BusyProject.several(stage, busyOnes);
  const reader = await Reader.in(stage);
  const pages = ['/inbox', `/cases/${busy[0]?.id}`, '/projects', '/demands'];
  const endReading = await reader.read([...pages, '/trpc/me.get']);

  await stack.restart('postgres'); // in order: it ends everybody's session
  await strike('postgres', async () => {
    await sleep(60_000);
    expect((await fetch(`${portalUrl}/healthz/ready`)).status).toBe(503);
    expect((await reader.signIn()).status).toBe(503);
  });

  for (const project of busy) await project.isWholeAfterwards();
  expect(await endReading()).toEqual({
    ...Object.fromEntries(pages.map((path) => [path, ['200 text/html', '503 text/html']])),
    '/trpc/me.get': ['200 application/json', '503 application/json'],
  });
  expect(toldIn(busy)).toEqual(['UNAVAILABLE', 'recorded-later']);
  expect(pids('worker', 'portal', 'temporal')).toEqual(others);
});

test('the portal is killed: an act sent again to the next one is the same act', async () => {
  const busy = await BusyProject.several(stage, busyOnes);
  for (let kills = 0; kills < 3; kills += 1) await strike('portal');
  for (const project of busy) await project.isWholeAfterwards();
  expect(toldIn(busy)).toContain('NO_ANSWER');
});

test('the bank is killed with a payment in its hands: the money moves once', async () => {
  const { stack } = stage;
  const bankUrl = stack.env['BANK_URL'] ?? '';
  const project = await opened();
  const orders = async () => {
    const all = (await (await fetch(`${bankUrl}/orders`)).json()) as { key: string }[];
    return all.filter(({ key }) => key.startsWith(`${project.id}/`));
  };
  const released = sc1Intake.findIndex(({ step, outcome }) => step === 'pay-bond' && outcome === 'release');
  await project.play(sc1Intake.slice(0, released));
  const mood = { mode: 'slow', n: 600_000, match: project.id }; // moves the money, and would answer much later
  await fetch(`${bankUrl}/misbehave`, { method: 'POST', body: JSON.stringify(mood) });
  await project.play(sc1Intake.slice(released, released + 1));
  await until(async () => (await orders()).length > 0);
  await stack.kill('bank', 'SIGKILL');
  await stack.restart('bank');
  await project.play(sc1Intake.slice(released + 1));
  expect(await orders()).toMatchObject([{ outcome: { state: 'settled' } }]);
  expect((await project.money()).positions).toMatchObject({ enterprise: -6_000_000 });
});
