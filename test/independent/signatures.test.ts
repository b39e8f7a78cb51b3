import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { openAuthority } from '#stand-ins/signature/authority.ts';
import { createSignatureAuthority } from '#stand-ins/signature/server.ts';
import { putTexts } from '#test/portal/support/put-texts.ts';
import { Readers } from '#test/portal/support/readers.ts';
import { recordedId as caseId } from '#test/portal/support/recorded.ts';
import { paperAddress } from '#web/ui/paper-address.ts';
import { httpSignatures } from '#worker/signature/http-provider.ts';
import { signPaperOnRecord } from '#worker/signature/sign-paper.ts';
import { papersToSign } from '#worker/signature/waiting.ts';
import { ask } from './support/ask.ts';
import type { PdfReport } from './support/pdf-report.ts';

/** What `programs/signatures.py` says of one. */
interface Said {
  readonly error?: string;
  readonly name: string;
  readonly organisation: string;
  readonly at: string | null;
  readonly form: string;
  readonly attributes: readonly string[];
  readonly digest: string;
  readonly isIntact: boolean;
  readonly isValid: boolean;
  readonly isTrusted: boolean;
  readonly covers: string;
  readonly changedSince: string | null;
  readonly bottomLine: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'tida-signatures-'));
const authority = createSignatureAuthority(join(folder, 'authority'));
authority.keepAliveTimeout = 0; // it shares this process, which is busy with papers for seconds: an idle connection stays
const root = join(folder, 'root.der');
let readers: Readers;
/** By the paper's name, as its readers get it. */
const files = new Map<string, { readonly bytes: Buffer; readonly file: string }>();
let unsigned: Buffer;

const kept = (name: string, bytes: Buffer) => {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  return { file, bytes };
};
async function take(name: string) {
  const paper = (await readers.portal.as('universitySignatory').papers.list({ caseId })).find((one) => one.name === name);
  if (!paper) throw new Error(`no ${name}`);
  const headers = { authorization: `Bearer ${await readers.portal.keyOf('universitySignatory')}` };
  return Buffer.from(await (await readers.portal.request(paperAddress(caseId, paper, 'zh'), { headers })).arrayBuffer());
}
const signaturesIn = (paths: readonly string[], by = root) => ask<Said[][]>('signatures', { root: by, files: paths });
const contract = () => files.get('contract') ?? { file: '', bytes: Buffer.alloc(0) };

beforeAll(async () => {
  await new Promise<void>((listening) => authority.listen(0, '127.0.0.1', listening));
  const provider = httpSignatures(`http://127.0.0.1:${(authority.address() as AddressInfo).port}`);
  readers = await Readers.open(sc1);
  await putTexts(readers.portal, readers.project);
  unsigned = await take('contract');
  const { worker, services } = readers.portal;
  for (const { paper, version } of await papersToSign(worker))
    await signPaperOnRecord({ sql: worker, provider, portalUrl: services.env.PORTAL_URL }, { caseId, version, paper });
  for (const name of ['contract', 'task-book', 'transfer-contract']) files.set(name, kept(name, await take(name)));
  const [, own] = await provider.certificateFor({ name: '钱国栋', organisation: '滨海新材料股份有限公司（示例）' });
  writeFileSync(root, own ?? '');
});
afterAll(async () => {
  authority.close();
  authority.closeAllConnections();
  await readers.portal.close();
  rmSync(folder, { recursive: true });
});

test('pyHanko finds each signature of contract, task book and licence whole, by its signatory, under the authority’s root', async () => {
  const found = await signaturesIn([...files.values()].map(({ file }) => file));
  expect(found.map((all) => all.length)).toEqual([2, 3, 2]);
  for (const said of found.flat())
    expect(said).toMatchObject({ isIntact: true, isValid: true, isTrusted: true, bottomLine: true, digest: 'sha256' });
  expect(found[0]?.map(({ organisation }) => organisation)).toEqual(['滨海新材料股份有限公司（示例）', '海河大学（示例）']);
  const acts = await readers.portal.theatre.sql.query<{ at: string }>(
    `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"') AS at FROM event
     WHERE case_id = $1 AND step = 'sign-contract' AND n = 0 ORDER BY version`,
    [caseId],
  );
  expect(found[0]?.map(({ at }) => at)).toEqual(acts.rows.map(({ at }) => at));
});

test('each is of PAdES level B-B: the form, the certificate under the signature, no second time', async () => {
  for (const { form, attributes } of (await signaturesIn([...files.values()].map(({ file }) => file))).flat()) {
    expect(form).toBe('/ETSI.CAdES.detached');
    expect(attributes.toSorted()).toEqual(['content_type', 'message_digest', 'signing_certificate_v2']);
  }
});

test('the first stays valid after the second, which only fills in a form; the last one covers the whole file', async () => {
  const [signed = []] = await signaturesIn([contract().file]);
  expect(signed.map(({ covers, changedSince }) => [covers, changedSince])).toEqual([
    ['ENTIRE_REVISION', 'FORM_FILLING'],
    ['ENTIRE_FILE', 'NONE'],
  ]);
});

test('one changed byte, an added line or another root, and pyHanko says so', async () => {
  const { bytes } = contract();
  const changed = (name: string, at: number) => {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 1;
    return kept(name, other).file;
  };
  const secondTime = bytes.lastIndexOf('/M (D:20') + '/M (D:202'.length;
  const [text, time, longer] = await signaturesIn([
    changed('text', unsigned.length >> 1),
    changed('time', secondTime),
    kept('longer', Buffer.concat([bytes, Buffer.from('% 另加一条\n')])).file,
  ]);
  expect(text?.map(({ isIntact, bottomLine }) => [isIntact, bottomLine])).toEqual([
    [false, false],
    [false, false],
  ]);
  expect(time?.map(({ isIntact }) => isIntact)).toEqual([true, false]);
  expect(longer?.at(-1)?.covers).not.toBe('ENTIRE_FILE');
  const stranger = join(folder, 'stranger.der');
  writeFileSync(stranger, Buffer.from(openAuthority(join(folder, 'stranger')).root, 'base64'));
  const [foreign = []] = await signaturesIn([contract().file], stranger);
  expect(foreign.map(({ isIntact, isTrusted, bottomLine }) => [isIntact, isTrusted, bottomLine])).toEqual([
    [true, false, false],
    [true, false, false],
  ]);
});

test('poppler’s pdfsig says the same', () => {
  const said = execFileSync('pdfsig', ['-nocert', contract().file], { encoding: 'utf8' });
  expect(said.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
  expect(said.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2);
  expect(said.match(/Total document signed/g)).toHaveLength(1);
  const { file } = kept('void', Buffer.from(contract().bytes).fill('x', 2000, 2001));
  expect(spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout).not.toContain('Signature is Valid');
});

test('signed, the paper is still PDF/A-2a without an error', async () => {
  const reports = await ask<PdfReport[]>(
    'papers',
    [...files.values()].map(({ file }) => file),
  );
  expect(reports.map(({ problems, xmp, isAllTagged }) => [problems, xmp.pdfa, isAllTagged])).toEqual(
    [...files].map(() => [[], ['2', 'A'], true]),
  );
});
