import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { areAllValid, signaturesIn } from '#papers/signature/verify.ts';
import type { PaperContent } from '#papers/typeset/content.ts';
import { makePdf } from '#papers/typeset/make-pdf.ts';
import { createSignatureAuthority } from '#stand-ins/signature/server.ts';
import { httpSignatures } from '#worker/signature/http-provider.ts';
import type { SignatureProvider } from '#worker/signature/provider.ts';
import { type Due, signPdf } from '#worker/signature/sign-pdf.ts';
import { readPdf } from './read-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'tida-signatures-'));
const authority = createSignatureAuthority(folder);
let url = '';
let provider: SignatureProvider;
let pdf: Buffer;
const content: PaperContent = {
  language: 'zh',
  title: '技术开发（委托）合同',
  number: '2026-0001-HT-65',
  subject: '耐蚀导电涂层',
  issuedAt: '2026-03-02T02:00:00.000Z',
  issuedOn: '2026年3月2日 10:00（北京时间）',
  code: 'a'.repeat(64),
  address: 'http://127.0.0.1:3000/check?number=2026-0001-HT-65',
  blocks: [{ kind: 'text', text: '第一条　合同价款为叁佰万元整。' }],
};
const [enterprise, university]: [Due, Due] = [
  {
    key: 'case/65/contract/61',
    name: '钱国栋',
    organisation: '滨海新材料股份有限公司（示例）',
    reason: '签署合同',
    at: '2026-03-01T02:00:00.000Z',
  },
  { key: 'case/65/contract/65', name: '孙文渊', organisation: '海河大学（示例）', reason: '签署合同', at: '2026-03-02T02:00:00.000Z' },
];
const misbehave = (mode: string, times = 1) => fetch(`${url}/misbehave`, { method: 'POST', body: JSON.stringify({ mode, times, n: 300 }) });
const log = async () => (await (await fetch(`${url}/signatures`)).json()) as { key: string }[];

beforeAll(async () => {
  await new Promise<void>((listening) => authority.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(authority.address() as AddressInfo).port}`;
  provider = httpSignatures(url);
  pdf = await makePdf(content);
});
beforeEach(() => misbehave('ok'));
afterAll(() => {
  authority.close();
  authority.closeAllConnections();
  rmSync(folder, { recursive: true });
});

describe('a contract signed by both sides, one after the other', () => {
  test('carries both signatures, each by a certificate of its own; the first stays valid after the second', async () => {
    const one = await signPdf(provider, pdf, [enterprise]);
    const both = await signPdf(provider, pdf, [enterprise, university]);
    expect(both.subarray(0, one.length).equals(one)).toBe(true);
    const found = await signaturesIn(new Uint8Array(both));
    expect(found.map(({ name, organisation, at, isValid }) => ({ name, organisation, at, isValid }))).toEqual(
      [enterprise, university].map(({ name, organisation, at }) => ({ name, organisation, at, isValid: true })),
    );
    expect(found.map(({ covers }) => covers)).toEqual([one.length, both.length]);
    expect(found[0]?.certificate).not.toEqual(found[1]?.certificate);
    expect(areAllValid(found, both.length)).toBe(true);
    // the paper is what it was
    expect(readPdf(both).texts).toEqual(readPdf(pdf).texts);
    expect(readPdf(both).metadata).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  test('asked for once more, as after a killed worker, is the same file and no second signature', async () => {
    const first = await signPdf(provider, pdf, [enterprise, university]);
    const before = await log();
    const again = await signPdf(httpSignatures(url), pdf, [enterprise, university]);
    expect(again.equals(first)).toBe(true);
    expect(await log()).toEqual(before);
    expect(new Set(before.map(({ key }) => key)).size).toBe(before.length);
  });

  test('one changed byte of the text, of a time or of a certificate, and the signatures over it are void', async () => {
    const signed = await signPdf(provider, pdf, [enterprise, university]);
    const changedAt = async (at: number) => {
      const other = new Uint8Array(signed);
      other[at] = (other[at] ?? 0) ^ 1;
      return (await signaturesIn(other)).map(({ isValid }) => isValid);
    };
    expect(await changedAt(pdf.length >> 1)).toEqual([false, false]);
    // the second signature's own time: the first does not cover it
    expect(await changedAt(signed.lastIndexOf('/M (D:2026') + '/M (D:202'.length)).toEqual([true, false]);
    expect((await changedAt(signed.indexOf('/Contents <') + 600)).slice(0, 1)).toEqual([false]);
  });

  test('what was added after the last signature, or cut off before it, is no longer the signed file', async () => {
    const signed = await signPdf(provider, pdf, [enterprise, university]);
    const longer = new Uint8Array(Buffer.concat([signed, Buffer.from('% 另加一条\n')]));
    expect(areAllValid(await signaturesIn(longer), longer.length)).toBe(false);
    const shorter = new Uint8Array(signed.subarray(0, signed.length - 10));
    expect(areAllValid(await signaturesIn(shorter), shorter.length)).toBe(false);
    expect(areAllValid(await signaturesIn(new Uint8Array(pdf)), pdf.length)).toBe(false);
  });

  // an independent reader, where the machine has one
  test.runIf(spawnSync('pdfsig', ['-v']).status === 0)('pdfsig finds both signatures valid and the whole document signed', async () => {
    const file = join(folder, 'contract.pdf');
    writeFileSync(file, await signPdf(provider, pdf, [enterprise, university]));
    const said = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    expect(said.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
    expect(said.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2);
    expect(said.match(/Total document signed/g)).toHaveLength(1);
    writeFileSync(file, (await signPdf(provider, pdf, [enterprise, university])).fill('x', 2000, 2001));
    const changed = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout;
    expect(changed).not.toContain('Signature is Valid');
  });
});

describe('an authority that misbehaves', () => {
  test.each(['refuse', 'wrong-signature', 'malformed'])('%s: there is no signed file, and the next try makes it', async (mode) => {
    const due = [{ ...enterprise, key: `case/1/contract/${mode}` }];
    await misbehave(mode, 2);
    await expect(signPdf(provider, pdf, due)).rejects.toThrow();
    await misbehave('ok');
    const signed = await signPdf(provider, pdf, due);
    expect(areAllValid(await signaturesIn(new Uint8Array(signed)), signed.length)).toBe(true);
  });
  test('slow: it is waited for', async () => {
    await misbehave('slow', 2);
    const began = Date.now();
    await signPdf(provider, pdf, [enterprise]);
    expect(Date.now() - began).toBeGreaterThan(550);
  });
  test('twice: a second certificate for one person makes another signature under another key, and never two under one', async () => {
    const due = { ...university, key: 'case/2/contract/1' };
    const first = await signPdf(provider, pdf, [due]);
    await misbehave('twice');
    // the key has signed under the first certificate
    await expect(signPdf(provider, pdf, [due])).rejects.toThrow(/409/);
    expect((await log()).filter(({ key }) => key === due.key)).toHaveLength(1);
    expect((await signPdf(provider, pdf, [due])).equals(first)).toBe(true);
  });
  test('a certificate of somebody else signs nothing', async () => {
    const forged: SignatureProvider = {
      ...provider,
      certificateFor: () => provider.certificateFor({ name: '他人', organisation: '他单位' }),
    };
    await expect(signPdf(forged, pdf, [{ ...enterprise, key: 'case/3/contract/1' }])).rejects.toThrow('somebody else');
  });
});
