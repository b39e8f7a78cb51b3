import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { agreed, opinionOf, proposed, signatories, verified } from '#scripts/story/endings.ts';
import { benefitSharingActs } from '#scripts/story/sc1/benefit-sharing.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, concluded, executed, finalSubsidy, retentionReleased, started } from '#scripts/story/sc1/milestone-funding.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { actorOf, attempt, breaking, brokenIn, obligingWorld, play } from '#test/support/play.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { openClearing } from '#workflows/domain/ledger.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { openItems } from '#workflows/project/benefit-sharing/open-items.ts';
import { receivables } from '#workflows/project/benefit-sharing/receivables.ts';
import type { Project } from '#workflows/project/state.ts';
import { settlementFigures } from '#workflows/project/termination/sheets.ts';

const facts = '第一阶段交付的样件在 5000 小时盐雾试验中出现局部失效，与验收时提交的数据不一致，双方对原因各执一词，至今没有形成一致意见。';
const wish = '请求在查明原因之前暂缓支付第一期款项，并由双方共同复测。';
const tranche = 'pay-enterprise-tranche/milestone-1/maker';

const raised = (opening?: string): StoryAct[] => [
  act(
    'enterpriseSignatory',
    'raise-dispute',
    'raise',
    { against: actorOf('researchOffice').organisation, topic: 'payment', ...(opening ? { opening } : {}), facts, wish },
    'enterprise',
  ),
];
const unsettled: readonly StoryAct[] = [
  act('universitySignatory', 'negotiate-dispute', 'fail', { reason: '双方差距过大，无法协商。' }, 'dispute-1'),
  act('mediator', 'mediate-dispute', 'fail', { reason: '双方对失效原因分歧过大，无法调解。' }, 'dispute-1'),
];
type Given = { effect: 'withhold' | 'release' | 'none'; award?: { payer: 'raiser' | 'respondent'; sumFen: number; dueOn: string } };
const ruledOnDay = '2026-06-01';
const entered = (given: Given, ruledOn = ruledOnDay): StoryAct =>
  act(
    'projectManager',
    'record-ruling',
    'enter',
    { body: 'court', number: '（2026）津01民初18号', ruledOn, operative: facts, evidence: '生效证明存档。', ...given },
    'dispute-1',
  );
const checked = act('auditor', 'check-ruling', 'confirm', {}, 'dispute-1');
const ruledOn = (project: Simulation<Project>, given: Given, opening?: string) =>
  play(project, [...raised(opening), ...unsettled, entered(given), checked]);
const due = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]);

const awardFen = 12_345_678;
const award = { payer: 'raiser', sumFen: awardFen, dueOn: '2026-10-31' } as const;
const paid = (by: 'enterprise' | 'university', amountFen: number): StoryAct[] => [
  act(`${by}Finance`, 'pay-ruling', 'prepare', { amountFen }, 'dispute-1'),
  act(`${by}FinanceChecker`, 'pay-ruling', 'release', {}, 'dispute-1'),
];

