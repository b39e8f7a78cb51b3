import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { sc5 } from '#scripts/story/ended.ts';
import { fail } from '#scripts/story/failed.ts';
import { investigatorLeaves } from '#scripts/story/leaves.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { jointlyOwned } from '#scripts/story/other-taker.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { answers, sc1Opening, scored } from '#scripts/story/sc1/proposal.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { clientOwnedActs, endAgreed } from '#scripts/story/untransferred.ts';
import { withdrawnListed } from '#scripts/story/withdrawn.ts';
import { follow } from '#scripts/walk/follow-story.ts';
import { nothingSeen } from '#scripts/walk/seen.ts';
import { othersEnd } from '#scripts/walk/silence.ts';
import { WalkedProject } from '#scripts/walk/walked-project.ts';
import { type Silent, WaysToEnd } from '#scripts/walk/ways-to-end.ts';
import { obligingWorld } from '#test/support/play.ts';
import type { World } from '#workflows/engine/simulate.ts';

/** SC1 up to an act: the how-many-th act of this step. */
function before(step: string, nth = 1): readonly StoryAct[] {
  const at = sc1.flatMap((story, index) => (story.step === step ? [index] : []))[nth - 1];
  if (at === undefined) throw new Error(`SC1 has no act ${nth} of ${step}`);
  return sc1.slice(0, at);
}

const rectifying = sc5.slice(
  0,
  sc5.findIndex(({ step }) => step === 'rectify'),
);
const rectifiedTwice = sc5.slice(0, sc5.findLastIndex(({ step }) => step === 'rectify') + 2);

const person = (player: Player): Silent => ({ name: player, is: (actor) => actor.person === idOf(player) });
const whole = (player: Player): Silent => ({
  name: cast[player].organisation,
  is: ({ organisation }) => organisation === cast[player].organisation,
});
/** All holders of one post. */
const post = (player: Player): Silent => ({ name: `${player}s`, is: ({ person: id }) => id.startsWith(idOf(player)) });

const objection = act('requester', 'file-objection', 'file', {
  grounds: '公示内容与评审情况不符，评审过程存在需要核实的事项，请组织单位依法复核并书面答复。'.repeat(3),
  realName: '吕教授',
  contact: '13800000000',
});
const published = [...before('confirm-award'), objection];
const refusing: World = (effect) => (effect.kind === 'pay' ? { state: 'failed', reason: 'account closed' } : undefined);

/** Two universities with the same price and the same points: a lot has to be drawn. */
const twins: readonly StoryAct[] = [
  ...sc1Intake,
  ...answers({ investigator: 'investigator', office: 'researchOffice' }, '梯度复合涂层方案', '采用梯度复合涂层。', 250_000_000),
  ...answers(
    { investigator: 'rivalInvestigator', office: 'rivalResearchOffice' },
    '聚合物复合涂层方案',
    '采用聚合物复合涂层。',
    250_000_000,
  ),
  ...sc1Opening,
  ...(['expert1', 'expert2', 'expert3'] as const).flatMap((expert) =>
    [haihe, bohai].map((university) => scored(expert, university, [80, 80, 80, 80])),
  ),
  act('chair', 'consensus', 'agreed', {
    comment: '两份方案得分相同，专家组认为各有所长，均符合榜单要求，建议按规则确定先后次序。'.repeat(2),
  }),
];
/** Nearly all that was verified is found ineligible after the first claim was paid. */
const ineligible: readonly StoryAct[] = [
  ...before('review-subsidy', 3),
  act('fundOfficer', 'review-subsidy', 'reduce', {
    items: [{ item: 'FP-0001', deductedFen: 201_666_667 }],
    reason: '所附凭证不符合专项资金管理办法的要求。',
  }),
];
const held: readonly StoryAct[] = [
  ...before('review-subsidy'),
  act('fundOfficer', 'review-subsidy', 'hold', { reason: '自筹资金到位凭证不足，请补正后再行审核。' }),
];
const upTo = (acts: readonly StoryAct[], step: string) => acts.slice(0, acts.findIndex((story) => story.step === step) + 1);

