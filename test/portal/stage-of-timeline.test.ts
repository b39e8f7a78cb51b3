import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** One stage of the record: what a reader sees of it is what the same reader sees of it in the whole record. */

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'submit-milestone'));
});
afterAll(() => readers.portal.close());

const stages = ['demand-intake', 'proposal', 'contract', 'milestone-funding'] as const;
const told = async (player: Player, query: { stage?: (typeof stages)[number]; limit?: number }) => {
  const rows = [];
  let cursor: string | null = null;
  do {
    const page = await readers.portal.as(player).cases.timeline({ caseId, ...query, ...(cursor ? { cursor } : {}) });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
};

test.each(['projectManager', 'investigator', 'fundOfficer', 'expert1'] as const)('a stage as %s reads it', async (player) => {
  const whole = await told(player, { limit: 200 });
  const acts = new Map(whole.map(({ version, stage }) => [version, stage]));
  expect(new Set(acts.values()).size).toBeGreaterThan(1);
  for (const stage of stages) {
    const versions = new Set(whole.filter((row) => row.stage === stage).map(({ version }) => version));
    const expected = whole.filter(({ version }) => versions.has(version));
    expect(await told(player, { stage, limit: 200 }), stage).toEqual(expected);
    expect(await told(player, { stage, limit: 5 }), stage).toEqual(expected);
  }
});
