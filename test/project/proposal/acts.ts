import type { StoryAct } from '#scripts/story/act.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { before } from '#test/project/demand-intake/acts.ts';
import { aProject, play } from '#test/support/play.ts';
import type { World } from '#workflows/engine/simulate.ts';
import type { StepName } from '#workflows/project/catalogue.ts';

/** A project in which this step of the second stage is the next. */
export const atProposal = (step: StepName, world?: World) => play(play(aProject(world), sc1Intake), before(sc1Proposal, step));
/** The same with these acts in place of SC1's in one step. */
export const instead = (acts: readonly StoryAct[], step: StepName, others: readonly StoryAct[]) => {
  const first = acts.findIndex((act) => act.step === step);
  return acts.flatMap((act, index) => (act.step !== step ? [act] : index === first ? others : []));
};
