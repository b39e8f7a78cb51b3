import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, type Player } from '#scripts/story/cast.ts';
import { recoveryHash } from '#web/accounts/second-factor/recovery-codes.ts';
import { decryptSecret, encryptSecret, spendCode } from '#web/accounts/second-factor/spend-code.ts';
import { renewTexts } from '#web/server/renew-texts.ts';
import type { Services } from '#web/server/services.ts';
import { newProject } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';
import { pdf, Uploader } from './support/upload.ts';

const opening = 'draft-demand/demand';
const [content, scan] = [pdf('图纸'), pdf('授权委托书')];
const typed = { titleZh: '高温合金叶片的无损检测' };
const secretOfApp = randomBytes(20);
const recoveryCodes = ['abcd-efgh-2345', 'mnpq-rstu-6789'];
let portal: Portal;
let caseId: string;
let upload: string;
let user: string;
const others: Awaited<ReturnType<Portal['another']>>[] = [];
beforeAll(async () => {
  portal = await Portal.open();
  caseId = await newProject(portal);
  upload = (await (await Uploader.of(portal, caseId, 'requester')).send(opening, 'files', '图纸.pdf', content)).id;
  await portal.as('requester').drafts.save({ caseId, key: opening, outcome: 'submit', values: typed, revision: 0 });
  await portal.as('requester').talk.post({ caseId, with: 'party', text: '先看一下指标。', mentions: [], submissionId: randomUUID() });
  const file = { name: '授权委托书.pdf', content: scan.toString('base64') };
  const letter = { person: idOf('enterpriseSignatory'), letter: '授-2026-1', lastDay: '2027-12-31', file };
  await portal.as('enterpriseSignatory').signatories.enter({ submissionId: randomUUID(), ...letter });
  user = (await portal.services.database.user.findFirstOrThrow()).id;
  await portal.services.database.secondFactor.create({
    data: {
      userId: user,
      secret: Buffer.from(encryptSecret(portal.services, user, secretOfApp)),
      confirmedAt: new Date(),
      recovery: recoveryCodes.map((code) => recoveryHash(portal.services.keys.secondFactor, user, code)),
    },
  });
}, 120_000);
afterAll(async () => {
  for (const other of others) await other.close();
  await portal.close();
});

/** Portals with a new secret: with and without the former one. */
const renamed = randomBytes(32).toString('hex');
async function portalWith(earlier: readonly string[]) {
  const other = await portal.another({ PORTAL_SECRET: renamed, PORTAL_SECRET_EARLIER: [...earlier] });
  others.push(other);
  return other;
}
type Other = Awaited<ReturnType<typeof portalWith>>;

/** What a reader of each kind of encrypted text gets from this portal; an error's name where there is none. */
async function read({ as, request, services }: Other, key: string) {
  const or = async <T>(ask: () => Promise<T>) => ask().catch(() => 'unreadable' as const);
  const by = (player: Player) => as(player);
  const sha256 = createHash('sha256').update(scan).digest('hex');
  return {
    draft: await or(async () => (await by('requester').steps.page({ caseId, key: opening })).drafts[0]?.values['titleZh']),
    file: await or(async () => {
      const answer = await request(`/files/${caseId}/${upload}/content`, { headers: { authorization: `Bearer ${key}` } });
      return answer.ok && Buffer.from(await answer.arrayBuffer()).equals(content) ? 'whole' : 'unreadable';
    }),
    letter: await or(async () => (await by('enterpriseLegal').signatories.letter({ sha256 })).content === scan.toString('base64')),
    factor: await or(async () => decryptSecret(services, user, await storedSecret(services)).equals(secretOfApp)),
    message: await or(async () => (await by('requester').talk.thread({ caseId, with: 'party' })).rows[0]?.text),
  };
}
const storedSecret = async ({ database }: Services) => (await database.secondFactor.findUniqueOrThrow({ where: { userId: user } })).secret;
const whole = { draft: typed.titleZh, file: 'whole', letter: true, factor: true, message: '先看一下指标。' };
const unreadable = { draft: 'unreadable', file: 'unreadable', letter: 'unreadable', factor: 'unreadable', message: 'unreadable' };

describe('under a new secret', () => {
  test('what the former one has encrypted is read with both, and not with the new one alone', async () => {
    const key = await portal.keyOf('requester');
    expect(await read(await portalWith([portal.services.env.PORTAL_SECRET]), key)).toEqual(whole);
    expect(await read(await portalWith([]), key)).toEqual(unreadable);
  });

  test('everything but messages is encrypted again, once, and then read without the former one', async () => {
    const key = await portal.keyOf('requester');
    const both = await portalWith([portal.services.env.PORTAL_SECRET]);
    expect(await renewTexts(both.services)).toEqual({ renewed: 4, stay: 1 });
    expect(await renewTexts(both.services)).toEqual({ renewed: 0, stay: 1 });
    expect(await read(both, key)).toEqual(whole);
    expect(await read(await portalWith([]), key)).toEqual({ ...whole, message: 'unreadable' });
  });

  test('a recovery code of before counts once, while the former secret is known', async () => {
    const [first = '', second = ''] = recoveryCodes;
    const both = await portalWith([portal.services.env.PORTAL_SECRET]);
    expect(await spendCode((await portalWith([])).services, user, first)).toBeUndefined();
    expect(await spendCode(both.services, user, first)).toBe('recovery');
    expect(await spendCode(both.services, user, first)).toBeUndefined();
    expect(await spendCode(both.services, user, second)).toBe('recovery');
  });

  test('the letter lies in the database encrypted', async () => {
    const { rows } = await portal.theatre.sql.query<{ content: Buffer }>('SELECT content FROM signatory_letter');
    expect(rows).toHaveLength(1);
    for (const { content: stored } of rows)
      for (const plain of [scan.toString(), scan.toString('base64')]) expect(stored.includes(plain)).toBe(false);
  });
});
