import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { noticed, universityDefaulted } from '#scripts/story/endings.ts';
import { executed } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { actorOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { Portal } from './support/portal.ts';
import { recordedId as caseId, recordedProject } from './support/recorded.ts';

/** Ended by the university’s default and unpaid: the university owes the balance, the enterprise public money that is claimed back. */
let portal: Portal;
const unpaid: readonly StoryAct[] = [
  ...upTo(sc1, 'submit-milestone'),
  ...executed.slice(1, 19),
  ...universityDefaulted.slice(0, -2),
  noticed(0),
  act('enterpriseSignatory', 'answer-clawback', 'accept', {}),
];
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  await recordedProject(portal, unpaid);
});
afterAll(() => portal.close());

const read = (player: Player) => portal.as(player).projects.get({ caseId });
const owedTo = async (player: Player) =>
  (await read(player)).owed.map(({ owedFor, debtor, fen, pay }) => [owedFor, debtor.id, fen, pay?.key ?? null]);
const [university, enterprise] = [actorOf('universityFinance').organisation, actorOf('enterpriseFinance').organisation];
const settlementKey = 'pay-settlement/settlement/maker';
const clawbackKey = 'pay-clawback/clawback-1.1/maker';

test('who owes a sum reads it with the step that pays it, the other side without; what is between others nobody reads', async () => {
  const settlement = (key: string | null) => ['settlement', university, 100_000_000, key];
  const clawback = (key: string | null) => ['clawback', enterprise, 10_000_000, key];
  expect(await owedTo('universityFinance')).toEqual([settlement(settlementKey)]);
  expect(await owedTo('universitySignatory')).toEqual([settlement(null)]);
  expect(await owedTo('enterpriseFinance')).toEqual([clawback(clawbackKey), settlement(null)]);
  for (const player of ['fundOfficer', 'projectManager', 'auditor'] as const)
    expect(await owedTo(player), player).toEqual([clawback(null), settlement(null)]);
});

test('experts, students and strangers read no sum of it', async () => {
  for (const player of ['expert1', 'rivalSignatory', 'inventor4'] as const) {
    const answer = await read(player).catch((error: unknown) => errorDataOf(error)?.code);
    expect(typeof answer === 'object' ? answer.owed : answer, player).toEqual(typeof answer === 'object' ? [] : 'NOT_FOUND');
    expect(JSON.stringify(answer)).not.toMatch(/"fen":100000000|"fen":10000000/);
  }
});
