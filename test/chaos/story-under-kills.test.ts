import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { openStoryStack } from '#scripts/story/stack-of-a-story.ts';
import { PlayedProject } from '#scripts/story/troupe.ts';
import examples from '#test/domain/money-examples.json' with { type: 'json' };

/** SC15: the happy way with its worker killed again and again ends with the same figures, and every act happened once. */
test('SC1 comes to the same end under kill -9', async () => {
  const stage = await openStoryStack({ WAIT_DAY_MS: '250' }, () => {}, new AbortController().signal);
  let isOver = false;
  try {
    const { stack, portalUrl, member, programmeId } = stage;
    const project = await PlayedProject.open(portalUrl, member, programmeId, () => {});
    let kills = 0;
    const killing = (async () => {
      for (; !isOver; kills += 1) {
        await sleep(6000 + 700 * (kills % 5)); // the universities' window is thirty waiting days, and a recovery takes up to five seconds
        if (isOver) return;
        await stack.kill('worker', 'SIGKILL');
        await stack.restart('worker');
      }
    })();
    await project.play(sc1);
    isOver = true;
    await killing;
    expect(kills).toBeGreaterThan(5);
    expect(project.acts).toBe(sc1.length);
    expect(await project.settled()).toMatchObject({ phase: 'closed' });
    expect((await project.money()).positions).toEqual(examples.SC1.positions);
  } finally {
    isOver = true;
    await stage.close();
  }
});
