import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, type Player } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { actorOf } from '#test/support/play.ts';
import { recoveryHash } from '#web/accounts/second-factor/recovery-codes.ts';
import { decryptSecret, encryptSecret, spendCode } from '#web/accounts/second-factor/spend-code.ts';
import { documentOf, storeDocument } from '#web/documents/document-of.ts';
import { readCopy } from '#web/documents/package-parts.ts';
import { copyOf, decryptText, encryptText } from '#web/documents/private-text.ts';
import { sealMessage } from '#web/reads/message-text.ts';
import { columnsOf, renewTexts } from '#web/server/renew-texts.ts';
import type { Services } from '#web/server/services.ts';
import { needEarlierKey } from '#worker/sealed/needs-earlier-key.ts';
import { stepNamed } from '#workflows/kinds.ts';
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
let message: string;
let sealed: string;
const ofHaihe = actorOf('investigator');
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
      recovery: recoveryCodes.map((code) => recoveryHash(secretOfApp, user, code)),
    },
  });
  const { rows } = await portal.theatre.sql.query<{ id: string }>('SELECT id FROM message');
  message = rows[0]?.id ?? '';
  const submitted = { caseId, subject: haihe, submissionId: randomUUID(), outcome: 'submit', form: typed, actor: ofHaihe };
  const step = stepNamed('draft-proposal');
  if (!step) throw new Error('no such step');
  const drafted = await documentOf(portal.services, step, submitted);
  await storeDocument(portal.services.database, submitted, drafted);
  sealed = drafted.hash;
});
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
    copy: await or(async () => readCopy(await storedCopy(services), services.keys, caseId, haihe).form['titleZh']),
  };
}
const storedSecret = async ({ database }: Services) => (await database.secondFactor.findUniqueOrThrow({ where: { userId: user } })).secret;
async function storedCopy({ database }: Services) {
  const { organisationCopy } = await database.document.findFirstOrThrow({ where: { caseId, hash: sealed } });
  return { organisationCopy: organisationCopy ?? new Uint8Array(), hash: sealed };
}
const whole = { draft: typed.titleZh, file: 'whole', letter: true, factor: true, message: '先看一下指标。', copy: typed.titleZh };
const unreadable = Object.fromEntries(Object.keys(whole).map((kind) => [kind, 'unreadable']));

