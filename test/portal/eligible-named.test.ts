import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { putTexts } from './support/put-texts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'accept-assignment'));
  await putTexts(readers.portal, readers.project);
});
afterAll(() => readers.portal.close());

const found = async (player: Player | null) => {
  const { rows } = await readers.portal
    .as(player)
    .cases.timeline({ caseId, limit: 200 })
    .catch(() => ({ rows: [] }));
  return rows.filter(({ type }) => type === 'proposal-eligible').map(({ bidder }) => bidder?.zh);
};
const [haihe, bohai] = ['海河大学（示例）', '渤海理工大学（示例）'];

test('who chooses reads which proposals are eligible, by university; a university reads of its own alone', async () => {
  for (const player of ['projectManager', 'requester', 'fundOfficer'] as const)
    expect(new Set(await found(player)), player).toEqual(new Set([haihe, bohai]));
  expect(await found('investigator')).toEqual([haihe]);
  expect(await found('rivalInvestigator')).toEqual([bohai]);
  for (const player of ['expert1', 'takerSignatory', null] as const) expect(await found(player), String(player)).toEqual([]);
});

test('and so says the timeline of the pack, in both languages', async () => {
  const headers = { authorization: `Bearer ${await readers.portal.keyOf('requester')}` };
  for (const [language, file, words] of [
    ['zh', '时间线.csv', `${haihe}的方案资格合格`],
    ['en', 'Timeline.csv', 'Eligible: the proposal of Haihe University (fictional)'],
  ] as const) {
    const answer = await readers.portal.request(`/cases/${caseId}/pack?language=${language}`, { headers });
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(strFromU8(files[file] ?? new Uint8Array())).toContain(words);
  }
});
