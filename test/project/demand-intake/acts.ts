import type { StoryAct } from '#scripts/story/act.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { aProject, play } from '#test/support/play.ts';
import type { World } from '#workflows/engine/simulate.ts';
import type { StepName } from '#workflows/project/catalogue.ts';

/** A story's acts up to the first in this step, that one left out. */
export const before = (acts: readonly StoryAct[], step: StepName) =>
  acts.slice(
    0,
    acts.findIndex((act) => act.step === step),
  );
/** A project in which this step of the first stage is the next. */
export const atIntake = (step: StepName, world?: World) => play(aProject(world), before(sc1Intake, step));
export const text = (length: number) => '文'.repeat(length);