interface Row {
  readonly state: string;
  readonly acts: readonly StoryAct[];
  readonly silent: readonly Silent[];
  /** The bank from here on. */
  readonly world?: World;
}
/** States that lasted for ever while one person or one party was silent, each by its letter in the list of them. */
const rows: readonly Row[] = [
  { state: 'A: work never started', acts: before('start-work'), silent: [post('investigator'), whole('investigator')] },
  { state: 'B: a milestone never submitted', acts: before('submit-milestone'), silent: [post('investigator'), whole('investigator')] },
  { state: 'C: two rectifications used up', acts: rectifiedTwice, silent: [post('rdLead'), whole('rdLead')] },
  { state: 'C2: a rectification never resubmitted', acts: rectifying, silent: [post('investigator'), whole('investigator')] },
  {
    state: 'D: a tranche never paid',
    acts: before('pay-enterprise-tranche'),
    silent: [post('enterpriseFinance'), whole('enterpriseFinance')],
  },
  { state: 'E: a tranche prepared, never released', acts: before('pay-enterprise-tranche', 2), silent: [post('enterpriseFinanceChecker')] },
  {
    state: 'F: a receipt never confirmed',
    acts: before('confirm-receipt'),
    silent: [post('universityFinance'), whole('universityFinance')],
  },
  {
    state: 'G: the money terms never agreed',
    acts: before('set-money-terms'),
    silent: [post('enterpriseFinance'), whole('enterpriseFinance')],
  },
  {
    state: 'G2: the contract never drafted',
    acts: before('choose-template'),
    silent: [post('technologyManager'), whole('technologyManager')],
  },
  {
    state: 'I: the panel finds 40 %, and the debtor is silent',
    acts: fail.slice(0, fail.findLastIndex(({ step }) => step === 'final-acceptance') + 1),
    silent: [post('enterpriseFinance'), whole('enterpriseFinance')],
  },
  {
    state: 'I2: ineligible cost found after money went out',
    acts: ineligible,
    silent: [post('enterpriseFinance'), whole('enterpriseFinance')],
  },
  { state: 'J: an expert of the final panel silent', acts: before('final-acceptance', 2), silent: [person('expert2')] },
  { state: 'J2: the panel never named', acts: before('apply-final', 3), silent: [post('projectManager')] },
  {
    state: 'K: the final subsidy never claimed',
    acts: before('request-subsidy', 3),
    silent: [post('enterpriseFinance'), whole('enterpriseFinance')],
  },
  { state: 'L: an inventor silent', acts: before('inventors-confirm', 2), silent: [person('inventor2')] },
  { state: 'L2: an inventor silent about the shares', acts: before('consent-shares', 2), silent: [person('inventor2')] },
  { state: 'M: the result never disclosed', acts: before('disclose-result'), silent: [post('investigator'), whole('investigator')] },
  { state: 'N: no licence wanted', acts: before('choose-mode'), silent: [whole('enterpriseLegal')] },
  { state: 'N2: no price agreed', acts: before('set-price', 2), silent: [post('enterpriseLegal'), whole('enterpriseLegal')] },
  {
    state: 'the result is the client’s, and the client silent',
    acts: [...before('disclose-result'), ...clientOwnedActs.slice(0, clientOwnedActs.indexOf(endAgreed[0] as StoryAct))],
    silent: [person('enterpriseSignatory'), whole('enterpriseSignatory')],
  },
  {
    state: 'O: the co-owner silent about the protection',
    acts: [...before('disclose-result'), ...jointlyOwned.slice(0, -2)],
    silent: [whole('enterpriseLegal')],
  },
  { state: 'P: the licence fee never paid', acts: before('pay-royalty'), silent: [post('enterpriseFinance'), whole('enterpriseFinance')] },
  { state: 'Q: the proposals never opened', acts: before('open-proposals'), silent: [post('projectManager'), person('auditor')] },
  { state: 'Q2: the panel never named', acts: before('eligibility-check', 2), silent: [person('secretary')] },
  { state: 'Q2: a reviewer silent', acts: before('accept-assignment'), silent: [person('expert1')] },
  { state: 'S: the bond never confirmed', acts: before('confirm-bond'), silent: [post('platformFinance')] },
  { state: 'T: the earmark never answered', acts: before('decide-listing', 2), silent: [post('fundOfficer'), whole('fundOfficer')] },
  { state: 'U: a claim never reviewed', acts: before('review-subsidy'), silent: [post('fundOfficer'), whole('fundOfficer')] },
  { state: 'U: a claim on hold', acts: held, silent: [post('fundOfficer'), whole('fundOfficer')] },
  { state: 'X: an objection never decided', acts: published, silent: [post('leadManager'), person('projectManager')] },
  { state: 'V: the bank refuses for ever', acts: before('pay-enterprise-tranche', 2), silent: [], world: refusing },
  { state: 'W: the result never handed over', acts: before('handover'), silent: [post('investigator'), whole('investigator')] },
  { state: 'the chair gone before the consensus', acts: before('consensus'), silent: [person('chair')] },
  { state: 'the chair gone when a lot is to be drawn', acts: twins, silent: [person('chair')] },
  {
    state: 'the investigator has left',
    acts: upTo(investigatorLeaves, 'replace-investigator'),
    silent: [person('investigator'), person('rdLead')],
  },
  {
    state: 'a listed question that the enterprise wants to withdraw',
    acts: withdrawnListed.slice(0, -1),
    silent: [person('leadManager'), whole('investigator')],
  },
];
const nobody: Silent = { name: 'nobody', is: () => false };
const cases = rows.flatMap(({ silent, ...row }) =>
  (silent.length > 0 ? silent : [nobody]).map((one) => ({ ...row, silent: one, who: one.name })),
);

test.each(cases)('$state ends with $who silent', { timeout: 240_000 }, ({ acts, silent, world = obligingWorld }) => {
  const project = WalkedProject.open(obligingWorld);
  expect(follow(project, acts)).toBe(true);
  const seen = nothingSeen();
  const ends = [1, 2, 3, 4, 5, 6, 7, 8].some((seed) => othersEnd(project.copy(world), silent, { seed, turns: 150 }, seen, new WaysToEnd()));
  expect(seen.violations).toEqual([]);
  expect(ends).toBe(true);
});
