import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { agreed, clawbackPaid, noticed, opinionOf, proposed, signatories, verified } from '#scripts/story/endings.ts';
import { bureau } from '#scripts/story/organisations.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { achieved, appliedForFinal, executed, panel } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { aWorkedProject, milestone } from '#test/support/worked-project.ts';
import { openClearing } from '#workflows/domain/ledger.ts';
import { openItems, someDay } from '#workflows/project/benefit-sharing/open-items.ts';
import { clawbackFigures } from '#workflows/project/clawback/sheets.ts';
import { positionsByName } from '#workflows/project/positions.ts';

/** E10: 175,000,000 and 200,000,000 paid, 12,345,678 approved and unpaid, 25,000,000 in reserve. */
const e10 = () =>
  aWorkedProject({
    at: '2027-05-10T02:00:00.000Z',
    contract: { retentionBp: 0 },
    taskBook: { maxGrantFen: 500_000_000, capFen: 500_000_000 },
    milestones: [milestone(1, 'accepted'), milestone(2, 'accepted'), milestone(3, 'active'), milestone(4, 'planned')],
    paid: [
      ['tranche', 'milestone-1', 90_000_000, '2026-01-15'],
      ['tranche', 'milestone-2', 90_000_000, '2026-10-15'],
      ['subsidy', 'claim-1', 175_000_000, '2026-01-20'],
      ['subsidy', 'claim-2', 200_000_000, '2026-11-05'],
    ],
    claims: [
      [200_000_000, 25_000_000],
      [200_000_000, 0],
      [12_345_678, 0],
    ],
  });
/** So that thirty days after the notice are 30 June 2027. */
const noticedOnTheDay = (project: ReturnType<typeof e10>, yearBp: number) => {
  project.passUntil('2027-05-31T02:00:00.000Z');
  return play(project, [noticed(yearBp)]);
};
const noticedWith = (notice: StoryAct) => {
  const project = play(e10(), falseEvidence);
  project.passUntil('2027-05-31T02:00:00.000Z');
  return play(project, [notice]);
};
const falseEvidence: readonly StoryAct[] = [
  proposed('universitySignatory', { cause: 'misconduct', atFault: 'enterprise' }),
  opinionOf('enterpriseSignatory'),
  opinionOf('fundOfficer'),
  opinionOf('auditor'),
  verified({ acceptedFen: 180_000_000, barMonths: 36 }),
  ...agreed(...signatories),
];

test('Misconduct: SC7, E10, the whole subsidy comes back with interest, what is unpaid is offset first, the reserve is cancelled', () => {
  const project = play(e10(), falseEvidence.slice(0, 1));
  // while it is looked into, neither work nor money moves
  expect(project.open.filter(({ hold }) => hold).map(({ step }) => step)).toEqual(
    expect.arrayContaining(['submit-milestone', 'pay-subsidy']),
  );
  play(project, falseEvidence.slice(1));
  noticedOnTheDay(project, 345);
  expect(factsOf(project, 'clawback-noticed')).toEqual([
    {
      type: 'clawback-noticed',
      clawback: 1,
      principalFen: 375_000_000,
      interestFen: 13_180_890,
      offsetFen: 12_345_678,
      demandFen: 375_835_212,
    },
  ]);
  play(project, [act('enterpriseSignatory', 'answer-clawback', 'accept', {}), ...clawbackPaid(375_835_212)]);
  project.pass(2);
  expect(project.state.phase).toBe('cancelledMisconduct');
  expect(project.state.clawbacks).toMatchObject([{ state: 'paid' }]);
  expect(factsOf(project, 'party-barred')).toMatchObject([{ party: 'enterprise' }]);
  expect(openClearing(project.file.books)).toEqual([]);
  // 375,000,000 had come; principal and interest go back, the offset part never came
  expect(positionsByName(project.file.books)).toEqual({
    enterprise: -180_000_000 - 835_212,
    funder: 835_212,
    university_project: 180_000_000,
  });
});

