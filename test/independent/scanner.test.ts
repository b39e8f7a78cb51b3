import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { newProject } from '#test/portal/support/play-in-portal.ts';
import { Portal } from '#test/portal/support/portal.ts';
import { pdf, Uploader } from '#test/portal/support/upload.ts';
import { checkWaiting } from '#web/files/receive.ts';
import { clamd } from '#web/files/scanner.ts';
import { passesUnseen } from '#web/files/scanner-limits.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { eicar, hasClamd, startClamd } from './support/clamd.ts';

const megabyte = 1024 ** 2;
const limits = ['StreamMaxLength 4M', 'MaxFileSize 2M'];
async function* pieces(content: Uint8Array) {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}
const verdictOf = (address: string, content: Uint8Array) => clamd(address)({ size: content.length, read: () => pieces(content) });

const what = hasClamd
  ? 'the scanner interface against clamd with one signature'
  : 'clamd is not on this machine (clamav-daemon): the scanner interface is tried against its stand-in alone';
describe.skipIf(!hasClamd)(what, () => {
  let daemon: Awaited<ReturnType<typeof startClamd>>;
  beforeAll(async () => {
    daemon = await startClamd([...limits, 'AlertExceedsMax yes']);
  });
  afterAll(() => daemon.stop());

  test('a clean file, over TCP and over its socket', async () => {
    for (const address of [daemon.address, daemon.socket]) expect(await verdictOf(address, randomBytes(megabyte)), address).toBe('clean');
  });
  test('EICAR alone, within a PDF and within a document that is an archive', async () => {
    const within = [Buffer.from(eicar), pdf(eicar), zipSync({ 'word/document.xml': Buffer.from(eicar) })];
    expect(await Promise.all(within.map((content) => verdictOf(daemon.address, content)))).toEqual(['infected', 'infected', 'infected']);
  });
  test('a stream beyond its limit is too large, each time: the verdict is read although clamd hangs up', async () => {
    const verdicts = [];
    for (let n = 0; n < 40; n += 1) verdicts.push(await verdictOf(daemon.address, Buffer.alloc(12 * megabyte, n)));
    expect([...new Set(verdicts)]).toEqual(['too-large']);
  });
  test('a file that clamd takes and does not look at whole is not scanned, and nobody is accused', async () => {
    const large = randomBytes(3 * megabyte);
    expect(await verdictOf(daemon.address, large)).toBe('too-large');
    expect(await verdictOf(daemon.address, zipSync({ large }))).toBe('too-large');
    expect(await passesUnseen(clamd(daemon.address))).toBe(false);
  });
  test('with the limits that .env.example names, the largest file is looked at to its end', async () => {
    const named = ['StreamMaxLength 200M', 'MaxFileSize 200M', 'MaxScanSize 400M', 'AlertExceedsMax yes'];
    const example = readFileSync('.env.example', 'utf8');
    for (const setting of named) expect(example).toContain(setting.split(' ')[0]);
    const large = await startClamd([...named, 'MaxScanTime 0']); // a busy machine is not what is tried
    onTestFinished(large.stop);
    const content = Buffer.alloc(200 * megabyte, 'x');
    content.write(eicar, content.length - eicar.length, 'latin1');
    expect(await verdictOf(large.address, content)).toBe('infected');
  });
  test('a clamd without AlertExceedsMax calls such a file clean, and the portal notices', async () => {
    const careless = await startClamd(limits);
    onTestFinished(careless.stop);
    expect(await verdictOf(careless.address, Buffer.concat([randomBytes(3 * megabyte), Buffer.from(eicar)]))).toBe('clean');
    expect(await passesUnseen(clamd(careless.address))).toBe(true);
  });

  describe('through the portal', () => {
    let portal: Portal;
    let requester: Uploader;
    let caseId: string;
    const opening = 'draft-demand/demand';
    beforeAll(async () => {
      portal = await Portal.open({ env: { SCANNER_ADDRESS: daemon.address } });
      caseId = await newProject(portal);
      requester = await Uploader.of(portal, caseId, 'requester');
    });
    afterAll(() => portal.close());
    const verdictOn = async (name: string, content: Buffer) => {
      const { state, why } = await requester.send(opening, 'files', name, content);
      return [state, why];
    };

    test('files are clean, infected, or not scanned because they are too large', async () => {
      expect(await verdictOn('图纸.pdf', pdf('图纸'))).toEqual(['clean', null]);
      expect(await verdictOn('病毒.pdf', pdf(eicar))).toEqual(['refused', 'infected']);
      for (const size of [3, 12])
        expect(await verdictOn('大.pdf', Buffer.concat([pdf('大'), randomBytes(size * megabyte)])), `${size}`).toEqual([
          'refused',
          'notScanned',
        ]);
    });
    test('while clamd is stopped a file waits unread, and is scanned once it is there again', async () => {
      await daemon.stop();
      const content = pdf('等待');
      const { id } = (await (await requester.begin(opening, 'files', '等待.pdf', content.length)).json()) as Upload;
      expect((await requester.patch(id, 0, content)).status).toBe(204);
      await expect.poll(() => portal.log.some((line) => line.includes('scan-failed') && line.includes(id))).toBe(true);
      expect((await requester.state(id)).state).toBe('scanning');
      expect((await requester.request(`/files/${caseId}/${id}/content`)).status).toBe(404);
      daemon = await startClamd([...limits, 'AlertExceedsMax yes']);
      const another = await portal.another({ SCANNER_ADDRESS: daemon.address });
      await portal.theatre.sql.query(`UPDATE file SET changed_at = now() - interval '1 minute' WHERE id = $1`, [id]);
      await checkWaiting(another.services);
      await another.close();
      expect((await requester.state(id)).state).toBe('clean');
    });
  });
});
