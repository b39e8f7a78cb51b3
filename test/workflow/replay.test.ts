import { expect, expectTypeOf, test } from 'vitest';
import { coatingDemand } from '#scripts/story/sc1/demand-intake.ts';
import type { EffectSpec, StepSpec, WaitSpec } from '#workflows/engine/define-step.ts';
import type { Project } from '#workflows/project/state.ts';
import { failuresOf } from './support/replay-failures.ts';
import { savedHistories } from './support/saved-histories.ts';
import { bundlePath } from './support/theatre.ts';

const saved = savedHistories();

/**
 * Runs in flight go on under today's code: every history that was ever saved leads to the same commands. A failure here
 * means that a change concerns running projects and needs `patched`.
 */
test('every saved history replays', async () => {
  expect(saved.length).toBeGreaterThan(10);
  expect(await failuresOf({ workflowBundle: { codePath: bundlePath } }, saved)).toEqual([]);
});

test('a step does not compile without saying since when', () => {
  expectTypeOf<StepSpec<Project>>().toExtend<StepSpec<Project>>();
  expectTypeOf<Omit<StepSpec<Project>, 'since'>>().not.toExtend<StepSpec<Project>>();
  expectTypeOf<Omit<WaitSpec<Project>, 'since'>>().not.toExtend<WaitSpec<Project>>();
  expectTypeOf<Omit<EffectSpec<Project>, 'since'>>().not.toExtend<EffectSpec<Project>>();
});

test('no saved history carries a text, a name or a machine', () => {
  for (const { workflowId, text } of saved) {
    expect(text, workflowId).not.toMatch(/\p{Script=Han}/u);
    expect(text, workflowId).not.toContain(coatingDemand.titleEn);
    expect(text, workflowId).not.toContain('"identity"');
  }
});
