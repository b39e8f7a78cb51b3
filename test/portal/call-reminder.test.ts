import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { of, upTo } from '#test/support/story.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { Readers } from './support/readers.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open([...upTo(sc1, 'draft-proposal'), of(sc1, 'draft-proposal')]);
});
afterAll(() => readers.portal.close());

test('who has begun to answer an open call is reminded of its close, as nobody else is', async () => {
  const { now, open } = readers.project;
  const closesAt = open.find(({ step }) => step === 'draft-proposal')?.stamp.dueAt ?? '';
  await readers.pass((Date.parse(closesAt) - Date.parse(now)) / realDayMs - 0.1);
  const reminders = async (player: Player) =>
    (await readers.portal.as(player).inbox.list({ tab: 'notices', limit: 100 })).rows.filter(
      (row) => row.kind === 'notice' && row.template === 'remind' && row.about['step'] === 'draft-proposal',
    ).length;
  const players: readonly Player[] = ['investigator', 'universitySignatory', 'rivalInvestigator', 'requester'];
  expect(await Promise.all(players.map(reminders))).toEqual([2, 0, 0, 0]);
});
