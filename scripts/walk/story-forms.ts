import type { StoryAct } from '#scripts/story/act.ts';
import { amend } from '#scripts/story/amend.ts';
import { contestedEnd, judgedInsurmountable, universityDefaulted } from '#scripts/story/endings.ts';
import { heirActs } from '#scripts/story/heir.ts';
import { royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Funding } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { stuckTalks } from '#scripts/story/stuck-talks.ts';
import { clientOwnedActs, noLicenceActs } from '#scripts/story/untransferred.ts';

const toConclusion = [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...sc1Funding];
/** Stories followed by a walk before its random acts. */
export const ways: readonly (readonly StoryAct[])[] = [
  sc1,
  sc2,
  stuckTalks,
  amend,
  [...toConclusion, ...royaltyTransferActs, ...royaltySharingActs],
  [...toConclusion, ...noLicenceActs],
  [...toConclusion, ...clientOwnedActs],
  [...toConclusion, ...heirActs],
];

const byOutcome = new Map<string, StoryAct[]>();
/** Acts outside of a whole story. */
const single = [...judgedInsurmountable, ...universityDefaulted, ...contestedEnd];
for (const story of new Set([...ways.flat(), ...single])) {
  const name = `${story.step} ${story.outcome}`;
  byOutcome.set(name, [...(byOutcome.get(name) ?? []), story]);
}
/** Forms of the stories, by step and outcome: `accept-milestone accept`. */
export const storyForms: ReadonlyMap<string, readonly StoryAct[]> = byOutcome;
