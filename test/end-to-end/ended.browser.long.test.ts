import { describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc5 } from '#scripts/story/ended.ts';
import { from, upTo } from '#test/support/story.ts';
import { mustSkip } from './browser.ts';
import { Followed } from './followed.ts';
import { setStage } from './stage.ts';

/** One of several who do the same is enough. */
const overInterface: readonly Player[] = ['expert2', 'expert3'];
const acts = from(sc5, 'propose-termination');
const ends = acts.findIndex(({ step, outcome }) => step === 'pay-settlement' && outcome === 'release') + 1;
const parties: readonly Player[] = ['universitySignatory', 'fundApprover', 'projectManager'];

describe.skipIf(mustSkip())('a termination in the browser (E8)', () => {
  const stage = setStage();

  test('each party reads the draft settlement, agrees, and reads the end', { timeout: 1_200_000 }, async () => {
    const project = await stage.portal.openProject();
    await project.play(upTo(sc5, 'propose-termination'));
    const followed = new Followed(stage, project, 'termination');
    for (const story of acts.slice(0, ends)) await (overInterface.includes(story.by) ? project.act(story) : followed.act(story));
    await followed.read(parties, 'ended');
    for (const stranger of ['rivalSignatory', 'expert4'] as const) expect(await followed.openTo(stranger)).toEqual([]);
  });
});
