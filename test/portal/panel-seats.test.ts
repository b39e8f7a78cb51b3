import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** A reviewer's seat that is given to another before it is late, as each reader finds it. */

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'score-proposal'));
});
afterAll(() => readers.portal.close());

const page = (player: Player) => readers.portal.as(player).steps.page({ caseId, key: 'refill-seat/pm' });
const asked = async (player: Player) => {
  const { rows } = await readers.portal.as(player).inbox.list({ tab: 'todo', limit: 100 });
  return rows.flatMap((row) => (row.kind === 'open' ? [row.step] : []));
};
const everybody: readonly (Player | null)[] = [...(Object.keys(cast) as Player[]), null];

test('the project manager chooses among the seats of the panel, and among nothing else', async () => {
  const { choices } = await page('projectManager');
  const seats = choices['opening']?.map(({ value }) => value) ?? [];
  expect(seats.filter((key) => key.endsWith(`/${idOf('expert1')}`)).length).toBeGreaterThan(0);
  expect([...new Set(seats.map((key) => key.split('/')[0]))]).toEqual(['score-proposal']);
  for (const player of ['leadManager', 'enterpriseSignatory', 'fundOfficer', 'expert1'] as const) {
    const found = await page(player).catch((error: unknown) => errorDataOf(error)?.reason);
    expect(typeof found === 'object' ? found.choices : found, player).not.toMatchObject({ opening: expect.anything() });
  }
});

test('who is not asked learns from no refusal which seats there are', async () => {
  const opening =
    readers.project.open.find(({ key }) => key.startsWith('score-proposal/') && key.endsWith(`/${idOf('expert1')}`))?.key ?? '';
  const form = (named: string) => ({ opening: named, person: idOf('expert4'), reason: '专家因病住院，无法按期评审。' });
  const answer = (player: Player | null, named: string) =>
    readers.portal
      .as(player)
      .steps.refillSeat({ caseId, subject: 'pm', submissionId: randomUUID(), outcome: 'fill', form: form(named) })
      .catch((error: unknown) => errorDataOf(error));
  for (const player of everybody.filter((one) => one !== 'projectManager'))
    expect(await answer(player, opening), String(player)).toEqual(await answer(player, 'score-proposal/nobody/nobody'));
});

test('the new reviewer is asked, the former no more; only the office learns of it', async () => {
  const opening =
    readers.project.open.find(({ key }) => key.startsWith('score-proposal/') && key.endsWith(`/${idOf('expert1')}`))?.key ?? '';
  const reason = '专家因病住院，无法按期评审。';
  await readers.live(act('projectManager', 'refill-seat', 'fill', { opening, person: idOf('expert4'), reason }));
  expect(await asked('expert4')).toContain('accept-assignment');
  expect(await asked('expert1')).not.toContain('score-proposal');
  const found = await readers.whoFinds(everybody, 'refill-seat fill');
  expect(found).toContain('projectManager');
  expect(found.filter((player) => player === null || cast[player].organisation !== cast.projectManager.organisation)).toEqual([]);
});