test('Overpayment: an honest vote at 40 % is possible after both claims were paid, and what was paid comes back', () => {
  const failed = [...panel, 'rdLead' as const].map((player) => act(player, 'final-acceptance', 'fail', achieved(4000)));
  const project = play(anAwardedProject(), [...sc1Contract, ...executed, ...appliedForFinal]);
  expect(brokenIn(attempt(project, act('expert1', 'final-acceptance', 'conclude', achieved(4000))))).toEqual(['below-conclusion achieved']);
  expect(brokenIn(attempt(project, act('expert1', 'final-acceptance', 'fail', achieved(7000))))).toEqual(['reaches-conclusion achieved']);
  play(project, [
    ...failed,
    act('projectManager', 'publish-conclusion', 'publish', {
      noticeZh: '经验收专家组评议，项目完成程度未达到结题标准，拟定为不通过，现予公示。公示期内可实名提出异议。',
      noticeEn: 'The acceptance panel finds that the project has failed. Objections may be filed by real name during the publicity period.',
      days: 5,
    }),
  ]);
  expect(project.state.funding.conclusion).toMatchObject({ result: 'failed' });
  project.pass(20);
  expect(factsOf(project, 'clawback-opened')).toMatchObject([{ basis: 'pro-rata', principalFen: 60_000_000, debtor: 'enterprise' }]);
  expect(project.file.books).toMatchObject({ 'funder/reserve': 0, 'funder/receivable': 60_000_000, 'enterprise/payable': -60_000_000 });
  expect(keysOf(project, 'request-subsidy')).toEqual([]);
  expect(brokenIn(attempt(project, noticed(345)))).toEqual(['interest-without-fault yearBp']);
  play(project, [noticed(0), act('enterpriseSignatory', 'answer-clawback', 'accept', {}), ...clawbackPaid(60_000_000)]);
  expect(project.file.books).toMatchObject({ 'funder/cash': 0, 'funder/receivable': 0, 'enterprise/payable': 0 });
});

const second = { person: 'second-approver', organisation: bureau, roles: ['fund.approver'] };
const contested = () =>
  play(noticedOnTheDay(play(e10(), falseEvidence), 345), [
    act('enterpriseSignatory', 'answer-clawback', 'contest', { reasons: '第二批补助对应的证据真实有效，请复核相应凭证。' }),
  ]);

test('what is said against a notice is decided by another approver; until then nothing is due', () => {
  const project = contested();
  project.pass(90);
  expect(keysOf(project, 'pay-clawback')).toEqual([]);
  const reduce = (actor: typeof second, lessFen: number) =>
    project.act({ step: 'decide-contest', subject: 'clawback-1', outcome: 'reduce', input: { lessFen }, actor });
  expect(reduce({ ...second, person: 'fund-approver' }, 835_212)).toEqual({ refused: 'SAME_PERSON' });
  expect(brokenIn(reduce(second, 375_835_212))).toEqual(['less-than-demanded lessFen']);
  const shown = () => Object.fromEntries(clawbackFigures(project.state, 'clawback-1').items.map(({ name, value }) => [name, value]));
  const { interestFen, demandFen, openFen: _open, ...before } = shown();
  expect(reduce(second, 835_212)).toBeUndefined();
  // the page says what was found, and what was given up of it
  expect(shown()).toMatchObject({
    ...before,
    interestFen,
    waivedFen: 835_212,
    demandFen: Number(demandFen) - 835_212,
    openFen: 375_000_000,
  });
  expect(project.file.books['funder/receivable']).toBe(375_000_000);
  play(project, clawbackPaid(375_000_000));
  expect(project.file.books['funder/receivable']).toBe(0);
});

test('a dropped claim leaves no receivable, and is not found again', () => {
  const project = contested();
  project.act({ step: 'decide-contest', subject: 'clawback-1', outcome: 'drop', input: {}, actor: second });
  project.pass(400);
  expect(project.state.clawbacks).toMatchObject([{ state: 'dropped' }]);
  expect(project.file.books).toMatchObject({ 'funder/receivable': 0, 'enterprise/payable': 0 });
});

