import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { action as stepAction } from '#web/routes/step.tsx';
import type { Upload } from '#web/shapes/upload.ts';
import { newProject } from './support/play-in-portal.ts';
import { Portal, portalUrl } from './support/portal.ts';
import { pdf, reasonOf, Uploader } from './support/upload.ts';

const folder = mkdtempSync(join(tmpdir(), 'tida-full-'));
/** A disk of 40 MiB; mounting one is for root alone. */
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', folder]).status === 0;
const opening = 'draft-demand/demand';
const title = '满盘时仍在的题目';

afterAll(() => {
  if (isMounted) execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isMounted)('a full disk (needs root, to mount a small one)', () => {
  let portal: Portal;
  let caseId: string;
  let requester: Uploader;
  const ballast = join(folder, 'ballast');
  const report = Buffer.concat([pdf('长报告'), Buffer.alloc(30 * 1024 ** 2, 'x')]);
  const small = pdf('图纸');
  let before: Upload;
  let cut: Upload;
  const ready = async () => {
    const answer = await portal.request('/healthz/ready');
    return { status: answer.status, ...((await answer.json()) as { ready: boolean; files: boolean }) };
  };
  beforeAll(async () => {
    portal = await Portal.open({ env: { FILES_FOLDER: folder } });
    caseId = await newProject(portal);
    requester = await Uploader.of(portal, caseId, 'requester');
    before = await requester.send(opening, 'files', '图纸.pdf', small);
    await portal.as('requester').drafts.save({ caseId, key: opening, outcome: 'submit', values: { titleZh: title }, revision: 0 });
    expect(await ready()).toMatchObject({ status: 200, files: true });
    writeFileSync(ballast, Buffer.alloc(20 * 1024 ** 2));
  }, 240_000);
  afterAll(() => portal?.close());

  test('an upload is refused in words of both languages, and keeps what has come', async () => {
    const begun = await requester.begin(opening, 'files', '报告.pdf', report.length);
    cut = (await begun.json()) as Upload;
    const answer = await requester.patch(cut.id, 0, report);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
    expect((await reasonOf(answer)).reason).toBe('NO_ROOM');
    const { offset } = await place(cut.id);
    expect(offset).toBeGreaterThan(10 * 1024 ** 2);
    expect(offset).toBeLessThan(report.length);
    expect(await requester.state(cut.id)).toMatchObject({ state: 'receiving' });
  });

  test('readiness and log say so, and the portal goes on with everything else', async () => {
    // it looks at most every two seconds
    await expect.poll(ready, { timeout: 60_000 }).toMatchObject({ status: 200, ready: true, files: false });
    expect(portal.log.filter((line) => line.includes('"disk-full"'))).not.toEqual([]);
    expect((await portal.as('requester').inbox.list({ tab: 'todo', limit: 10 })).rows.length).toBeGreaterThan(0);
  });

  test('a form without scripts comes back with its text and the sentence; draft and earlier files are whole', async () => {
    for (const [language, sentence] of [
      ['zh-CN', '存储空间不足'],
      ['en', 'out of storage space'],
    ] as const) {
      const form = new FormData();
      const [kept] = await portal.as('requester').drafts.get({ caseId, key: opening });
      const given = { _outcome: 'submit', _save: '1', _submissionId: randomUUID(), _seenAt: '0', _revision: String(kept?.revision) };
      for (const [name, value] of Object.entries({ ...given, titleZh: title })) form.append(name, value);
      const madeFor = (await portal.pageFor('requester')).actingAs ?? '';
      form.append('_for', madeFor);
      form.append('_filefiles', new Blob([new Uint8Array(report)], { type: 'application/pdf' }), '附件.pdf');
      const request = new Request(
        `${portalUrl}/cases/${caseId}/steps/${opening}?outcome=submit&files=1&for=${encodeURIComponent(madeFor)}`,
        {
          method: 'POST',
          headers: { cookie: `locale=${language}`, 'accept-language': language },
          body: form,
        },
      );
      const args = { request, context: await portal.pageFor('requester', request), params: { caseId, '*': opening } } as never;
      const answer = JSON.stringify(await stepAction(args));
      expect(answer).toContain(sentence);
      expect(answer).toContain(title);
    }
    const [draft] = await portal.as('requester').drafts.get({ caseId, key: opening });
    expect(draft?.values).toMatchObject({ titleZh: title });
    const back = await requester.request(`/files/${caseId}/${before.id}/content`);
    expect(Buffer.from(await back.arrayBuffer()).equals(small)).toBe(true);
  });

  test('when there is room again the upload goes on where it stopped', async () => {
    rmSync(ballast);
    const { offset } = await place(cut.id);
    const answer = await requester.patch(cut.id, offset, report.subarray(offset));
    expect(answer.status).toBe(204);
    expect(await requester.settled(cut.id)).toMatchObject({ state: 'clean', size: report.length });
    const back = await requester.request(`/files/${caseId}/${cut.id}/content`);
    expect(Buffer.from(await back.arrayBuffer()).equals(report)).toBe(true);
  });

  async function place(id: string) {
    const head = await requester.request(`/files/${caseId}/${id}`, { method: 'HEAD' });
    return { offset: Number(head.headers.get('upload-offset')) };
  }
});

test.skipIf(isMounted)('no small disk could be mounted: run as root to see a full one', () => {
  expect(isMounted).toBe(false);
});
