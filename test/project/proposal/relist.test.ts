import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { answers, sc1Answers, sc1Opening, sc1Proposal, sc1Scoring } from '#scripts/story/sc1/proposal.ts';
import { atProposal, instead } from '#test/project/proposal/acts.ts';
import { actsOf, ordersOf } from '#test/support/on-record.ts';
import { aProject, attempt, brokenIn, obligingWorld, play } from '#test/support/play.ts';
import { of } from '#test/support/story.ts';
import { openClearing, positions } from '#workflows/domain/ledger.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { whyNotPaid } from '#workflows/modules/payment/on-record.ts';
import { paidOtherwise } from '#workflows/project/payment/paid-otherwise.ts';
import { whyStillSealed } from '#workflows/project/proposal/on-record.ts';
import type { Project } from '#workflows/project/state.ts';

const listed = () => play(aProject(), sc1Intake);
const reason = '产线扩建在即，仍需该涂层技术，申请再次面向高校征集。';
const relist = act('enterpriseSignatory', 'no-proposal-decision', 'relist', { days: 30, reason });
const raise = (budgetMaxFen: number) =>
  act('enterpriseSignatory', 'no-proposal-decision', 'raise-budget', { days: 30, budgetMaxFen, reason });
const close = act('enterpriseSignatory', 'no-proposal-decision', 'close', { reason });
const agree = act('projectManager', 'no-proposal-decision', 'agree', { note: '同意。' });
const bond = (by: 'prepare' | 'release', amountFen: number) =>
  by === 'prepare'
    ? act('enterpriseFinance', 'pay-bond', 'prepare', { amountFen })
    : act('enterpriseFinanceChecker', 'pay-bond', 'release', { amountFen });
const seen = (by: 'platformFinance' | 'platformFinanceChecker', amountFen: number) =>
  act(by, 'confirm-bond', 'confirm', ({ day }) => ({ amountFen, receivedOn: day(0) }));
const topUp = (fen: number): StoryAct[] => [
  bond('prepare', fen),
  bond('release', fen),
  seen('platformFinance', fen),
  seen('platformFinanceChecker', fen),
];
const wantsTwo = instead(sc1Intake, 'decide-listing', [
  {
    ...of(sc1Intake, 'decide-listing'),
    input: (scene) => ({ ...(of(sc1Intake, 'decide-listing').input(scene) as object), minProposals: 2 }),
  },
  of(sc1Intake, 'decide-listing', { by: 'fundOfficer' }),
]);
const toldIn = ({ recordings }: Simulation<Project>, type: string) =>
  recordings
    .flatMap(({ facts, notices }) => (facts.some((fact) => fact.type === type) ? notices : []))
    .map(({ to }) => to.person ?? to.role);
/** Every payment stands on two people’s acts, as the worker asks the record. */
const unpaid = (project: Simulation<Project>) => {
  const [orders, acts] = [ordersOf(project), actsOf(project)];
  return orders.flatMap((order) => whyNotPaid(order, orders, acts, paidOtherwise) ?? []);
};

describe('a round that has brought nothing is listed again (S2.08)', () => {
  test('nobody answered: the same question, a new window, and the way to the award', () => {
    const project = play(listed(), [relist, agree]);
    expect([project.state.phase, project.state.selection.round]).toEqual(['listed', 2]);
    expect(project.asked.map(({ key }) => key)).toEqual(['proposal-window/round-2-window-1']);
    expect(project.open.map(({ key }) => key)).toContain('draft-proposal/call');
    play(project, sc1Proposal);
    expect(project.state.phase).toBe('awarded');
    expect(positions(project.file.books)).toEqual({ enterprise: -6_000_000, platform: 6_000_000 });
  });
  test('too few answered: what they sealed stays sealed and counts no more; they get a notice and may answer again', () => {
    const first = answers(
      { investigator: 'investigator', office: 'researchOffice' },
      '梯度复合涂层方案',
      '采用梯度复合涂层。',
      250_000_000,
    );
    const project = play(play(aProject(), wantsTwo), [...first, relist, agree]);
    expect(project.state.selection.proposals).toBeUndefined();
    expect(toldIn(project, 'round-relisted')).toEqual(expect.arrayContaining(['investigator', 'uni.research']));
    expect(openClearing(project.file.books)).toHaveLength(1); // the bond stays where it is
    play(project, sc1Proposal.slice(0, sc1Answers.length));
    expect(Object.keys(project.state.selection.proposals ?? {})).toEqual([haihe, bohai]);
  });
  test('two new rounds and no more; then closing is left, and the bond is back', () => {
    const project = play(listed(), [relist, agree, relist, agree]);
    expect(() => play(project, [relist])).toThrow('UNKNOWN_OUTCOME');
    play(project, [close, agree]);
    expect([project.state.phase, positions(project.file.books)]).toEqual(['noProposals', { enterprise: 0, platform: 0 }]);
  });
  test('the key does not turn for the round before, nor by its confirmations', () => {
    const silent = aProject((effect, at) => (effect.kind === 'unseal' ? undefined : obligingWorld(effect, at)));
    const first = answers(
      { investigator: 'investigator', office: 'researchOffice' },
      '梯度复合涂层方案',
      '采用梯度复合涂层。',
      250_000_000,
    );
    const project = play(play(silent, wantsTwo), first);
    const old = { id: haihe, document: project.state.selection.proposals?.[haihe]?.sealed ?? '' };
    play(project, [relist, agree, ...sc1Answers, ...sc1Opening.slice(0, 2)]);
    const why = (asked: typeof old, now = project.now) => whyStillSealed(actsOf(project), [asked], now, realDayMs);
    expect(why(old)).toBe('NOT_SEALED');
    const now = { id: haihe, document: project.state.selection.proposals?.[haihe]?.sealed ?? '' };
    expect(why(now)).toBeUndefined();
    const relisted = project.recordings.find(({ facts }) => facts.some(({ type }) => type === 'round-relisted'))?.at ?? '';
    expect(why(now, new Date(Date.parse(relisted) + 29 * realDayMs).toISOString())).toBe('TOO_EARLY');
    // confirmations given before the platform agreed to the new round
    const before = actsOf(project).map((one) => (one.step === 'open-proposals' ? { ...one, version: 1 } : one));
    expect(whyStillSealed(before, [now], project.now, realDayMs)).toBe('NOT_CONFIRMED');
  });
});

