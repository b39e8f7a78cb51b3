import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areAllValid, signaturesIn } from '#papers/signature/verify.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { createSignatureAuthority } from '#stand-ins/signature/server.ts';
import { paperAddress } from '#web/ui/paper-address.ts';
import { httpSignatures } from '#worker/signature/http-provider.ts';
import { signPaperOnRecord } from '#worker/signature/sign-paper.ts';
import { papersToSign } from '#worker/signature/waiting.ts';
import { putTexts } from './support/put-texts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

const folder = mkdtempSync(join(tmpdir(), 'tida-signed-'));
const authority = createSignatureAuthority(folder);
let readers: Readers;
let url = '';
const portalUrl = () => readers.portal.services.env.PORTAL_URL;
const signing = () => ({ sql: readers.portal.worker, provider: httpSignatures(url), portalUrl: portalUrl() });
const rows = async () =>
  (
    await readers.portal.theatre.sql.query<{ paper: string; sha256: string; version: number }>(
      'SELECT paper, sha256, version FROM signed_paper ORDER BY version',
    )
  ).rows;
beforeAll(async () => {
  await new Promise<void>((listening) => authority.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(authority.address() as AddressInfo).port}`;
  readers = await Readers.open(sc1);
  await putTexts(readers.portal, readers.project);
});
afterAll(async () => {
  authority.close();
  authority.closeAllConnections();
  await readers.portal.close();
  rmSync(folder, { recursive: true });
});

const contract = async () => {
  const paper = (await readers.portal.as('universitySignatory').papers.list({ caseId })).find(({ name }) => name === 'contract');
  if (!paper) throw new Error('no contract');
  return paper;
};
async function take(language: 'zh' | 'en'): Promise<Buffer> {
  const key = await readers.portal.keyOf('universitySignatory');
  const headers = { authorization: `Bearer ${key}` };
  const answer = await readers.portal.request(paperAddress(caseId, await contract(), language), { headers });
  return Buffer.from(await answer.arrayBuffer());
}
const check = async (bytes: Buffer) => {
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
  return readers.portal.as(null).papers.check({ sha256 });
};

describe('a contract of which both signatures are on record', () => {
  let unsigned: Buffer;
  test('waits with the task book and the licence for its file, and is given without certificates until then', async () => {
    unsigned = await take('zh');
    expect(await signaturesIn(new Uint8Array(unsigned))).toEqual([]);
    expect((await papersToSign(readers.portal.worker)).map(({ paper }) => paper)).toEqual(['contract', 'task-book', 'transfer-contract']);
  });

  test('is signed by a worker that is killed as the authority answers, and by another one after it: once', async () => {
    const { theatre } = readers.portal;
    const tell = (body: object) => fetch(`${url}/misbehave`, { method: 'POST', body: JSON.stringify(body) });
    // the second signature of each is on its way when the first worker ends
    await tell({ mode: 'slow', n: 700, times: 4 });
    const settings = { SIGNATURE_URL: url, PORTAL_URL: portalUrl() };
    const first = await theatre.spawnWorker(settings);
    const log = async () => (await (await fetch(`${url}/signatures`)).json()) as { key: string; digest: string }[];
    await expect.poll(async () => (await log()).length, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
    first.kill('SIGKILL');
    const second = await theatre.spawnWorker(settings);
    await expect.poll(async () => (await rows()).length, { timeout: 90_000 }).toBe(3);
    second.kill('SIGKILL');
    const signed = await log();
    // two of the contract, three of the task book, two of the licence
    expect(signed).toHaveLength(7);
    expect(new Set(signed.map(({ key }) => key)).size).toBe(7);
    expect(await papersToSign(readers.portal.worker)).toEqual([]);
  }, 240_000);

  test('is from then on the file that its readers get: the same paper, with both signatures', async () => {
    const file = await take('zh');
    const found = await signaturesIn(new Uint8Array(file));
    expect(areAllValid(found, file.length)).toBe(true);
    expect(found.map(({ name, organisation }) => `${name} ${organisation}`)).toEqual([
      expect.stringContaining('滨海新材料股份有限公司（示例）'),
      expect.stringContaining('海河大学（示例）'),
    ]);
    // written by the worker from the record: byte for byte what the portal has written from it
    expect(file.subarray(0, unsigned.length).equals(unsigned)).toBe(true);
    expect((await signaturesIn(new Uint8Array(await take('en')))).length).toBe(0);
  });

  test('made once more is the same file', async () => {
    const before = await rows();
    for (const { paper, version } of before) await signPaperOnRecord(signing(), { caseId, version, paper });
    expect(await rows()).toEqual(before);
  });

  test('is checked by anybody: who signed, for who has the file; a changed one was not issued, and its signatures are void', async () => {
    const file = await take('zh');
    const known = await check(file);
    expect(known?.signatures.map(({ organisation, issuedBy }) => [organisation.zh, issuedBy])).toEqual([
      ['滨海新材料股份有限公司（示例）', 'Tida stand-in signature authority'],
      ['海河大学（示例）', 'Tida stand-in signature authority'],
    ]);
    const byNumber = await readers.portal.as(null).papers.check({ number: known?.number ?? '', code: known?.code ?? '' });
    expect(byNumber).toEqual({ ...known, signatures: [] });
    const changed = Buffer.from(file);
    changed[unsigned.length >> 1] = (changed[unsigned.length >> 1] ?? 0) ^ 1;
    expect(await check(changed)).toBeNull();
    expect((await signaturesIn(new Uint8Array(changed))).map(({ isValid }) => isValid)).toEqual([false, false]);
  });

  test('can be neither written nor changed by the portal', async () => {
    const { database } = readers.portal.services;
    await expect(database.signedPaper.deleteMany()).rejects.toThrow(/denied/);
    await expect(database.signedPaper.updateMany({ data: { number: 'x' } })).rejects.toThrow(/denied/);
  });
});
