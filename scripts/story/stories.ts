import { setTimeout as sleep } from 'node:timers/promises';
import type { StoryAct } from './act.ts';
import { amend } from './amend.ts';
import { heirActs } from './heir.ts';
import { royaltySharingActs, royaltyTransferActs } from './royalty.ts';
import { sc1Contract } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { sc1Funding } from './sc1/milestone-funding.ts';
import { sc1Proposal } from './sc1/proposal.ts';
import { sc1 } from './sc1/whole.ts';
import { sc2 } from './sc2.ts';
import { playTwiceAndAtOnce } from './sc16.ts';
import type { StoryStack } from './stack-of-a-story.ts';
import { stuckTalks } from './stuck-talks.ts';
import type { PlayedProject } from './troupe.ts';
import { clientOwnedActs, noLicenceActs } from './untransferred.ts';

export interface Story {
  readonly about: string;
  play(project: PlayedProject, stage: StoryStack, say: (line: string) => void): Promise<void>;
}

const toConclusion = [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...sc1Funding];

/** After the first tranche has been released: money is on its way and an act under way. */
const killedAfter = 'release';

/** Plays the acts; in the middle of the first of these the worker is killed. */
const withAKill =
  (acts: readonly StoryAct[], isHere: (act: StoryAct) => boolean): Story['play'] =>
  async (project, { stack }, say) => {
    const at = acts.findIndex(isHere);
    await project.play(acts.slice(0, at));
    const act = project.play(acts.slice(at, at + 1));
    await sleep(5);
    const pid = stack.pid('worker');
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    say('the worker is killed in the middle of an act');
    await act;
    await project.play(acts.slice(at + 1));
  };

export const stories: Readonly<Record<string, Story>> = {
  sc1: {
    about: 'from the question to closed books; the worker is killed once on the way',
    play: withAKill(sc1, ({ step, outcome }) => step === 'pay-enterprise-tranche' && outcome === killedAfter),
  },
  sc2: {
    about: 'nobody answers, twice: closed, the bond goes back',
    play: (project) => project.play(sc2),
  },
  sc16: {
    about: 'the same act twice, a stale page, two persons at once: one outcome each time',
    play: playTwiceAndAtOnce,
  },
  royalty: {
    about: 'an entry fee and three years of royalty: the credit, the minimum, the tiers',
    play: (project) => project.play([...toConclusion, ...royaltyTransferActs, ...royaltySharingActs]),
  },
  'no-licence': {
    about: 'nobody wants a licence within the term: closed without a transfer',
    play: (project) => project.play([...toConclusion, ...noLicenceActs]),
  },
  heir: {
    about: 'an inventor has died, another cannot be found: an heir, and a share kept in trust until it is paid',
    play: (project) => project.play([...toConclusion, ...heirActs]),
  },
  'client-owned': {
    about: 'the result is the enterprise’s by the contract: closed without a transfer',
    play: (project) => project.play([...toConclusion, ...clientOwnedActs]),
  },
  'stuck-talks': {
    about: 'edits, five counter-proposals, a mediation that fails: no contract, the bond goes back whole; the worker is killed on the way',
    play: withAKill(stuckTalks, ({ step }) => step === 'mediate-talks'),
  },
  amend: {
    about:
      'the price rises after the first milestone: the rest is cut again to the fen, the registration follows; the worker is killed on the way',
    play: withAKill(amend, ({ step, outcome }) => step === 'sign-amendment' && outcome === 'sign'),
  },
};
