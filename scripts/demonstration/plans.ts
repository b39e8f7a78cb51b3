import { act, type Scene, type StoryAct } from '#scripts/story/act.ts';
import { costed, proposed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { moneyTerms, negotiated, registered, sc1Contract, signed, taskBookSigned } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import {
  accepted,
  appliedForFinal,
  concluded,
  executed,
  finalSubsidy,
  report,
  started,
  subsidyApproved,
  tranchePaid,
} from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Answers, sc1Award, sc1Opening, sc1Proposal, sc1Scoring } from '#scripts/story/sc1/proposal.ts';
import { disclosed, handedOver, licensed } from '#scripts/story/sc1/result-transfer.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { haggled } from '#scripts/story/stuck-talks.ts';
import { retell } from './retell.ts';
import type { Topic } from './topic.ts';
import { lifeTopics } from './topics-life.ts';
import { machineTopics } from './topics-machines.ts';
import { materialTopics } from './topics-materials.ts';

const topics = { ...materialTopics, ...lifeTopics, ...machineTopics };
type TopicKey = keyof typeof topics;

/** One project of the demonstration: whose question, and what has been done by the time a visitor comes. */
export interface Plan {
  readonly key: string;
  /** `real`: windows run in real days; `short`: it had to get past windows, so its waiting days are short. */
  readonly waits: 'real' | 'short';
  /** The accounts' own enterprise asks, or another. */
  readonly enterprise: 'own' | 'other';
  /** The accounts' own university answers, or another. */
  readonly university: 'own' | 'other';
  readonly acts: readonly StoryAct[];
}

const awarded = [...sc1Intake, ...sc1Proposal];
const inForce = [...awarded, ...sc1Contract];
const finished = [...inForce, ...executed, ...concluded, ...finalSubsidy];
/** The acts before the first of this step and outcome. */
const before = (acts: readonly StoryAct[], step: string, outcome?: string) =>
  acts.slice(
    0,
    acts.findIndex((story) => story.step === step && (outcome === undefined || story.outcome === outcome)),
  );

const sentBack = act('enterpriseSignatory', 'attest-demand', 'return', { reason: '请补充自筹资金证明，并说明指标的测试条件后再提交。' });
/** The same acts, with other words or figures in the one of this step and outcome. */
const amended = (acts: readonly StoryAct[], step: string, outcome: string, change: object) =>
  acts.map((story) =>
    story.step === step && story.outcome === outcome
      ? { ...story, input: (scene: Scene) => ({ ...(story.input(scene) as object), ...change }) }
      : story,
  );
/** A draft that its lawyers have something to look at in. */
const underReview = amended(
  amended(negotiated.slice(0, 4), 'set-money-terms', 'propose', { damagesBp: 1000 }),
  'choose-template',
  'draft',
  {
    specialTerms: '合同有效期内学校取得的后续改进成果无偿归企业所有；每期预留质量保证金8%；中试样件的所有权归企业。',
  },
);
/** Days are short there: on a busy machine several people must still answer within the window. The warranty gives the time back. */
const roomy = (acts: readonly StoryAct[]) =>
  amended(amended(acts, 'decide-listing', 'list', { windowDays: 90 }), 'set-money-terms', 'propose', { warrantyMonths: 6 });
const tranche = tranchePaid(85_500_000);

const plan = (
  topic: TopicKey,
  waits: Plan['waits'],
  enterprise: Plan['enterprise'],
  university: Plan['university'],
  acts: readonly StoryAct[],
): Plan => ({
  key: topic,
  waits,
  enterprise,
  university,
  acts: (waits === 'short' ? roomy(acts) : acts).map(retell(topics[topic] as Topic)),
});

/**
 * Twenty-one kinds of results and the story itself. Together they leave something to do in every stage, and for every
 * account; those with long ways come first.
 */
export const plans: readonly Plan[] = [
  { key: 'coating', waits: 'short', enterprise: 'own', university: 'own', acts: roomy(sc1.map(sooner)) },
  plan('carbide', 'short', 'own', 'own', [
    ...finished,
    ...disclosed,
    ...licensed,
    ...handedOver,
    ...stated('lump-sum', 50_000_000),
    ...costed('lump-sum', 300_000, 85_000),
    ...proposed('lump-sum').slice(0, 2),
  ]),
  plan('solid', 'short', 'own', 'own', [...finished, ...disclosed.slice(0, 5)]),
  plan('seawater', 'short', 'own', 'own', [...inForce, ...executed, ...appliedForFinal]),
  plan('bearing', 'short', 'own', 'other', [
    ...inForce,
    ...started,
    ...accepted(1),
    ...tranche,
    ...accepted(2),
    ...tranche,
    ...subsidyApproved,
  ]),
  plan('fibre', 'short', 'own', 'own', [
    ...inForce,
    ...started,
    ...accepted(1),
    ...tranche.slice(0, 2),
    ...accepted(2),
    act('investigator', 'submit-milestone', 'submit', report(3)),
    ...accepted(3).slice(1, 2),
  ]),
  plan('radar', 'short', 'other', 'other', [...awarded, ...haggled]),
  plan('bridge', 'short', 'other', 'own', [...awarded, ...negotiated, ...signed, ...registered.slice(0, 1), ...taskBookSigned.slice(0, 1)]),
  plan('storage', 'short', 'own', 'own', [...awarded, ...underReview]),
  plan('twin', 'short', 'other', 'other', awarded),
  plan(
    'membrane',
    'short',
    'own',
    'own',
    before([...sc1Intake, ...sc1Answers, ...sc1Opening, ...sc1Scoring, ...sc1Award], 'select-winner'),
  ),
  plan('vaccine', 'short', 'other', 'own', [...sc1Intake, ...sc1Answers, ...sc1Opening, ...sc1Scoring.slice(0, -1)]),
  plan('valve', 'short', 'other', 'other', [...sc1Intake, ...sc1Answers, ...sc1Opening.slice(0, 2)]),
  plan('chip', 'short', 'other', 'own', [...sc1Intake, ...sc1Answers]),
  plan('voice', 'real', 'other', 'own', [...sc1Intake, ...sc1Answers.slice(0, 2), ...sc1Answers.slice(4, 6)]),
  plan('optical', 'real', 'other', 'own', [
    ...sc1Intake,
    ...amended(sc1Answers.slice(0, 3), 'internal-approval', 'approve', { secrecy: 'refer' }),
  ]),
  plan('rice', 'real', 'other', 'own', before(sc1Intake, 'decide-listing')),
  plan('robot', 'real', 'other', 'own', before(sc1Intake, 'formal-check')),
  plan('tea', 'real', 'other', 'own', before(sc1Intake, 'confirm-bond')),
  plan('soil', 'real', 'own', 'own', before(sc1Intake, 'pay-bond', 'release')),
  plan('fish', 'real', 'other', 'own', before(sc1Intake, 'decide-listing', 'agree')),
  plan('pha', 'real', 'own', 'own', [...sc1Intake.slice(0, 1), sentBack]),
];

/** The closed project of the demonstration had a warranty of three months. */
function sooner(story: StoryAct): StoryAct {
  if (story.step !== 'set-money-terms' || story.outcome !== 'propose') return story;
  return { ...story, input: () => ({ ...moneyTerms, weightsBp: [...moneyTerms.weightsBp], warrantyMonths: 3 }) };
}
