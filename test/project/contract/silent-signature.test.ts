import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { bohai } from '#scripts/story/organisations.ts';
import { moneyTerms, negotiated, signed } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, aProject, attempt, brokenIn, play } from '#test/support/play.ts';

const terms = { ...moneyTerms, weightsBp: [...moneyTerms.weightsBp] };
const toSign = () => play(anAwardedProject(), [...negotiated, ...signed.slice(0, 1)]);
const proposed = negotiated.slice(0, 2);
const finding = { reasonClass: 'price', reason: '双方对价款支付节点有分歧，愿意再谈一次。' } as const;

test('a university that stays silent makes room for the reserve, if the project manager wants it; the enterprise’s bond stays', () => {
  const simulation = play(aProject(), [...sc1Intake, ...sc1Proposal, ...negotiated, ...signed.slice(0, 2)]);
  while (keysOf(simulation, 'resolve-refusal').length === 0) simulation.passToNextDue();
  expect(factsOf(simulation, 'signature-lapsed')).toEqual([{ type: 'signature-lapsed', side: 'university' }]);
  play(simulation, [act('projectManager', 'resolve-refusal', 'reserve', finding)]);
  expect(simulation.state.selection.choice).toEqual({ proposal: bohai, how: 'reserve' });
  expect(simulation.file.books['platform/escrow']).toBe(6_000_000);
});

test('a reserve takes over no dispute: while the silent university has one, it is not called', () => {
  const simulation = play(aProject(), [...sc1Intake, ...sc1Proposal, ...negotiated, ...signed.slice(0, 2)]);
  const dispute = {
    against: actorOf('universitySignatory').organisation,
    topic: 'delay' as const,
    facts:
      '我方签署后，高校方多次推迟签署，也没有书面说明原因，影响了本年度的研发安排，也使我方已经安排的人员和设备闲置，双方对责任各执一词。',
    wish: '请高校方说明推迟签署的原因，并承担由此发生的费用。',
  };
  play(simulation, [act('enterpriseSignatory', 'raise-dispute', 'raise', dispute, 'enterprise')]);
  while (keysOf(simulation, 'resolve-refusal').length === 0) simulation.passToNextDue();
  const reserve = act('projectManager', 'resolve-refusal', 'reserve', finding);
  expect(brokenIn(attempt(simulation, reserve))).toEqual(['university-still-in-dispute reason']);
  play(simulation, [
    act('enterpriseSignatory', 'withdraw-dispute', 'withdraw', { reason: '双方已经当面说明情况，不再坚持。' }, 'dispute-1'),
    reserve,
  ]);
  expect(simulation.state.selection.choice).toEqual({ proposal: bohai, how: 'reserve' });
});

test('a university that stays silent ends the talks where nobody stands in reserve', () => {
  const simulation = play(toSign(), signed.slice(1, 2));
  simulation.pass(60);
  expect(factsOf(simulation, 'not-contracted')).toEqual([{ type: 'not-contracted', by: 'university', cause: 'silence' }]);
  expect(factsOf(simulation, 'bond-settled')).toMatchObject([{ returnFen: 6_000_000 }]);
});

test.each([999_999, 10_000_000_000_001])('a price of %i fen would leave a tranche at nothing or an account without room', (priceFen) => {
  const counter = { ...terms, priceFen, priceBasis: 'scope-changed' as const, reason: '新增一轮中试验证，工作量相应增加。' };
  expect(() => attempt(play(anAwardedProject(), proposed), act('universityFinance', 'set-money-terms', 'counter', counter))).toThrow(
    'priceFen',
  );
});
