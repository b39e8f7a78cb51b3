import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { haihe } from '#scripts/story/organisations.ts';
import { messagesOf } from '#test/support/messages.ts';
import type { PublicShown } from '#web/shapes/publicity.ts';
import { PublicityShown, ShownBrief } from '#web/ui/publicity-shown.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';

const names = (zh: string, en: string) => ({ zh, en });
const organisation = { id: haihe, kind: 'university', names: names('海河大学', 'Haihe University'), fictional: true };
const award = {
  of: 'award',
  university: organisation,
  investigator: names('周教授', 'Prof. Zhou'),
  rank: 1,
  how: 'first',
  reason: '',
  received: 1,
  related: false,
} as const;
const price = {
  of: 'price',
  title: '梯度涂层',
  abstract: '碳—氮化物梯度复合涂层',
  transferee: organisation,
  mode: 'exclusive-licence',
  terms: { kind: 'lump-sum', fen: 50_000_000 },
  relatedParty: true,
} as const;
const royalty = {
  entryFeeFen: 10_000_000,
  creditableBp: 0,
  creditYears: 0,
  tiers: [
    { upToFen: 100_000_000, rateBp: 300 },
    { upToFen: null, rateBp: 250 },
  ],
  minimumFen: [1_000_000],
  annualCapFen: null,
  lifetimeCapFen: 900_000_000,
};
const byRoyalty: PublicShown = { ...price, relatedParty: false, terms: { kind: 'royalty', royalty, periods: 5 } };
const concluded: PublicShown = { of: 'conclusion', result: 'concluded', achievedBp: 7750 };
const reward: Extract<PublicShown, { of: 'reward' }> = {
  of: 'reward',
  contract: 'JS-2028-0042',
  year: 2,
  shares: [{ inventor: names('郑岩', 'Zheng Yan'), fen: 8_680_000, isLeader: true }],
};

/** The page's figures and, after a line, what the list says of them. */
async function told(locale: (typeof locales)[number], shown: PublicShown): Promise<string> {
  const messages = await messagesOf(locale);
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={messages}>
      <PublicityShown shown={shown} />
      <hr />
      <ShownBrief shown={shown} />
    </Wording>,
  );
  return markup.replaceAll(/<hr\/>/g, '\n').replaceAll(/<[^>]+>/g, ' ');
}
const both = async (shown: PublicShown) => Promise.all(locales.map((locale) => told(locale, shown)));

describe('a publicity says in both languages, on its page and in the list', () => {
  test('that the parties to a price are related', async () => {
    const [zh = '', en = ''] = await both(price);
    expect(zh.match(/存在关联关系。/g)).toHaveLength(2);
    expect(en.match(/or is related to one\./g)).toHaveLength(2);
    for (const text of [zh, en]) expect(text.match(/500,000\.00/g)).toHaveLength(2);
    expect(zh).toContain('独占许可');
    for (const text of await both(byRoyalty)) expect(text).not.toMatch(/与其存在关联关系|is related to one/);
  });
  test('that a rewarded inventor holds a leading office', async () => {
    const [zh = '', en = ''] = await both(reward);
    expect(zh).toMatch(/郑岩.*在高校担任领导职务/s);
    expect(zh).toContain('郑岩（担任领导职务）');
    expect(en).toMatch(/Zheng Yan.*Holds a leading post at the university/s);
    const [ordinary = ''] = await both({ ...reward, shares: [{ inventor: names('王小雨', 'Wang Xiaoyu'), fen: 1, isLeader: false }] });
    expect(ordinary).not.toContain('领导职务');
  });
  test('that only one proposal was received', async () => {
    const [zh = '', en = ''] = await both(award);
    expect(zh.match(/本轮仅收到一份应答方案。/g)).toHaveLength(2);
    expect(en.match(/Only one proposal was received/g)).toHaveLength(2);
    for (const text of await both({ ...award, received: 2 })) expect(text).not.toMatch(/仅收到一份|Only one/);
  });
  test('that the chosen university and the enterprise are related', async () => {
    const [zh = '', en = ''] = await both({ ...award, related: true });
    expect(zh.match(/存在关联关系，已经披露/g)).toHaveLength(2);
    expect(en.match(/the relation was disclosed/g)).toHaveLength(2);
    for (const text of await both(award)) expect(text).not.toMatch(/存在关联关系|are related/);
  });
  test('the terms of a royalty, tier by tier', async () => {
    for (const text of await both(byRoyalty)) {
      expect(text).toMatch(/100,000\.00.*1,000,000\.00.*3%.*2\.5%.*10,000\.00.*9,000,000\.00/s);
    }
  });
  test('how a project was concluded, and who is rewarded with how much', async () => {
    for (const text of await both(concluded)) expect(text.match(/77\.5%/g)).toHaveLength(2);
    for (const text of await both(reward)) {
      expect(text).toContain('JS-2028-0042');
      expect(text.match(/86,800\.00/g)).toHaveLength(2);
    }
    const over = await both({ ...reward, shares: null });
    expect(over[0]?.match(/不再对外展示/g)).toHaveLength(2);
    expect(over.join()).not.toMatch(/郑岩|Zheng/);
  });
});

test('the list of an English page says which part of its line is Chinese', async () => {
  const markup = renderToStaticMarkup(
    <Wording locale="en" messages={await messagesOf('en')}>
      <ShownBrief shown={price} />
    </Wording>,
  );
  expect(markup).toMatch(/^<span lang="zh-CN">梯度涂层<\/span> · Exclusive licence/);
});
