import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf } from '#test/support/play.ts';
import { from, of, upTo } from '#test/support/story.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** A university reads on its page that its proposal lies sealed; to all others the page stays as it was. */

const own: readonly Player[] = ['investigator', 'researchOffice', 'universitySignatory'];
const others: readonly Player[] = [
  'requester',
  'projectManager',
  'leadManager',
  'auditor',
  'fundOfficer',
  'expert1',
  'rivalResearchOffice',
];
let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'seal-submit'));
});
afterAll(() => readers.portal.close());

const pageOf = (player: Player) =>
  readers.portal
    .as(player)
    .projects.get({ caseId })
    .catch(() => null);
const pagesOf = (players: readonly Player[]) => Promise.all(players.map(pageOf));

test('since when, by whom, and until when it may be withdrawn: for its own people, and no change for others', async () => {
  const before = await pagesOf(others);
  expect((await pagesOf(own)).map((page) => page?.ownSealing)).toEqual([null, null, null]);
  await readers.live(...from(sc1, 'seal-submit').slice(0, 1));
  const { sealedAt } = Object.values(readers.project.state.selection.proposals ?? {})[0] ?? {};
  const dueAt = readers.project.open.find(({ step }) => step === 'seal-submit')?.stamp.dueAt;
  for (const page of await pagesOf(own))
    expect(page?.ownSealing).toMatchObject({ at: sealedAt, person: { id: idOf('researchOffice') }, dueAt });
  expect(JSON.stringify(await pagesOf(others))).toBe(JSON.stringify(before));
});

test('after the withdrawal nothing of it is left on the page', async () => {
  await readers.live({ ...of(sc1, 'seal-submit'), outcome: 'withdraw', input: () => ({ reason: '经费安排有变，决定不再参加本次揭榜。' }) });
  expect((await pagesOf(own)).map((page) => page?.ownSealing)).toEqual([null, null, null]);
});