describe('with a higher budget the bond rises', () => {
  test('topped up, seen by two and listed again; at the end all of it goes back', () => {
    const project = play(listed(), [raise(400_000_000), agree]);
    expect(project.state.phase).toBe('listed');
    expect(project.asked.map(({ key, opening }) => [key, opening.about])).toEqual([
      ['pay-bond/bond-2/maker', { fen: 2_000_000, heldFen: 6_000_000 }],
    ]);
    play(project, topUp(2_000_000));
    expect([project.state.selection.round, project.state.intake.bondFen]).toEqual([2, 8_000_000]);
    expect(project.open.find(({ step }) => step === 'draft-proposal')?.opening.about).toMatchObject({ budgetMaxFen: 400_000_000 });
    play(project, [close, agree]);
    expect([project.state.phase, positions(project.file.books)]).toEqual(['noProposals', { enterprise: 0, platform: 0 }]);
    expect(unpaid(project)).toEqual([]);
  });
  test('asked for once more where less has arrived, though a withdrawal was asked for in the round before', () => {
    const request = act('enterpriseSignatory', 'withdraw-demand', 'request', { cause: 'plans-changed', reason });
    const shortBy = { statement: '对账单 20260331-07', seenFen: 1_500_000 };
    const project = play(listed(), [
      request,
      raise(400_000_000),
      agree,
      bond('prepare', 2_000_000),
      bond('release', 2_000_000),
      act('platformFinance', 'confirm-bond', 'mismatch', ({ day }) => ({ ...shortBy, statementOn: day(0), reason })),
      act('platformFinanceChecker', 'confirm-bond', 'agree', { seenFen: shortBy.seenFen }),
    ]);
    expect(project.asked.map(({ key, opening }) => [key, opening.about])).toEqual([
      ['pay-bond/bond-3/maker', { fen: 500_000, heldFen: 7_500_000 }],
    ]);
    play(project, topUp(500_000));
    // the lead is asked for the consent again
    expect(project.asked.map(({ key }) => key)).toContain('withdraw-demand/demand/lead');
    expect([project.state.phase, project.state.intake.bondFen]).toEqual(['listed', 8_000_000]);
  });
  test('it has to be higher', () => {
    const project = listed();
    project.pass(31);
    expect(brokenIn(attempt(project, raise(300_000_000)))).toEqual(['budget-not-raised budgetMaxFen']);
  });
  test('without the rest of the bond the round ends as it would have', () => {
    const project = play(listed(), [raise(400_000_000), agree]);
    project.pass(30);
    expect([project.state.phase, positions(project.file.books)]).toEqual(['noProposals', { enterprise: 0, platform: 0 }]);
    expect(project.asked).toEqual([]);
  });
});

describe('everybody to whom the award could go has declined', () => {
  const decline = (by: 'universitySignatory' | 'rivalSignatory') =>
    act(by, 'confirm-award', 'decline', { reason: '课题组人员调整，无法承担该项目。' });
  const publish = of(sc1Proposal, 'publish-award');
  const usedUp = () => play(atProposal('confirm-award'), [decline('universitySignatory'), publish, decline('rivalSignatory')]);

  test('the enterprise may list again: a new opening, a new notice, and an award', () => {
    const project = usedUp();
    expect(project.state.phase).toBe('evaluating');
    expect(project.asked.map(({ key }) => key)).toEqual(['no-proposal-decision/round/enterprise']);
    play(project, [relist, agree, ...sc1Answers, ...sc1Opening, ...sc1Scoring]);
    play(project, sc1Proposal.slice(sc1Proposal.findIndex(({ step }) => step === 'select-winner')));
    expect([project.state.phase, project.state.publicities['award']?.round]).toEqual(['awarded', 3]);
    expect(project.recordings.flatMap(({ effects }) => effects).flatMap(({ id }) => (id.startsWith('unseal') ? [id] : []))).toEqual([
      'unseal',
      'unseal-2',
    ]);
  });
  test('or close, by word or by silence: the bond is back', () => {
    for (const project of [play(usedUp(), [close, agree]), usedUp()]) {
      project.pass(30);
      expect([project.state.phase, positions(project.file.books), project.asked]).toEqual(['noAward', { enterprise: 0, platform: 0 }, []]);
    }
  });
  test('an expert who has declared a conflict is not asked in the new round', () => {
    const project = usedUp();
    const panel = { ...project.state.selection.panel, expert2: { part: 'expert', state: 'conflicted' } as const };
    project.file = { ...project.file, state: { ...project.state, selection: { ...project.state.selection, panel } } };
    play(project, [relist, agree, ...sc1Answers, ...sc1Opening.slice(0, 3)]);
    const named = sc1Opening[3];
    if (!named) throw new Error('nobody is named');
    expect(brokenIn(attempt(project, named))).toEqual(['declared-conflict experts.1']);
  });
});
