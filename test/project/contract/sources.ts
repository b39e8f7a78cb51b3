import type { StoryAct } from '#scripts/story/act.ts';
import { organisations } from '#scripts/story/organisations.ts';
import { negotiated } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { aProject, play, sceneOf } from '#test/support/play.ts';
import { of } from '#test/support/story.ts';
import type { Sources } from '#workflows/engine/composed.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

/** SC1 as it stands when both lawyers have passed the text. */
export const passedProject = () => play(aProject(), [...sc1Intake, ...sc1Proposal, ...negotiated]);

const formOf = (story: StoryAct) =>
  stepNamed(story.step)?.outcomes[story.outcome]?.form.parse(story.input(sceneOf(aProject(), story.subject ?? '')));

/** The documents of SC1 that a text is written from. */
export const sourcesOfSc1: Sources = {
  texts: {
    demand: formOf(of(sc1Intake, 'draft-demand')),
    proposal: { parts: { draft: formOf(of(sc1Proposal, 'draft-proposal', { by: 'investigator' })) } },
    draft: formOf(of(negotiated, 'choose-template')),
  },
  organisations: Object.fromEntries(Object.entries(organisations)),
};
