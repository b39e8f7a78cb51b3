import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type Player } from '#scripts/story/cast.ts';
import { importedOrganisations } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf, sentIn } from '#test/support/play.ts';
import { portal as portalWords } from '#web/wording/zh/portal.ts';
import { toTell } from '#worker/mail/readers.ts';
import { stepTitle } from '#worker/mail/step-titles.ts';
import { mailWords } from '#worker/mail/words.ts';
import { type Told, writeNotices } from '#worker/mail/write.ts';
import { steps } from '#workflows/kinds.ts';
import { everybodyHasAccount } from './support/accounts.ts';
import { Readers } from './support/readers.ts';
import { recordedId } from './support/recorded.ts';

const players = Object.keys(cast) as Player[];
let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open([]);
  await everybodyHasAccount(readers.portal);
});
afterAll(() => readers.portal.close());

/** Notices (`version/n`) and steps (keys) by person, as the mails go out. */
async function mailed(): Promise<Map<string, string[]>> {
  const { rows } = await readers.portal.worker.query<{ version: number; n: number | null; key: string | null; person: string }>(toTell, [
    recordedId,
    0,
    1_000_000,
    new Date(0),
  ]);
  const told = new Map<string, string[]>();
  for (const { version, n, key, person } of rows) told.set(person, [...(told.get(person) ?? []), key ?? `${version}/${n}`]);
  return told;
}

/** A player's inbox, without optional steps. */
async function found(player: Player): Promise<string[]> {
  const list = async (tab: 'todo' | 'notices') => {
    const rows = [];
    for (let cursor: string | undefined; ; ) {
      const page = await readers.portal.as(player).inbox.list({ tab, limit: 100, ...(cursor ? { cursor } : {}) });
      rows.push(...page.rows);
      if (!page.next) return rows;
      cursor = page.next;
    }
  };
  const [todo, notices] = [await list('todo'), await list('notices')];
  const optional = new Set(readers.project.open.flatMap((row) => (row.optional ? [row.key] : [])));
  return [
    ...todo.flatMap((row) => (row.kind === 'open' && !optional.has(row.key) ? [row.key] : [])),
    ...notices.flatMap((row) => (row.kind === 'notice' ? [`${row.version}/${row.n}`] : [])),
  ];
}

const chapters = 6;
const chapter = (n: number) => sc1.slice(Math.floor((n * sc1.length) / chapters), Math.floor(((n + 1) * sc1.length) / chapters));

describe('a mail goes to the persons who find the notice or the step in the inbox, and to no others', () => {
  test.each(Array.from({ length: chapters }, (_, n) => n))('after chapter %i of the story', async (n) => {
    await readers.live(...chapter(n));
    const told = await mailed();
    for (const player of players) expect([player, (told.get(idOf(player)) ?? []).sort()]).toEqual([player, (await found(player)).sort()]);
    expect([...told.values()].flat().length).toBeGreaterThan(0);
  });
});

describe('the text of a mail', () => {
  /** Every mail of the whole story, in both languages. */
  async function everyMail(): Promise<string[]> {
    const { rows } = await readers.portal.theatre.sql.query<Told>(
      `SELECT o.case_id, c.number, c.title_zh, c.title_en, o.template, o.about->>'step' AS step, o.about->>'dueAt' AS due_at, NULL AS key
         FROM notice o JOIN cases c ON c.id = o.case_id
       UNION ALL SELECT o.case_id, c.number, c.title_zh, c.title_en, NULL, o.step, to_char(o.due_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), o.key
         FROM open_step o JOIN cases c ON c.id = o.case_id WHERE o.kind = 'step'`,
    );
    return rows.flatMap((row) =>
      (['zh-CN', 'en'] as const).map((locale) => {
        const { subject, text, html } = writeNotices([row], 'notice', locale, 'https://tida.example');
        return [subject, text, html].join('\n');
      }),
    );
  }

  test('names nobody, no organisation and no sum, and quotes no form', async () => {
    const mails = await everyMail();
    expect(mails.length).toBeGreaterThan(300);
    const all = mails.join('\n');
    const names = [...importedOrganisations, ...Object.values(cast)].flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]);
    expect(names.filter((name) => all.includes(name))).toEqual([]);
    expect(all).not.toMatch(/[¥￥]|\d\s*(万?元|yuan|CNY)|\d[\d,]*\.\d\d(?!\d)/);
    const titles = ['titleZh', 'titleEn'];
    const typed = [...sentIn(readers.project).values()].flatMap(({ form, parts }) => textsIn([form, parts ?? {}], titles));
    expect(typed.length).toBeGreaterThan(50);
    expect(typed.filter((text) => all.includes(text))).toEqual([]);
  });

  test('a result is announced without the step that has led to it', () => {
    const told = {
      case_id: 'p',
      number: '2026-0001',
      title_zh: '题',
      title_en: '',
      template: 'announced',
      step: 'unseal',
      due_at: null,
      key: null,
    };
    const { text } = writeNotices([told], 'notice', 'en', 'https://tida.example');
    expect(text).toContain('A new result');
    expect(text).not.toContain(stepTitle('unseal', 'en') || 'unseal');
  });

  test('there are words for every kind of notice in both languages, and no step has a figure in its name', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(Object.keys(mailWords[locale].templates).sort()).toEqual(Object.keys(portalWords.notice).sort());
      for (const { name } of steps) expect(stepTitle(name, locale)).toMatch(/^[^{}]+$/);
    }
  });
});

/** Texts of at least six characters; a shorter one may be a word of every mail. */
function textsIn(value: unknown, without: readonly string[]): string[] {
  if (typeof value === 'string') return value.length >= 6 && !/^[\w.:/-]*$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (without.includes(key) ? [] : textsIn(inner, without)));
}