describe('under a new secret', () => {
  test('what the former one has encrypted is read with both, and not with the new one alone', async () => {
    const key = await portal.keyOf('requester');
    expect(await read(await portalWith([portal.services.env.PORTAL_SECRET]), key)).toEqual(whole);
    expect(await read(await portalWith([]), key)).toEqual(unreadable);
  });

  test('all of it is encrypted again, once, and then read without the former one', async () => {
    const key = await portal.keyOf('requester');
    const both = await portalWith([portal.services.env.PORTAL_SECRET]);
    expect(await renewTexts(both.services)).toEqual({ renewed: 6, unreadable: 0 });
    expect(portal.log.filter((line) => line.includes('earlier-secrets-free'))).toHaveLength(1);
    expect(await renewTexts(both.services)).toEqual({ renewed: 0, unreadable: 0 });
    expect(await read(await portalWith([]), key)).toEqual(whole);
  });

  test('without the former one nothing is renewed, and nothing said of taking it away', async () => {
    const other = await portal.another({ PORTAL_SECRET: randomBytes(32).toString('hex'), PORTAL_SECRET_EARLIER: [] });
    others.push(other);
    const said = portal.log.length;
    expect(await renewTexts(other.services)).toEqual({ renewed: 0, unreadable: 6 });
    expect(portal.log.slice(said).filter((line) => line.includes('earlier-secrets-free'))).toEqual([]);
  });

  test('a recovery code of before counts once, also without the former secret', async () => {
    const [first = '', second = ''] = recoveryCodes;
    const { services } = await portalWith([]);
    expect(await spendCode(services, user, first)).toBe('recovery');
    expect(await spendCode(services, user, first)).toBeUndefined();
    expect(await spendCode(services, user, second)).toBe('recovery');
  });

  test('the portal’s role changes words of neither message nor copy: a reader is shown none of another fingerprint or hash', async () => {
    const { services, as } = await portalWith([]);
    const { pool } = services.database;
    await expect(pool.query("UPDATE message SET text = '\\x00' WHERE id = $1", [message])).rejects.toThrow(/not changed/);
    await expect(pool.query("UPDATE message SET fingerprint = '' WHERE id = $1", [message])).rejects.toThrow(/permission denied/);
    for (const copy of ['NULL', "'\\x00'"])
      await expect(pool.query(`UPDATE document SET organisation_copy = ${copy} WHERE hash = $1`, [sealed])).rejects.toThrow(
        /as it was sent/,
      );
    // of the same length and under the right key
    const kept = await storedCopy(services);
    const forged = decryptText(kept.organisationCopy, services.keys.draft, copyOf(caseId, haihe)).replace('无损', '有损');
    const bytes = Buffer.from(encryptText(forged, services.keys.draft, copyOf(caseId, haihe)));
    await pool.query('UPDATE document SET organisation_copy = $2 WHERE hash = $1', [sealed, bytes]);
    const copy = await storedCopy(services);
    expect(() => readCopy(copy, services.keys, caseId, haihe)).toThrow('not that of its hash');
    const another = Buffer.from(sealMessage(services, message, '先看一下价格。').text);
    await pool.query('UPDATE message SET text = $2 WHERE id = $1', [message, another]);
    await expect(as('requester').talk.thread({ caseId, with: 'party' })).rejects.toThrow();
  });

  test('the letter lies in the database encrypted', async () => {
    const { rows } = await portal.theatre.sql.query<{ content: Buffer }>('SELECT content FROM signatory_letter');
    expect(rows).toHaveLength(1);
    for (const { content: stored } of rows)
      for (const plain of [scan.toString(), scan.toString('base64')]) expect(stored.includes(plain)).toBe(false);
  });

  test('every column of bytes is renewed, or is known to need no secret of the portal', async () => {
    const { rows } = await portal.theatre.sql.query<{ column: string }>(
      `SELECT table_name || '.' || column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'bytea' ORDER BY 1`,
    );
    const renewed = columnsOf(portal.services).map(({ table, column }) => `${table}.${column}`);
    expect(rows.map(({ column }) => column)).toEqual([...renewed, ...withoutSecret].sort());
  });

  test('every place that encrypts for the portal writes into such a column, or into a cookie of minutes', () => {
    const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    const encrypting = files.filter((name) => /\bencryptText\(/.test(readFileSync(`web/${name}`, 'utf8'))).sort();
    expect(encrypting).toEqual([...encryptingFiles].sort());
  });
});

test('a worker knows whether a sealed document needs an earlier key; of an ended case none does', async () => {
  const former = createPrivateKey(portal.theatre.sealPrivateKey);
  const { privateKey: present } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  expect(await needEarlierKey(portal.worker, [former])).toBe(0);
  expect(await needEarlierKey(portal.worker, [present, former])).toBe(1);
  await portal.theatre.sql.query('UPDATE cases SET ended_at = now() WHERE id = $1', [caseId]);
  expect(await needEarlierKey(portal.worker, [present, former])).toBe(0);
});

/** Envelopes are the worker's; a signed paper is for everybody who holds it. */
const withoutSecret = ['document.envelope', 'signed_paper.content'];
const encryptingFiles = [
  'accounts/second-factor/pending-sign-in.ts', // a cookie
  'accounts/second-factor/spend-code.ts',
  'documents/document-of.ts',
  'documents/drafts.ts',
  'documents/private-text.ts',
  'files/kept.ts',
  'reads/message-text.ts',
  'server/organisation-sign-in.ts', // a cookie
  'trpc/people/letters.ts',
];
