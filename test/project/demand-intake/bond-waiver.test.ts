import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, play } from '#test/support/play.ts';
import { from } from '#test/support/story.ts';
import { atIntake } from './acts.ts';

const asked = act('enterpriseSignatory', 'ask-bond-waiver', 'ask', {
  reason: '企业当期流动资金用于扩产，已取得园区出具的资金证明，承诺按期定榜签约，申请免缴诚意金。',
});
const decided = (outcome: 'waive' | 'refuse') =>
  act('leadManager', 'decide-bond-waiver', outcome, { reason: '已核对园区证明材料与企业信用记录，作出决定。' });

test('waived, the question is listed without a bond, and nothing lies in escrow', () => {
  const project = play(atIntake('pay-bond'), [asked]);
  expect(keysOf(project, 'pay-bond')).toEqual([]);
  expect(keysOf(project, 'ask-bond-waiver')).toEqual([]);
  play(project, [decided('waive')]);
  expect(project.state.phase).toBe('listed');
  expect(factsOf(project, 'bond-waived')).toEqual([{ type: 'bond-waived', fen: 6_000_000, windowDays: 30 }]);
  expect(project.file.books).toEqual({});
  play(project, [
    act('enterpriseSignatory', 'withdraw-demand', 'request', { cause: 'plans-changed', reason: '产线规划调整，需求已经取消。' }),
    act('leadManager', 'withdraw-demand', 'agree', { reason: '尚无应答，同意企业撤回需求。' }),
  ]);
  expect(project.state.phase).toBe('withdrawn');
  expect(project.file.books).toEqual({}); // there is none to keep or to share
});

test('refused, or not answered, the bond is due as before, and is not asked for again', () => {
  const refused = play(atIntake('pay-bond'), [asked, decided('refuse')]);
  const silent = play(atIntake('pay-bond'), [asked]);
  silent.pass(9);
  expect(factsOf(silent, 'bond-waiver-unanswered')).toMatchObject([{ fen: 6_000_000 }]);
  for (const project of [refused, silent]) {
    expect(project.state.phase).toBe('intake');
    expect(attempt(project, asked)).toMatchObject({ refused: 'NOT_OPEN' });
    play(project, from(sc1Intake, 'pay-bond'));
    expect(project.state.phase).toBe('listed');
    expect(project.file.books['platform/escrow']).toBe(6_000_000);
  }
});

test('once the payment is prepared it is too late to ask, and only the signatory asks', () => {
  const project = atIntake('pay-bond');
  expect(attempt(project, { ...asked, by: 'requester' })).toMatchObject({ refused: 'NOT_OPEN' });
  play(project, from(sc1Intake, 'pay-bond').slice(0, 1));
  expect(attempt(project, asked)).toMatchObject({ refused: 'NOT_OPEN' });
});