describe('a sum that a ruling awards', () => {
  test('is owed from the auditor’s check on, with its day, and paid by two finance officers of the side that owes it', () => {
    const project = play(due(), [...raised(), ...unsettled, entered({ effect: 'none', award })]);
    expect([openClearing(project.file.books), receivables(project.state)]).toEqual([[], []]);
    play(project, [checked]);
    expect(factsOf(project, 'sum-awarded')).toEqual([
      {
        type: 'sum-awarded',
        dispute: 'dispute-1',
        by: 'enterprise',
        against: 'university',
        topic: 'payment',
        payer: 'enterprise',
        fen: awardFen,
        dueOn: '2026-10-31',
      },
    ]);
    expect(receivables(project.state)).toEqual([
      { id: 'ruling.dispute-1', debtor: 'enterprise', fen: awardFen, due: '2026-10-31', reason: 'ruling' },
    ]);
    expect(project.file.books).toMatchObject({ 'enterprise/payable': -awardFen, 'university/receivable': awardFen });
    const row = project.open.find(({ step }) => step === 'pay-ruling');
    expect([row?.opening.for.role, row?.stamp.dueAt]).toEqual(['ent.finance', '2026-10-31T16:00:00.000Z']);
    expect(attempt(project, act('enterpriseFinance', 'pay-ruling', 'prepare', { amountFen: awardFen - 1 }, 'dispute-1'))).toMatchObject(
      breaking({ rule: 'sum-not-due', field: 'amountFen', figures: { dueFen: awardFen, givenFen: awardFen - 1 } }),
    );
    const [prepare, release] = paid('enterprise', awardFen) as [StoryAct, StoryAct];
    play(project, [prepare]);
    expect(attempt(project, { ...release, by: 'enterpriseFinance' })).toMatchObject({ refused: 'SAME_PERSON' });
    play(project, [release]);
    expect(project.file.books).toMatchObject({ 'enterprise/payable': 0, 'university/receivable': 0, 'university/cash': awardFen });
    expect([receivables(project.state), keysOf(project, 'pay-ruling')]).toEqual([[], []]);
  });

  test('is the other side’s where it has to pay; what the auditor returns is owed by nobody', () => {
    const project = play(due(), [
      ...raised(),
      ...unsettled,
      entered({ effect: 'none', award }),
      act('auditor', 'check-ruling', 'return', { reason: '支付方与主文不符，请更正。' }, 'dispute-1'),
    ]);
    expect([project.state.awards, openClearing(project.file.books)]).toEqual([undefined, []]);
    play(project, [entered({ effect: 'none', award: { ...award, payer: 'respondent' } }), checked, ...paid('university', awardFen)]);
    expect(project.file.books).toMatchObject({ 'university/payable': 0, 'enterprise/receivable': 0, 'enterprise/cash': awardFen });
  });

  test('is not due before the ruling, and no ruling is of a day to come', () => {
    const project = play(due(), [...raised(), ...unsettled]);
    expect(attempt(project, entered({ effect: 'none', award: { ...award, dueOn: '2026-05-31' } }))).toMatchObject(
      breaking({ rule: 'day-too-early', field: 'award.dueOn', figures: { day: '2026-05-31', from: ruledOnDay } }),
    );
    const until = shanghaiDay(project.now);
    expect(attempt(project, entered({ effect: 'none' }, addDays(until, 1)))).toMatchObject(
      breaking({ rule: 'day-too-late', field: 'ruledOn', figures: { day: addDays(until, 1), until } }),
    );
  });

  test('unpaid it keeps no case open: an ended contract is settled, the books are closed, and it stays owed without interest', () => {
    const ended = play(ruledOn(due(), { effect: 'none', award }), [
      proposed('universitySignatory', { cause: 'mutual' }),
      opinionOf('enterpriseSignatory'),
      opinionOf('fundOfficer'),
      verified({ acceptedFen: 90_000_000 }),
      ...agreed(...signatories),
    ]);
    ended.pass(120);
    expect(ended.state.phase).toBe('settled');
    expect(receivables(ended.state).filter(({ reason }) => reason === 'ruling')).toMatchObject([{ fen: awardFen, debtor: 'enterprise' }]);
    play(ended, paid('enterprise', awardFen));
    expect(receivables(ended.state).filter(({ reason }) => reason === 'ruling')).toEqual([]);

    const [first, ...others] = [...resultTransferActs, ...benefitSharingActs];
    const closed = play(aConcludedProject(), first ? [first] : []);
    play(ruledOn(closed, { effect: 'none', award: { ...award, dueOn: '2028-04-30' } }), others);
    expect([closed.state.phase, closed.file.books['enterprise/payable']]).toEqual(['closed', -awardFen]);
    expect(closed.state.sharing.open).toMatchObject([{ reason: 'ruling', debtor: 'enterprise', fen: awardFen, due: '2028-04-30' }]);
  });
});

/** The same act with the sum that is asked: less is paid and claimed where a part of the price is forbidden. */
function withItsSum(project: Simulation<Project>, story: StoryAct): StoryAct {
  if (story.outcome !== 'prepare' && story.outcome !== 'match') return story;
  for (let n = 0; n < 500 && !project.open.some(({ step }) => step === story.step); n += 1) project.passToNextDue();
  const amountFen = Number(project.open.find(({ step }) => step === story.step)?.opening.about?.['fen']);
  return story.step === 'confirm-receipt'
    ? act(story.by, story.step, 'match', ({ day }) => ({ amountFen, receivedOn: day(0) }))
    : { ...story, input: () => ({ amountFen }) };
}
const goOn = (project: Simulation<Project>, stories: readonly StoryAct[]) =>
  stories.reduce((now, story) => play(now, [withItsSum(now, story)]), project);

