import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** S4.13: a lower subsidy than the engine's, proposed by one approver, as each reader finds it. */

const reason = '本年度专项资金余额不足，本次先拨付一部分，余额下次申请时拨付。';
let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'approve-subsidy'));
});
afterAll(() => readers.portal.close());

const everybody: readonly (Player | null)[] = [
  'fundApprover',
  'fundOfficer',
  'fundFinance',
  'enterpriseFinance',
  'rdLead',
  'projectManager',
  'researchOffice',
  'universityFinance',
  'investigator',
  'inventor4',
  'expert1',
  'rivalInvestigator',
  null,
];
const pageOf = (player: Player, key: string) =>
  readers.portal
    .as(player)
    .steps.page({ caseId, key })
    .then(
      ({ outcomes }) => outcomes.map(({ name }) => name),
      (error: unknown) => errorDataOf(error)?.reason,
    );

test('the page of the approval offers a lower sum to the approver, and strangers find no page', async () => {
  expect(await pageOf('fundApprover', 'approve-subsidy/claim-1')).toEqual(['approve', 'override', 'return', 'refuse']);
  // the university knows that the claim is before the funder, not what it comes to
  for (const player of ['expert1', 'rivalInvestigator'] as const)
    expect([await pageOf(player, 'approve-subsidy/claim-1')].flat(), player).not.toContain('override');
});

test('the proposer can withdraw and not confirm; funder, enterprise and platform read the reason, the university and strangers do not', async () => {
  await readers.live(act('fundApprover', 'approve-subsidy', 'override', { amountFen: 20_000_000, reason }));
  expect(await pageOf('fundApprover', 'confirm-override/claim-1/first')).toEqual(['withdraw']);
  expect(await readers.whoFinds(everybody, 'approve-subsidy override')).toEqual([
    'fundApprover',
    'fundOfficer',
    'fundFinance',
    'enterpriseFinance',
    'rdLead',
    'projectManager',
  ]);
  const { rows } = await readers.portal.as('fundApprover').inbox.list({ tab: 'todo', limit: 100 });
  expect(rows.flatMap((row) => (row.kind === 'open' ? [row.key] : []))).not.toContain('confirm-override/claim-1/second');
});
