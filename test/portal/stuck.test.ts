import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { Readers } from './support/readers.ts';

/** Nothing that stands is invisible to those who watch over a project: each row says why, since when, and who can lift it. */
let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open([...sc1Intake, ...sc1Proposal, ...sc1Contract, ...started, ...accepted(1)]);
});
afterAll(() => readers.portal.close());

const stuck = async (player: Player) => (await readers.portal.as(player).late.list({ limit: 100 })).rows;
const rowsOf = async (player: Player, step: string) => (await stuck(player)).filter((row) => row.step === step);
const reasons =
  '样件在 5000 小时盐雾试验中出现局部失效，与验收时提交的数据不一致，双方对原因各执一词，至今没有形成一致意见，需要共同复测。';

test('a payment in dispute says so, since when, and whose turn it is: the parties’, then the mediator’s', async () => {
  const { live, pass } = { live: readers.live.bind(readers), pass: readers.pass.bind(readers) };
  await live(
    act('enterpriseSignatory', 'raise-dispute', 'raise', ({ organisation }) => ({
      against: organisation('researchOffice'),
      topic: 'payment' as const,
      opening: 'pay-enterprise-tranche/milestone-1/maker',
      facts: reasons,
      wish: '请求在查明原因之前暂缓支付第一期款项，并由双方共同复测。',
    })),
  );
  const since = readers.project.now;
  await live(act('enterpriseFinance', 'pay-enterprise-tranche', 'prepare', { amountFen: 85_500_000 }));
  await pass(14);
  const [negotiated] = await rowsOf('leadManager', 'pay-enterprise-tranche');
  expect(negotiated).toMatchObject({
    block: { reason: 'dispute', since, lift: 'ent.signatory' },
    hold: null,
    asked: { role: 'ent.finance' },
  });
  await pass(11);
  const [mediated] = await rowsOf('leadManager', 'pay-enterprise-tranche');
  expect(mediated).toMatchObject({ block: { reason: 'dispute', lift: 'mediator' }, hold: null });
  // the payer's administrator reads the same of the own people, the other side's nothing
  expect(await rowsOf('enterpriseSignatory', 'pay-enterprise-tranche')).toMatchObject([{ block: { reason: 'dispute' } }]);
  expect(await rowsOf('universitySignatory', 'pay-enterprise-tranche')).toEqual([]);
});

test('work that is suspended is listed before its deadline, with ground, day and who can resume it, and no next reminder', async () => {
  expect(await rowsOf('leadManager', 'submit-milestone')).toEqual([]);
  const reason = '中试线所在园区停电检修，关键样件无法制备，预计两个月内恢复。';
  await readers.live(
    act('researchOffice', 'request-suspension', 'request', { ground: 'force-majeure', reason }),
    act('projectManager', 'decide-suspension', 'suspend', {}),
  );
  const [held] = await rowsOf('leadManager', 'submit-milestone');
  expect(held).toMatchObject({ hold: { reason: 'force-majeure', since: readers.project.now, lift: 'pm' }, block: null, next: null });
  expect(Date.parse(held?.dueAt ?? '')).toBeGreaterThan(Date.now());
  const rows = await stuck('leadManager');
  expect(rows.map(({ openedAt }) => openedAt)).toEqual(rows.map(({ openedAt }) => openedAt).sort());
  await readers.live(act('projectManager', 'review-suspension', 'resume', {}));
  expect(await rowsOf('leadManager', 'submit-milestone')).toEqual([]);
});
