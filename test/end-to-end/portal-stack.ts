import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startStack } from '#scripts/stack.mjs';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { administer, keyOf, newKey } from '#scripts/story/company.ts';
import { importedOrganisations, inventedAccount, programmeParties } from '#scripts/story/organisations.ts';
import { PlayedProject } from '#scripts/story/troupe.ts';
import { openPage } from './browser.ts';

const shortDayMs = 400;
/** A programme in which forms are typed before a window ends: SC1's has ninety of these days, and a quiet machine types for 7 s. */
const typed = { id: 'typed', dayMs: 1_100 } as const;
const typedProgramme = {
  id: typed.id,
  nameZh: '校企联合攻关（示例，逐项填写）',
  nameEn: 'Joint R&D (fictional, typed)',
  ...programmeParties,
  terms: { lengths: { waitDayMs: typed.dayMs, actByDayMs: 86_400_000 } },
};
const password = 'only-for-this-test';
const emailOf = (player: Player) => `${idOf(player)}@tida.example`;

/** A requester whose name is outside of what most fonts and many databases know. */
export const rareNames = { id: 'rare-name', nameZh: '𠮷田㐂子', nameEn: 'Kíko “Ǆ” O’Yoshida', email: 'rare-name@tida.example' };

/** Decides what was said against a notice of the other approver. */
export const secondApprover = {
  id: 'second-approver',
  nameZh: '卢副局长',
  nameEn: 'Deputy Director Lu',
  email: 'second-approver@tida.example',
};

/** A whole Tida with the stories' cast, each with an account for the browser and a key for the interface. */
export async function openPortal({
  waitDayMs = shortDayMs,
  env = {},
  takesFiles = false,
  sendsMails = false,
  sendsMessages = false,
  signsPapers = false,
  hasTyped = false,
}: {
  waitDayMs?: number;
  env?: Record<string, string>;
  takesFiles?: boolean;
  /** By the stand-in relay. */
  sendsMails?: boolean;
  /** By the stand-in for WeCom, DingTalk and text messages. */
  sendsMessages?: boolean;
  /** By the stand-in signature authority. */
  signsPapers?: boolean;
  /** With a second programme, whose days are long enough for typing. */
  hasTyped?: boolean;
} = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tida-browser-'));
  const stack = await startStack({
    dataDir,
    env: { NODE_ENV: 'test', LOG_LEVEL: 'warn', WAIT_DAY_MS: `${waitDayMs}`, ...env },
    parts: [
      ...(['postgres', 'temporal', 'bank'] as const),
      ...(takesFiles ? ['scanner' as const] : []),
      ...(sendsMails ? ['mail' as const] : []),
      ...(signsPapers ? ['signature' as const] : []),
      ...(sendsMessages ? ['messages' as const] : []),
      ...(['worker', 'portal'] as const),
    ],
  });
  const players = Object.keys(cast) as Player[];
  const keys = new Map(players.map((player) => [player, newKey()] as const));
  await administer(
    {
      organisations: importedOrganisations,
      persons: [
        ...players.map((player) => ({
          id: idOf(player),
          nameZh: cast[player].nameZh,
          nameEn: cast[player].nameEn,
          key: keyOf(keys.get(player) ?? ''),
          bankAccount: inventedAccount(idOf(player)),
          email: emailOf(player),
          password,
        })),
        { ...rareNames, key: keyOf(newKey()), password },
        { ...secondApprover, key: keyOf(newKey()), password },
      ],
      grants: [
        ...players.flatMap((player) =>
          cast[player].roles.map((role) => ({ person: idOf(player), organisation: cast[player].organisation, role })),
        ),
        { person: secondApprover.id, organisation: cast.fundApprover.organisation, role: 'fund.approver' },
        { person: rareNames.id, organisation: cast.requester.organisation, role: 'ent.requester' },
      ],
      programmes: [
        { id: 'stories', nameZh: '校企联合攻关（示例）', nameEn: 'Joint R&D (fictional)', ...programmeParties },
        ...(hasTyped ? [typedProgramme] : []),
      ],
    },
    stack.env,
  );
  const url = stack.env['PORTAL_URL'] ?? '';
  const member = (player: Player) => ({ person: idOf(player), organisation: cast[player].organisation, key: keys.get(player) ?? '' });
  /** At once: people do not wait for a page to come alive either. */
  const signInOn = (page: Page, player: Player) => signInBy(page, emailOf(player));
  const signInBy = async (page: Page, email: string) => {
    await page.goto(`${url}/sign-in`);
    await page.locator('#email').fill(email);
    await page.locator('#password').fill(password);
    await page.locator('form:has(#email) button[type=submit]').click();
    await page.waitForURL('**/inbox');
  };
  return {
    url,
    member,
    openProject: (programme: 'stories' | typeof typed.id = 'stories') => PlayedProject.open(url, member, programme, () => {}),
    /** Signs in by the form, in a browser of one's own. */
    async signIn(
      browser: Browser,
      player: Player,
      problems: string[],
      options: Parameters<Browser['newContext']>[0] = { locale: 'zh-CN' },
    ): Promise<Page> {
      const page = await openPage(await browser.newContext(options), problems);
      await signInOn(page, player);
      return page;
    },
    /** The same for somebody who is not of the cast. */
    async signInAs(browser: Browser, email: string, problems: string[]): Promise<Page> {
      const page = await openPage(await browser.newContext({ locale: 'zh-CN' }), problems);
      await signInBy(page, email);
      return page;
    },
    signInOn,
    signInBy,
    emailOf,
    password,
    env: stack.env,
    async close() {
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
export type Portal = Awaited<ReturnType<typeof openPortal>>;
