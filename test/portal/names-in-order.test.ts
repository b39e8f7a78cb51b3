import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, type Player } from '#scripts/story/cast.ts';
import { binhai, haihe, programmeParties } from '#scripts/story/organisations.ts';
import { createCaller } from '#web/trpc/router.ts';
import type { Locale } from '#web/wording/index.ts';
import { Portal, viewerFor } from './support/portal.ts';

/** By pinyin: an, bei, chen, dong, heng, jin, lin, nan. */
const syllables = ['安', '北', '晨', '东', '恒', '津', '临', '南'];
const inChinese = syllables.flatMap((first) => syllables.map((second) => `${first}${second}新材料公司`));
const nameEn = (n: number) => `Body ${String(99 - n)}`;
const inEnglish = inChinese.map((_zh, n) => nameEn(n)).toReversed();

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  await portal.register({
    // an order of ids that is neither
    organisations: inChinese.map((nameZh, n) => ({ id: `body-${(n * 37) % 64}`, kind: 'enterprise', nameZh, nameEn: nameEn(n) })),
    grants: (['researchOffice', 'universityLegal'] as const).map((player) => ({
      person: idOf(player),
      organisation: haihe,
      role: 'uni.signatory' as const,
    })),
    programmes: [
      { id: 'another', nameZh: '中试验证专项', nameEn: 'Alpha pilots', ...programmeParties },
      { id: 'later', nameZh: '奥体科技专项', nameEn: 'Zeta sports', ...programmeParties },
    ],
  });
});
afterAll(() => portal.close());

const asked = (player: Player, locale: Locale, more: object = {}) =>
  createCaller({ services: portal.services, viewer: { ...viewerFor(player), ...more }, address: '192.0.2.1', locale });
interface Named {
  readonly names: { readonly zh: string; readonly en: string };
}
const read = (rows: readonly Named[], locale: Locale) => rows.map(({ names }) => (locale === 'en' ? names.en : names.zh));

describe('the register of organisations', () => {
  /** As a browser or a program asks. */
  async function pages(language: string | undefined): Promise<Named[]> {
    const headers = { authorization: `Bearer ${await portal.keyOf('leadManager')}`, ...(language ? { 'accept-language': language } : {}) };
    const rows: Named[] = [];
    let cursor: string | null | undefined;
    do {
      const input = encodeURIComponent(JSON.stringify(cursor ? { cursor } : {}));
      const answer = await portal.request(`/trpc/register.organisations?input=${input}`, { headers });
      const { result } = (await answer.json()) as { result: { data: { rows: { organisation: Named }[]; next: string | null } } };
      rows.push(...result.data.rows.map(({ organisation }) => organisation));
      cursor = result.data.next;
    } while (cursor);
    return rows;
  }
  const wanted = (names: readonly string[], all: readonly string[]) => names.filter((one) => all.includes(one));

  test.each([
    ['a Chinese browser', 'zh-CN', 'zh-CN'],
    ['an English browser', 'en-GB,en;q=0.9', 'en'],
    ['a program without a language', undefined, 'zh-CN'],
  ] as const)('stands in the order of %s, over all its pages', async (_who, language, locale) => {
    const rows = read(await pages(language), locale);
    expect(new Set(rows).size).toBe(rows.length);
    const all = locale === 'en' ? inEnglish : inChinese;
    expect(wanted(rows, all)).toEqual(all);
  });
});

describe.each([
  [
    'zh-CN',
    {
      experts: ['董教授', '郭高工', '胡院士', '林研究员', '潘研究员', '袁主任'],
      people: ['冯浩', '冯建军', '韩梅', '何校长', '孟教授', '秦岚', '宋严', '王小雨', '许诺', '杨律', '郑岩', '周教授', '朱会计'],
      signatories: ['韩梅', '何校长', '杨律'],
      programmes: ['奥体科技专项', '千校万企协同创新', '中试验证专项'],
      own: ['滨海新材料股份有限公司（示例）', '海河大学（示例）'],
    },
  ],
  [
    'en',
    {
      experts: ['Chair Yuan', 'Guo Gao', 'Hu Yuan', 'Lin Yan', 'Pan Yan', 'Prof. Dong'],
      people: [
        'Feng Hao',
        'Feng Jianjun',
        'Han Mei',
        'President He',
        'Prof. Meng',
        'Prof. Zhou',
        'Qin Lan',
        'Song Yan',
        'Wang Xiaoyu',
        'Xu Nuo',
        'Yang Lü',
        'Zheng Yan',
        'Zhu Kuai',
      ],
      signatories: ['Han Mei', 'President He', 'Yang Lü'],
      programmes: ['Alpha pilots', 'Joint innovation', 'Zeta sports'],
      own: null,
    },
  ],
] as const)('lists of names, in %s', (locale, expected) => {
  test('experts of equal load, and the organisations to declare a tie with', async () => {
    const { rows } = await asked('projectManager', locale).register.experts({});
    expect(
      read(
        rows.map(({ person }) => person),
        locale,
      ),
    ).toEqual(expected.experts);
    const { organisations } = await asked('projectManager', locale).register.expert({ person: idOf('expert1') });
    const all: readonly string[] = locale === 'en' ? inEnglish : inChinese;
    expect(read(organisations, locale).filter((one) => all.includes(one))).toEqual(all);
  });

  test('the people of one’s own organisation, and who may be named as a signatory', async () => {
    const { people } = await asked('universitySignatory', locale).people.list();
    expect(
      read(
        people.map(({ person }) => person),
        locale,
      ),
    ).toEqual(expected.people);
    const { candidates } = await asked('universitySignatory', locale).signatories.list();
    expect(read(candidates, locale)).toEqual(expected.signatories);
  });

  test('programmes to open a project in, and the organisations that one acts for', async () => {
    expect(read(await asked('requester', locale).programmes.list(), locale)).toEqual(expected.programmes);
    const me = await asked('requester', locale, { organisations: [haihe, binhai] }).me.get();
    if (expected.own) expect(read(me?.organisations ?? [], locale)).toEqual(expected.own);
  });
});