describe('a payment that a ruling forbids', () => {
  test('is asked no more, and is neither late nor owed', () => {
    const project = ruledOn(due(), { effect: 'withhold' }, tranche);
    expect(keysOf(project, 'pay-enterprise-tranche')).toEqual([]);
    project.pass(200);
    expect([factsOf(project, 'credit-flagged'), factsOf(project, 'late-interest-accrued')]).toEqual([[], []]);
    expect(openItems(project.state, project.file.books, '2027-06-01').map(({ id }) => id)).not.toContain('milestone-1');
    play(project, [
      proposed('universitySignatory', { cause: 'mutual' }),
      opinionOf('enterpriseSignatory'),
      opinionOf('fundOfficer'),
      verified({ acceptedFen: 0 }),
    ]);
    const { items } = settlementFigures(project.state);
    expect(items.filter(({ name }) => ['acceptedFen', 'lateInterestFen', 'payFen'].includes(name))).toMatchObject([
      { name: 'acceptedFen', value: 0 },
      { name: 'payFen', value: 0 },
    ]);
  });

  test('is waited for by nothing: the work, the subsidy, the retention and the books go on to the end without it', () => {
    const project = ruledOn(due(), { effect: 'withhold' }, tranche);
    goOn(project, [...executed.slice(7), ...concluded, ...finalSubsidy, ...retentionReleased]);
    // 30 % of what was paid and confirmed; of the retention what was held back of the other tranches
    const payments = Object.values(project.state.payments).filter(({ purpose }) => purpose !== 'bond-return');
    expect(payments.map(({ id, fen }) => [id, fen])).toEqual([
      ['tranche.milestone-2', 85_500_000],
      ['subsidy.claim-1', 25_650_000 - 4_000_000],
      ['tranche.milestone-3', 85_500_000],
      ['subsidy.claim-2', 25_650_000],
      ['tranche.milestone-4', 28_500_000],
      ['subsidy.claim-3', 59_850_000 - 51_300_000 + 4_000_000],
      ['retention.retention', 10_500_000],
    ]);
    play(project, [...resultTransferActs, ...benefitSharingActs]);
    expect([project.state.phase, openClearing(project.file.books)]).toEqual(['closed', []]);
  });

  test.each([
    ['refused', 'failed', []],
    ['made', 'settled', ['confirm-receipt/milestone-1']],
  ] as const)('at the bank while the ruling comes, it is asked no more where the order is %s', (_what, state, asked) => {
    const project = play(
      anAwardedProject({ world: (effect, at) => (effect.payload['purpose'] === 'tranche' ? undefined : obligingWorld(effect, at)) }),
      [
        ...sc1Contract,
        ...started,
        ...accepted(1),
        ...raised(tranche),
        act('enterpriseSignatory', 'release-disputed-money', 'release', {}, 'dispute-1'),
        act('universitySignatory', 'release-disputed-money', 'release', {}, 'dispute-1'),
        act('enterpriseFinance', 'pay-enterprise-tranche', 'prepare', { amountFen: 85_500_000 }),
        act('enterpriseFinanceChecker', 'pay-enterprise-tranche', 'release', {}),
        ...unsettled,
        entered({ effect: 'withhold' }),
        checked,
      ],
    );
    const answer = state === 'failed' ? { state, reason: 'AC04' } : { state, reference: 'r', settledAt: project.now };
    project.answer('pay.tranche.milestone-1.1', answer);
    expect([...keysOf(project, 'pay-enterprise-tranche'), ...keysOf(project, 'confirm-receipt')]).toEqual(asked);
  });

  test('what was booked as owed for it is reversed, with the interest on its delay', () => {
    const late = due();
    late.pass(60);
    const project = play(late, [
      act('enterpriseFinance', 'pay-enterprise-tranche', 'prepare', { amountFen: 85_500_000 }),
      act('enterpriseFinanceChecker', 'pay-enterprise-tranche', 'release', {}),
    ]);
    const [claim] = project.state.funding.interest ?? [];
    expect(project.file.books['enterprise/payable']).toBe(-(claim?.fen ?? 0));
    ruledOn(project, { effect: 'withhold' }, 'pay-late-interest/milestone-1.1/maker');
    expect(project.recordings.at(-1)?.transfers).toMatchObject([
      { id: 'withheld.late-interest.milestone-1.1', kind: 'late-interest-withheld', fen: claim?.fen },
    ]);
    expect(openClearing(project.file.books)).toEqual([]);
    expect([keysOf(project, 'pay-late-interest'), keysOf(project, 'waive-late-interest')]).toEqual([[], []]);
  });
});

test('a dispute names no payment that is another pair’s', () => {
  const project = play(due(), [...executed.slice(4, 7), ...executed.slice(7, 17)]);
  const [subsidy] = keysOf(project, 'pay-subsidy');
  expect(subsidy).toBeDefined();
  const form = { topic: 'payment', opening: subsidy, facts, wish } as const;
  const raise = (by: 'enterpriseSignatory' | 'fundApprover', against: string) =>
    project.act({
      step: 'raise-dispute',
      subject: by === 'fundApprover' ? 'funder' : 'enterprise',
      outcome: 'raise',
      input: { topic: form.topic, opening: form.opening, against },
      actor: actorOf(by),
    });
  expect(brokenIn(raise('enterpriseSignatory', actorOf('researchOffice').organisation))).toEqual(['not-between opening']);
  expect(raise('enterpriseSignatory', actorOf('fundOfficer').organisation)).toBeUndefined();
});
