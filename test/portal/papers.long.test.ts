import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type Player } from '#scripts/story/cast.ts';
import { panel } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { readPdf } from '#test/papers/read-pdf.ts';
import { readQr } from '#test/papers/read-qr.ts';
import { paperAddress } from '#web/ui/paper-address.ts';
import { portalUrl } from './support/portal.ts';
import { putTexts } from './support/put-texts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
let keys: Record<string, string>;
const readersOf = ['projectManager', 'universityFinance', 'universitySignatory', 'rivalInvestigator', 'requester'] as const;
beforeAll(async () => {
  readers = await Readers.open(sc1);
  await putTexts(readers.portal, readers.project);
  await readers.portal.theatre.sql.query(`UPDATE cases SET title_zh = '耐蚀导电涂层', title_en = 'Coating' WHERE id = $1`, [caseId]);
  keys = Object.fromEntries(await Promise.all(readersOf.map(async (player) => [player, await readers.portal.keyOf(player)])));
});
afterAll(() => readers.portal.close());

/** One of each office of each party: they may read different texts of the case. */
// biome-ignore format: a list of names
const takers: readonly Player[] = [
  'enterpriseSignatory', 'requester', 'enterpriseFinance', 'universitySignatory', 'universityFinance', 'investigator', 'inventor2',
  'fundOfficer', 'fundApprover', 'projectManager', 'technologyManager',
];

const list = (player: Player | null) =>
  readers.portal
    .as(player)
    .papers.list({ caseId })
    .catch(() => []);
