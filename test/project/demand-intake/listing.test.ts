import { describe, expect, test } from 'vitest';
import { act, type Scene, type StoryAct } from '#scripts/story/act.ts';
import { binhai, centre } from '#scripts/story/organisations.ts';
import { coatingDemand, sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { actorOf, aProject, attempt, breaking, brokenIn, obligingWorld, play } from '#test/support/play.ts';
import { openClearing, positions } from '#workflows/domain/ledger.ts';
import { announced } from '#workflows/engine/announce.ts';
import type { BrokenRule } from '#workflows/engine/refusal.ts';
import type { StepInput } from '#workflows/project/catalogue.ts';
import { demandDocumentAccess } from '#workflows/project/proposal/visibility.ts';
import { atIntake, before, text } from './acts.ts';

const opinion = { noConflict: true, necessity: 80, novelty: 80, measurability: 80, budget: 80, opinion: text(60) } as const;
const conflict = { type: 'coauthor', facts: '三年内与企业研发总监合作发表论文。' } as const;
const openKeys = (project: ReturnType<typeof aProject>) => project.asked.map(({ key }) => key);

describe('the experts’ argument (S1.07)', () => {
  test('each answers alone, and only once all have is the listing decided', () => {
    const project = atIntake('argue-demand');
    expect(openKeys(project)).toEqual(['argue-demand/demand/expert1', 'argue-demand/demand/expert2', 'argue-demand/demand/expert3']);
    play(project, [
      act('expert1', 'argue-demand', 'oppose', opinion),
      act('expert2', 'argue-demand', 'support', opinion),
      act('expert3', 'argue-demand', 'support-with-changes', opinion),
    ]);
    expect(project.asked.map(({ key, opening }) => [key, opening.about])).toEqual([
      ['decide-listing/demand/lead', { seat: 'lead', supported: 2, conditional: 1, opposed: 1 }],
    ]);
  });
  test('a declared conflict closes the door to the question', () => {
    const project = atIntake('argue-demand');
    expect(demandDocumentAccess(project.state, actorOf('expert1'))).toBe('full');
    play(project, [act('expert1', 'argue-demand', 'declare-conflict', conflict)]);
    expect(demandDocumentAccess(project.state, actorOf('expert1'))).toBe('none');
    expect(attempt(project, act('expert1', 'argue-demand', 'support', opinion, 'demand'))?.refused).toBe('NOT_YOURS');
  });
  test('an expert employed by a party may not judge', () => {
    const project = atIntake('argue-demand');
    const employed = { ...actorOf('expert1'), organisation: binhai };
    const { opinion: _kept, ...carried } = opinion;
    expect(
      project.act({ step: 'argue-demand', subject: 'demand', seat: 'expert1', outcome: 'support', input: carried, actor: employed })
        ?.refused,
    ).toBe('CONFLICT_OF_INTEREST');
  });
  test('silence abstains; fewer than three opinions, and others are named who have five working days', () => {
    const project = play(atIntake('argue-demand'), [
      act('expert1', 'argue-demand', 'support', opinion),
      act('expert2', 'argue-demand', 'declare-conflict', conflict),
    ]);
    project.pass(16);
    expect(project.state.intake.arguments?.['expert3']).toEqual({ kind: 'abstained' });
    expect(openKeys(project)).toEqual(['replenish-panel/demand']);
    const name = (...experts: string[]) => act('projectManager', 'replenish-panel', 'name', { experts });
    expect(attempt(project, name('expert2', 'expert4'))).toMatchObject(
      breaking({ rule: 'declared-conflict', field: 'experts.0' }, { rule: 'on-panel-already', field: 'experts.0' }),
    );
    play(project, [name('expert4', 'expert5')]);
    const [row] = project.asked;
    expect(row?.opening.due).toEqual({ count: 5, unit: 'workingDay', kind: 'act' });
    play(project, [act('expert4', 'argue-demand', 'support', opinion), act('expert5', 'argue-demand', 'support-with-changes', opinion)]);
    expect(openKeys(project)).toEqual(['decide-listing/demand/lead']);
  });
});

describe('the decision to list (S1.08)', () => {
  const listing: StepInput<'decide-listing', 'list'> = {
    windowDays: 30,
    minProposals: 1,
    reserveDepth: 1,
    thresholdPoints: 60,
    criteria: [
      { id: 'indicator-fit', weightBp: 6000 },
      { id: 'team', weightBp: 4000 },
    ],
    reasons: '专家一致支持，同意公开张榜征集。',
  };
  const list = (change: Partial<typeof listing> = {}) => act('leadManager', 'decide-listing', 'list', { ...listing, ...change });

  test.each<[string, Partial<typeof listing>, BrokenRule[]]>([
    [
      'weights that are not the whole',
      {
        criteria: [
          { id: 'team', weightBp: 4000 },
          { id: 'novelty', weightBp: 5999 },
        ],
      },
      [{ rule: 'weights-not-whole', field: 'criteria', figures: { givenBp: 9999 } }],
    ],
    [
      'a criterion twice',
      {
        criteria: [
          { id: 'team', weightBp: 4000 },
          { id: 'team', weightBp: 6000 },
        ],
      },
      [{ rule: 'criterion-twice', field: 'criteria.1.id', figures: { row: 2, first: 1 } }],
    ],
    [
      'an earmark above the programme’s limit',
      { earmark: { rateBp: 5001, capFen: 1 } },
      [{ rule: 'earmark-above-limit', field: 'earmark.rateBp', figures: { limitBp: 5000, rateBp: 5001 } }],
    ],
    [
      'all of it at once',
      {
        criteria: [
          { id: 'team', weightBp: 4000 },
          { id: 'team', weightBp: 5999 },
        ],
        earmark: { rateBp: 5001, capFen: 1 },
      },
      [
        { rule: 'criterion-twice', field: 'criteria.1.id', figures: { row: 2, first: 1 } },
        { rule: 'weights-not-whole', field: 'criteria', figures: { givenBp: 9999 } },
        { rule: 'earmark-above-limit', field: 'earmark.rateBp', figures: { limitBp: 5000, rateBp: 5001 } },
      ],
    ],
  ])('refuses %s', (_what, change, broken) => expect(attempt(atIntake('decide-listing'), list(change))).toMatchObject(breaking(...broken)));

  test('without an earmark nobody else is asked', () => {
    expect(openKeys(play(atIntake('decide-listing'), [list()]))).toEqual(['pay-bond/bond/maker']);
  });
  test('with an earmark the funder must agree; refused, the lead decides again', () => {
    const project = play(atIntake('decide-listing'), [list({ earmark: { rateBp: 3000, capFen: 80_000_000 } })]);
    expect(attempt(project, act('leadManager', 'decide-listing', 'agree', { withinBudget: true }, 'demand'))?.refused).toBe('NOT_YOURS');
    project.pass(40);
    expect(openKeys(project)).toEqual(['decide-listing/demand/funder']);
    play(project, [act('fundOfficer', 'decide-listing', 'refuse', { reason: '本年度专项预算已安排完毕。' })]);
    expect(openKeys(project)).toEqual(['decide-listing/demand/lead']);
    expect(project.state.intake.decision).toBeUndefined();
  });
  test('changes asked for go to the requester, and the panel argues again', () => {
    const project = play(atIntake('decide-listing'), [
      act('leadManager', 'decide-listing', 'ask-changes', { request: '请明确启停循环次数与取样方式。' }),
    ]);
    expect(openKeys(project)).toEqual(['rectify-demand/demand']);
    expect(project.state.intake.panel).toBeUndefined();
  });
  test('rejects for good', () => {
    const project = play(atIntake('decide-listing'), [
      act('leadManager', 'decide-listing', 'reject', { reason: '专家认为指标不可测量，不予张榜。' }),
    ]);
    expect(project.state.phase).toBe('rejected');
  });
});

describe('the bond (S1.09, S1.10)', () => {
  const prepare = act('enterpriseFinance', 'pay-bond', 'prepare', { amountFen: 6_000_000 });
  const release = act('enterpriseFinanceChecker', 'pay-bond', 'release', { amountFen: 6_000_000 });

  test('is 2 % of the largest budget, to the fen', () => {
    const project = atIntake('pay-bond');
    expect(project.asked[0]?.opening.about).toEqual({ fen: 6_000_000, heldFen: 0 });
    expect(attempt(project, act('enterpriseFinance', 'pay-bond', 'prepare', { amountFen: 5_999_999 }))).toMatchObject(
      breaking({ rule: 'sum-not-due', field: 'amountFen', figures: { dueFen: 6_000_000, givenFen: 5_999_999 } }),
    );
  });
  test('who prepares does not release', () => {
    const project = play(atIntake('pay-bond'), [prepare]);
    expect(attempt(project, act('enterpriseFinance', 'pay-bond', 'release', { amountFen: 6_000_000 }, 'bond'))?.refused).toBe(
      'SAME_PERSON',
    );
    play(project, [act('enterpriseFinanceChecker', 'pay-bond', 'send-back', { reason: '付款账户应为基本户，请重新准备。' })]);
    expect(openKeys(project)).toEqual(['pay-bond/bond/maker']);
    expect(project.state.payments).toEqual({});
  });
  test('moves nothing until the bank says so; refused by the bank it is prepared again', () => {
    const waiting = play(
      aProject(() => undefined),
      [...before(sc1Intake, 'pay-bond'), prepare, release],
    );
    expect(openKeys(waiting)).toEqual([]);
    expect(waiting.file.books).toEqual({});
    waiting.answer('pay.bond.bond.1', { state: 'failed', reason: 'ACCOUNT_CLOSED' });
    expect(openKeys(waiting)).toEqual(['pay-bond/bond/maker']);
    play(waiting, [prepare, release]);
    waiting.answer('pay.bond.bond.2', obligingWorld({ id: 'pay.bond.bond.2', kind: 'pay', payload: {} }, waiting.now));
    expect(positions(waiting.file.books)).toEqual({ enterprise: -6_000_000, platform: 6_000_000 });
  });
  test('not paid in ten working days, the question is not listed', () => {
    const project = atIntake('pay-bond');
    project.pass(16);
    expect(project.state.phase).toBe('lapsed');
  });
  test('two of the platform see it before the question is listed', () => {
    const project = atIntake('confirm-bond');
    const confirm = (by: 'platformFinance' | 'platformFinanceChecker', amountFen = 6_000_000, ahead = 0) =>
      act(by, 'confirm-bond', 'confirm', ({ day }) => ({ amountFen, receivedOn: day(ahead) }), 'bond');
    expect(brokenIn(attempt(project, confirm('platformFinance', 6_000_001)))).toEqual(['sum-not-arrived amountFen']);
    expect(brokenIn(attempt(project, confirm('platformFinance', 6_000_000, 1)))).toEqual(['day-too-late receivedOn']);
    expect(brokenIn(attempt(project, confirm('platformFinance', 1, 1)))).toEqual(['sum-not-arrived amountFen', 'day-too-late receivedOn']);
    play(project, [confirm('platformFinance')]);
    expect(attempt(project, confirm('platformFinance'))?.refused).toBe('SAME_PERSON');
    expect(project.state.phase).toBe('intake');
    play(project, [confirm('platformFinanceChecker')]);
    expect(project.state).toMatchObject({
      phase: 'listed',
      intake: { bondFen: 6_000_000, listing: { windowDays: 30, earmark: { rateBp: 3000, capFen: 80_000_000 } } },
    });
    expect(openClearing(project.file.books)).toEqual([{ account: 'platform/escrow', fen: 6_000_000 }]);
  });
});

test('another sum than the bank reported lists nothing: payer and manager get a notice, and a colleague checks it', () => {
  const confirm = (by: 'platformFinance' | 'platformFinanceChecker') =>
    act(by, 'confirm-bond', 'confirm', ({ day }) => ({ amountFen: 6_000_000, receivedOn: day(0) }));
  const mismatch = (by: 'platformFinance' | 'platformFinanceChecker') =>
    act(by, 'confirm-bond', 'mismatch', ({ day }) => ({
      seenFen: 5_990_000,
      statementOn: day(0),
      statement: '对账单 20260331-07',
      reason: '专户实收金额少一百元，疑为跨行手续费。',
    }));
  // the second of the two may find it, too; then the first checks
  const project = play(atIntake('confirm-bond'), [confirm('platformFinance'), mismatch('platformFinanceChecker')]);
  const figures = { fen: 6_000_000, seenFen: 5_990_000 };
  expect(project.recordings.at(-1)?.facts).toEqual([{ type: 'bond-mismatch', ...figures }]);
  expect(project.recordings.at(-1)?.notices).toEqual(
    [binhai, centre].map((organisation) => ({
      to: { role: organisation === binhai ? 'ent.finance' : 'pm', organisation },
      template: announced,
      about: { step: 'confirm-bond', fact: 1 },
    })),
  );
  expect(openKeys(project)).toEqual(['confirm-bond/bond/checker']);
  // sent back and cleared up
  const sentBack = act('platformFinance', 'confirm-bond', 'send-back', { reason: '手续费已由开户行冲回，专户实收足额。' });
  play(project, [sentBack, confirm('platformFinanceChecker'), confirm('platformFinance')]);
  expect(project.state).toMatchObject({ phase: 'listed', intake: { bondFen: 6_000_000 } });
});

test('a declared conflict outlasts a rectification: neither expert nor chair nor stand-in of the next panel', () => {
  const again = {
    ...(sc1Intake[2] as StoryAct),
    subject: 'demand',
  };
  const project = play(atIntake('argue-demand'), [
    act('expert1', 'argue-demand', 'declare-conflict', conflict),
    act('expert2', 'argue-demand', 'support', opinion),
    act('expert3', 'argue-demand', 'support', opinion),
    act('projectManager', 'replenish-panel', 'name', { experts: ['expert4'] }),
    act('expert4', 'argue-demand', 'support', opinion),
    act('leadManager', 'decide-listing', 'ask-changes', { request: '请明确启停循环次数与取样方式。' }),
    act('requester', 'rectify-demand', 'resubmit', {
      ...coatingDemand,
      indicators: [...coatingDemand.indicators],
      reply: text(20),
    }),
  ]);
  expect(brokenIn(attempt(project, again))).toEqual(['declared-conflict experts.0']);
  const named = (experts: readonly string[], chair: string) => ({
    ...again,
    input: (scene: Scene) => ({ ...(again.input(scene) as object), experts, chair }),
  });
  expect(attempt(project, named(['expert2', 'expert3', 'expert4'], 'expert1'))).toMatchObject(
    breaking({ rule: 'declared-conflict', field: 'chair' }),
  );
  play(project, [named(['expert2', 'expert3', 'expert4'], 'chair')]);
  expect(openKeys(project)).toHaveLength(3);
  play(project, [act('expert2', 'argue-demand', 'declare-conflict', conflict)]);
  project.pass(16);
  const replenish = (...experts: string[]) => act('projectManager', 'replenish-panel', 'name', { experts });
  expect(brokenIn(attempt(project, replenish('expert1')))).toEqual(['declared-conflict experts.0']);
  play(project, [replenish('expert5')]);
});