test('a silent debtor has the notice stand: due, overdue, in the integrity file, written off by the approver alone', () => {
  const project = play(e10(), falseEvidence);
  noticedOnTheDay(project, 0);
  project.pass(30);
  expect(project.state.clawbacks).toMatchObject([{ state: 'due' }]);
  project.pass(30);
  expect(project.state.clawbacks).toMatchObject([{ state: 'overdue' }]);
  expect(keysOf(project, 'write-off-clawback')).toEqual([]);
  project.pass(60);
  expect(project.state.clawbacks).toMatchObject([{ state: 'escalated' }]);
  project.pass(2000);
  // the clock writes nothing off and pays nothing
  expect(project.file.books['funder/receivable']).toBe(375_000_000 - 12_345_678);
  play(project, [
    act('fundApprover', 'write-off-clawback', 'write-off', {
      reasons: '债务人已进入破产清算程序，经清算组书面确认，已无任何可供分配的财产，确实无法追回。',
    }),
  ]);
  expect(project.file.books).toMatchObject({ 'funder/receivable': 0, 'enterprise/payable': 0 });
  // an order of it that the bank had refused keeps no books open afterwards
  const [paid] = Object.values(project.state.payments);
  if (!paid) throw new Error('nothing was paid');
  const order = { ...paid, id: 'clawback.clawback-1.1', purpose: 'clawback', subject: 'clawback-1.1', state: 'failed' } as const;
  const refused = { ...project.state, payments: { ...project.state.payments, [order.id]: order } };
  const ids = (state: typeof project.state) => openItems(state, project.file.books, someDay).map(({ id }) => id);
  expect(ids(refused)).toEqual(ids(project.state));
  expect(ids({ ...refused, payments: { ...refused.payments, [order.id]: { ...order, state: 'ordered' } } })).toContain(order.id);
});

test('an instalment that is paid late bears interest by actual days, as a claim and an order of its own; the days are charged once', () => {
  const project = play(noticedOnTheDay(play(e10(), falseEvidence), 345), [act('enterpriseSignatory', 'answer-clawback', 'accept', {})]);
  const due = (subject: string) =>
    project.open.find(({ step, opening }) => step === 'pay-clawback' && opening.subject === subject)?.opening;
  expect(due('clawback-1.1')?.about).toMatchObject({ fen: 375_835_212, days: 0 });
  // due on 30 June 2027; released on 10 July, ten days late
  project.passUntil('2027-07-10T02:00:00.000Z');
  play(project, clawbackPaid(375_835_212));
  const interestFen = 355_242; // 375,835,212 × 3.45 % × 10 / 365 = 355,241.6…
  expect(factsOf(project, 'late-interest-accrued')).toEqual([
    { type: 'late-interest-accrued', subject: 'clawback-1.1.late-1', days: 10, fen: interestFen },
  ]);
  expect(project.file.books).toMatchObject({ 'funder/receivable': interestFen, 'enterprise/payable': -interestFen });
  expect(due('clawback-1.1.late-1')?.about).toMatchObject({ fen: interestFen, days: 10 });
  project.pass(3);
  expect(project.state.clawbacks).toMatchObject([{ state: 'overdue' }]);
  const pay = { subject: 'clawback-1.1.late-1' };
  play(
    project,
    clawbackPaid(interestFen).map((one) => ({ ...one, ...pay })),
  );
  project.pass(2);
  expect(project.state.clawbacks).toMatchObject([{ state: 'paid' }]);
  expect(project.state.phase).toBe('cancelledMisconduct');
  expect(openClearing(project.file.books)).toEqual([]);
});

test('where nothing is paid, the interest so far is owed when the claim enters the integrity file, and is written off with it', () => {
  const late = act('fundApprover', 'notice-clawback', 'notice', {
    yearBp: 0,
    lateBp: 730,
    grounds: '完成程度未达到结题标准，多拨部分应予追回。',
  });
  const project = play(noticedWith(late), [act('enterpriseSignatory', 'answer-clawback', 'accept', {})]);
  project.pass(120);
  // sixty days: 7.3 % a year is two hundredths of a percent a day
  const [fact] = factsOf(project, 'clawback-escalated');
  expect(fact).toMatchObject({ openFen: 362_654_322 + Math.round((362_654_322 * 2 * 60) / 10_000) });
  expect(project.file.books['funder/receivable']).toBe((fact as unknown as { openFen: number }).openFen);
  play(project, [
    act('fundApprover', 'write-off-clawback', 'write-off', {
      reasons: '债务人已经破产清算完毕，法院裁定终结破产程序，没有可供执行的财产，确实无法追回。',
    }),
  ]);
  expect(project.file.books['funder/receivable']).toBe(0);
  expect(openClearing(project.file.books)).toEqual([]);
});