const paperOf = async (player: Player, name: string) => (await list(player)).find((paper) => paper.name === name);
async function take(player: (typeof readersOf)[number], address: string) {
  const answer = await readers.portal.request(address, { headers: { authorization: `Bearer ${keys[player]}` } });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

describe('papers of a whole project', () => {
  test('who may read all that a paper says is offered it, and nobody else', async () => {
    const players = [
      'enterpriseSignatory',
      'universityFinance',
      'fundOfficer',
      'projectManager',
      'inventor2',
      'expert1',
      'rivalInvestigator',
      null,
    ] as const;
    const offered = new Map<string, Set<Player | null>>();
    for (const player of players)
      for (const { name } of await list(player)) offered.set(name, (offered.get(name) ?? new Set()).add(player));
    const who = (name: string) => [...(offered.get(name) ?? [])];
    expect([...offered.keys()].toSorted()).toEqual([
      'acceptance',
      'award-notice',
      'conclusion',
      'contract',
      'contract-annexes',
      'diligence-enterprise',
      'diligence-funder',
      'diligence-university',
      'distribution',
      'receipt',
      'statement',
      'task-book',
      'transfer-contract',
    ]);
    // the funder reads the task book, and of the contract the terms alone
    expect(who('contract')).toEqual(['enterpriseSignatory', 'universityFinance', 'projectManager']);
    expect(who('contract-annexes')).toEqual(['enterpriseSignatory', 'universityFinance', 'projectManager']);
    expect(who('task-book')).toEqual(['enterpriseSignatory', 'universityFinance', 'fundOfficer', 'projectManager']);
    // what the inventors are owed is for the university's own
    expect(who('distribution')).toEqual(['universityFinance', 'projectManager']);
    expect(who('statement')).not.toContain('fundOfficer');
    // the panel's votes are for the sides and the panel itself, once it has sat
    expect(who('conclusion')).toEqual(['enterpriseSignatory', 'universityFinance', 'fundOfficer', 'projectManager', 'expert1']);
    // of one side alone, as its lawyers' opinions are
    expect(who('diligence-enterprise')).toEqual(['enterpriseSignatory']);
    expect(who('diligence-university')).toEqual(['universityFinance']);
    expect(who('diligence-funder')).toEqual(['fundOfficer', 'projectManager']);
    for (const name of offered.keys()) {
      // the panel knows its own conclusion, which is public
      if (name !== 'conclusion') expect(who(name), name).not.toContain('expert1');
      expect(who(name), name).not.toContain('rivalInvestigator');
      expect(who(name), name).not.toContain(null);
    }
  });

  test('each is a PDF/A in both languages, says what is on record, and is recorded once by its hash', async () => {
    const done = new Set<string>();
    for (const player of ['projectManager', 'universityFinance'] as const)
      for (const paper of await list(player)) {
        if (done.has(paper.name)) continue;
        done.add(paper.name);
        for (const language of ['zh', 'en'] as const) {
          const { answer, bytes } = await take(player, paperAddress(caseId, paper, language));
          expect(answer.status, `${paper.name} ${bytes.toString('latin1', 0, 300)}`).toBe(200);
          const read = readPdf(bytes);
          const said = read.texts.join('\n');
          expect(said, paper.name).toContain(paper.number);
          expect(said, paper.name).not.toMatch(/undefined|NaN|haihe-university|binhai-materials|\{\w+\}/);
          expect(read.metadata).toContain('<pdfaid:part>2</pdfaid:part>');
          expect(read.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
          // later, for every permitted reader: the same bytes
          const again = language === 'zh' ? (await take(player, paperAddress(caseId, paper, language))).bytes : bytes;
          expect(again.equals(bytes), paper.name).toBe(true);
          const sha256 = createHash('sha256').update(bytes).digest('hex');
          const rows = await readers.portal.services.database.issuedPaper.findMany({
            where: { caseId, version: paper.version, paper: paper.name, language },
          });
          expect(
            rows.map((row) => [row.number, row.sha256]),
            paper.name,
          ).toEqual([[paper.number, sha256]]);
          expect(said.replaceAll(/\s/g, ''), paper.name).toContain(rows[0]?.code);
          // what a telephone reads from it is the check of this paper
          expect(readQr(bytes), paper.name).toBe(`${portalUrl}/check?number=${paper.number}&code=${rows[0]?.code}`);
        }
      }
    expect(done.size).toBe(12);
  });

  test('the contract has the text, its schedules and both signatures', async () => {
    const paper = await paperOf('universitySignatory', 'contract');
    if (!paper) throw new Error('no contract');
    const { answer, bytes } = await take('universitySignatory', paperAddress(caseId, paper, 'zh'));
    const name = encodeURIComponent(`技术开发（委托）合同 ${paper.number}.pdf`);
    expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
    const said = readPdf(bytes).texts.join('\n').replaceAll(/\s/g, '');
    for (const words of [
      '第三条价款与支付',
      '附表一里程碑',
      '附表二付款',
      '855,000.00',
      '3,000,000.00',
      '海河大学（示例）',
      '滨海新材料股份有限公司（示例）',
    ])
      expect(said, words).toContain(words);
    const { rows } = await readers.portal.theatre.sql.query<{ hash: string }>(
      `SELECT hash FROM event WHERE case_id = $1 AND step = 'sign-contract' AND n = 0`,
      [caseId],
    );
    expect(rows).toHaveLength(2);
    // a hash is set over several lines of its cell
    for (const { hash } of rows) expect(said).toContain(hash.slice(0, 12));
  });

  test('the conclusion has each indicator and each vote, and says of no expert who it was', async () => {
    const paper = await paperOf('universityFinance', 'conclusion');
    const { bytes } = await take('universityFinance', paper ? paperAddress(caseId, paper, 'zh') : '/no-conclusion');
    const said = readPdf(bytes).texts.join('').replaceAll(/\s/g, '');
    const words = ['技术指标对照', '≤0.5μA/cm²', '0.38μA/cm²', '验收组表决', '验收专家5', '关键指标有第三方检测报告支撑'];
    expect(words.filter((word) => !said.includes(word))).toEqual([]);
    expect([...panel, 'rdLead' as const].filter((player) => said.includes(cast[player].nameZh))).toEqual([]);
  });

  test('is one file, whichever of its readers takes it', { timeout: 240_000 }, async () => {
    const files = new Map<string, Map<string, Player[]>>();
    for (const player of takers) {
      const key = await readers.portal.keyOf(player);
      // one of each kind: a file takes its time to be made
      const ofEach = new Map((await list(player)).toReversed().map((paper) => [paper.name, paper]));
      for (const paper of ofEach.values()) {
        const address = paperAddress(caseId, paper, 'zh');
        const answer = await readers.portal.request(address, { headers: { authorization: `Bearer ${key}` } });
        const hash = createHash('sha256')
          .update(Buffer.from(await answer.arrayBuffer()))
          .digest('hex');
        const taken = files.get(paper.number) ?? new Map<string, Player[]>();
        files.set(paper.number, taken.set(hash, [...(taken.get(hash) ?? []), player]));
      }
    }
    const shared = [...files].filter(([, taken]) => [...taken.values()].flat().length > 1);
    expect(shared.length).toBeGreaterThan(6);
    expect(shared.filter(([, taken]) => taken.size > 1).map(([number, taken]) => [number, [...taken.values()]])).toEqual([]);
  });

  test('the evidence of diligence lies in the pack of its leaders, with its grounds; others get what a random id gives', async () => {
    const paper = await paperOf('universitySignatory', 'diligence-university');
    if (!paper) throw new Error('no evidence');
    const { bytes } = await take('universitySignatory', paperAddress(caseId, paper, 'zh'));
    const said = readPdf(bytes).texts.join('').replaceAll(/\s/g, '');
    for (const words of ['海河大学（示例）', '何校长', '成果转化工作组会议审议通过，公示期满无异议。', '审查意见', '奖励方案'])
      expect(said, words).toContain(words);
    const { rows } = await readers.portal.theatre.sql.query<{ hash: string; document: string }>(
      `SELECT hash, document FROM event WHERE case_id = $1 AND step = 'approve-transfer' AND n = 0`,
      [caseId],
    );
    for (const { hash, document } of rows) for (const one of [hash, document]) expect(said).toContain(one);
    const pack = await readers.portal.request(`/cases/${caseId}/pack`, {
      headers: { authorization: `Bearer ${keys['universitySignatory']}` },
    });
    const files = unzipSync(new Uint8Array(await pack.arrayBuffer()));
    const evidence = Object.entries(files).find(([name]) => name.includes(paper.number))?.[1];
    expect(Buffer.from(evidence ?? []).equals(bytes)).toBe(true);
    for (const player of ['rivalInvestigator', 'requester', 'projectManager'] as const) {
      const refused = await take(player, paperAddress(caseId, paper, 'zh'));
      const nothing = await take(player, paperAddress(caseId, { ...paper, version: 99_999 }, 'zh'));
      expect([refused.answer.status, refused.bytes.equals(nothing.bytes)], player).toEqual([404, true]);
    }
  });

  test('others get the answer for a paper that there is not, byte for byte', async () => {
    const paper = await paperOf('universityFinance', 'distribution');
    if (!paper) throw new Error('no distribution');
    const refused = await take('rivalInvestigator', paperAddress(caseId, paper, 'zh'));
    const nothing = await take('rivalInvestigator', paperAddress('no-such-case', paper, 'zh'));
    expect(refused.answer.status).toBe(404);
    expect(refused.bytes.equals(nothing.bytes)).toBe(true);
    const inside = await take('requester', paperAddress(caseId, paper, 'zh'));
    const wrong = await take('requester', paperAddress(caseId, { ...paper, version: 99_999 }, 'zh'));
    expect(inside.answer.status).toBe(404);
    expect(inside.bytes.equals(wrong.bytes)).toBe(true);
    for (const address of [paperAddress(caseId, paper, 'zh'), paperAddress('no-such-case', paper, 'zh')])
      expect((await readers.portal.request(address)).status).toBe(401);
  });

  test('the register of what was issued cannot be changed by the portal', async () => {
    const { database } = readers.portal.services;
    await expect(database.issuedPaper.updateMany({ data: { number: 'x' } })).rejects.toThrow(/denied/);
    await expect(database.issuedPaper.deleteMany()).rejects.toThrow(/denied/);
  });
});

describe('the public check', () => {
  const visitor = () => readers.portal.as(null).papers;
  const issued = async () => {
    const paper = await paperOf('universitySignatory', 'contract');
    if (!paper) throw new Error('no contract');
    const { bytes } = await take('universitySignatory', paperAddress(caseId, paper, 'zh'));
    const row = await readers.portal.services.database.issuedPaper.findFirstOrThrow({ where: { number: paper.number, language: 'zh' } });
    return { bytes, row };
  };
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    readers.portal.request('/check/file', { method: 'POST', body, headers: { origin: 'http://127.0.0.1:3999', ...headers } });
  const formWith = (bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.append('file', new Blob([bytes]), '合同.pdf');
    return form;
  };

  test('a number with its code is known to everybody: what was issued and when, and nothing of what it says', async () => {
    const { row } = await issued();
    const known = await visitor().check({ number: row.number, code: row.code });
    expect(known).toEqual({
      titles: { zh: '技术合同', en: 'Technology contract' },
      number: row.number,
      language: 'zh',
      issuedAt: row.actedAt.toISOString(),
      code: row.code,
      sha256: row.sha256,
      signatures: [],
    });
    expect(await visitor().check({ sha256: row.sha256 })).toEqual(known);
  });

  test('a wrong code is answered as a number that there is not', async () => {
    const { row } = await issued();
    expect(await visitor().check({ number: row.number, code: 'a'.repeat(64) })).toBeNull();
    expect(await visitor().check({ number: '2026-0001-HT-9', code: row.code })).toBeNull();
    expect(await visitor().check({ sha256: row.code })).toBeNull();
  });

  test('without scripts a file is sent, hashed as it comes, and found by its hash; one changed bit is another file', async () => {
    const { bytes, row } = await issued();
    const own = new Uint8Array(bytes);
    const answer = await send(formWith(own));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/check?sha256=${row.sha256}`]);
    own[own.length >> 1] = (own[own.length >> 1] ?? 0) ^ 1;
    const other = (await send(formWith(own))).headers.get('location')?.split('=')[1] ?? '';
    expect(await visitor().check({ sha256: other })).toBeNull();
    expect((await send('nothing', { 'content-type': 'text/plain' })).headers.get('location')).toBe('/check?problem=file');
    expect((await send(formWith(new Uint8Array(20 * 1024 * 1024 + 1)))).headers.get('location')).toBe('/check?problem=size');
  });

  test('who asks too often waits, before a byte of a file is read', async () => {
    const asked = await Promise.all(
      Array.from({ length: 40 }, () =>
        visitor()
          .check({ sha256: 'b'.repeat(64) })
          .then(
            () => 'answered',
            (error: { message: string }) => error.message,
          ),
      ),
    );
    expect(asked.filter((one) => one === 'answered').length).toBeLessThanOrEqual(30);
    expect(asked.filter((one) => one === 'TOO_MANY').length).toBeGreaterThanOrEqual(10);
  });
});
