import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { moneyTerms, negotiated, signed } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId, putText } from './support/recorded.ts';

const [freeze, clientSigns] = signed as readonly [StoryAct, StoryAct];
const cheaper = { ...moneyTerms, weightsBp: [...moneyTerms.weightsBp], priceFen: 290_000_000, priceBasis: 'budget-audited' };
const refused = act('universitySignatory', 'sign-contract', 'refuse', { reasonClass: 'price', reason: '学校认为价款支付节点仍需协商。' });
const renegotiated = act('projectManager', 'resolve-refusal', 'renegotiate', { reasonClass: 'price', reason: '双方愿意就价款再谈一次。' });
const again = negotiated.slice(1).map((story) => (story.outcome === 'propose' ? { ...story, input: () => cheaper } : story));

const written = (language: 'zh' | 'en') => readFileSync(`test/project/contract/sc1-contract.${language}.txt`, 'utf8');
const [price, lower] = ['3,000,000.00', '2,900,000.00'];
let readers: Readers;
/** Of the frozen texts, the older first. */
let versions: readonly number[];
beforeAll(async () => {
  readers = await Readers.open([...sc1Intake, ...sc1Proposal, ...negotiated, freeze, clientSigns]);
  const former = { textZh: written('zh'), textEn: written('en') };
  const first = await putText(readers.portal, caseId, 'freeze-text', former);
  await readers.live(refused, renegotiated, ...again, freeze);
  const latter = { textZh: former.textZh.replaceAll(price, lower), textEn: former.textEn.replaceAll(price, lower) };
  versions = [first, await putText(readers.portal, caseId, 'freeze-text', latter)];
});
afterAll(() => readers.portal.close());

async function changesFor(
  player: Player | null,
  version: number,
  query = '',
): Promise<{ status: number; page: string; kept: string | null }> {
  const headers: Record<string, string> = player ? { authorization: `Bearer ${await readers.portal.keyOf(player)}` } : {};
  const answer = await readers.portal.request(`/cases/${caseId}/changes/${version}${query}`, { headers });
  return { status: answer.status, page: await answer.text(), kept: answer.headers.get('cache-control') };
}

describe('two versions of the contract', () => {
  test.each([
    ['enterpriseSignatory', 'zh', '左右对照'],
    ['universityLegal', 'zh', '左右对照'],
    ['enterpriseLegal', 'en', 'Side by side'],
    ['universitySignatory', 'en', 'Side by side'],
  ] as const)('%s reads what was taken out and put in, in one text and side by side, in %s', async (player, language, side) => {
    const inline = await changesFor(player, versions[1] ?? 0, `?language=${language}`);
    expect([inline.status, inline.kept]).toEqual([200, 'no-store']);
    expect(inline.page).toMatch(/<del>[^<]*3,000,000\.00/);
    expect(inline.page).toMatch(/<ins>[^<]*2,900,000\.00/);
    expect(inline.page).not.toContain('class="side"');

    const beside = await changesFor(player, versions[1] ?? 0, `?view=side&language=${language}`);
    expect(beside.page).toContain(`<strong>${side}</strong>`);
    const columns = [...beside.page.matchAll(/<div class="side"><div>([\s\S]*?)<\/div><\/div><div>([\s\S]*?)<\/div><\/div><\/div>/g)];
    expect(columns.length).toBeGreaterThan(0);
    for (const [, former = '', latter = ''] of columns) {
      expect(former).not.toMatch(/<ins>|2,900,000\.00/);
      expect(latter).not.toMatch(/<del>|3,000,000\.00/);
    }
    const [left, right] = [1, 2].map((column) => columns.map((one) => one[column]).join(''));
    expect(left).toMatch(/<del>[^<]*3,000,000\.00/);
    expect(right).toMatch(/<ins>[^<]*2,900,000\.00/);
  });

  test('whose readers find the comparison from the list, the document and the page on which they sign', async () => {
    const [first, second] = versions;
    const reader = readers.portal.as('enterpriseSignatory');
    const listed = (await reader.cases.documents({ caseId })).filter(({ step }) => step === 'freeze-text');
    expect(listed.map(({ version, earlier }) => [version, earlier])).toEqual([
      [second, first],
      [first, null],
    ]);
    expect((await reader.documents.get({ caseId, version: second ?? 0 })).earlier).toBe(first);
    const { rows } = await reader.inbox.list({ tab: 'todo', limit: 100 });
    const task = rows.find((row) => row.kind === 'open' && row.step === 'sign-contract');
    const page = await reader.steps.page({ caseId, key: task?.kind === 'open' ? task.key : '' });
    const text = [...page.beside, ...page.context].find(({ version }) => version === second);
    expect(text?.earlier).toBe(first);
    expect(page.beside.filter(({ step }) => step !== 'freeze-text').map(({ earlier }) => earlier)).not.toContain(first);
  });

  test('whose readers are not: others get what a document that there is not gives, and none of its words', async () => {
    for (const player of ['fundOfficer', 'inventor4', 'rivalInvestigator', 'rivalSignatory', 'expert1'] as const) {
      const [asked, nothing] = [await changesFor(player, versions[1] ?? 0, '?view=side'), await changesFor(player, 99_999, '?view=side')];
      expect(asked, player).toEqual(nothing);
      expect(asked.status, player).toBe(404);
      expect(asked.page, player).not.toMatch(/2,900,000|3,000,000/);
    }
    expect((await changesFor(null, versions[1] ?? 0)).status).toBe(401);
  });

  test('the first of them has no comparison, as a document that there is not', async () => {
    const openings = () => readers.portal.services.database.documentOpening.count({ where: { caseId } });
    const before = await openings();
    const [only, nothing] = [await changesFor('universitySignatory', versions[0] ?? 0), await changesFor('universitySignatory', 99_999)];
    expect([only.status, nothing.status]).toEqual([404, 404]);
    expect(await openings()).toBe(before);
  });
});
