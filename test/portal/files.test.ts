import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { collectFiles, forgetDownloads } from '#web/files/collect.ts';
import { checkWaiting } from '#web/files/receive.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { callFor, newProject, playInPortal, rowFor, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';
import { pdf, reasonOf, refOf, Uploader } from './support/upload.ts';

const opening = 'draft-demand/demand';
const name = '合同（终稿）—v2.pdf';
let portal: Portal;
let caseId: string;
let requester: Uploader;
beforeAll(async () => {
  portal = await Portal.open();
  caseId = await newProject(portal);
  requester = await Uploader.of(portal, caseId, 'requester');
});
afterAll(() => portal.close());

/** Every file below a folder. */
const below = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((one) => join(folder, one))
        .filter((one) => statSync(one).isFile())
    : [];
const draft = sc1.find(({ step }) => step === 'draft-demand');
async function demandWith(files: unknown) {
  const row = draft && (await rowFor(portal, caseId, draft));
  if (!draft || !row) throw new Error('the draft is not open');
  const call = callFor(caseId, draft, row);
  return { ...call, form: { ...(call.form as object), files } };
}
const unread = async (id: string) => (await (await requester.request(`/files/${caseId}/${id}/content`)).json()).error.data;
const refusal = (answer: Promise<unknown> | undefined) =>
  Promise.resolve(answer).then(
    () => 'done',
    (error: unknown) => {
      const { reason, refusal: rules, details } = errorDataOf(error) ?? {};
      return { code: rules?.code ?? reason, details: rules?.details ?? details };
    },
  );

describe('an upload', () => {
  test('is looked at, stored encrypted under its hash for this user alone, and shown to its uploader', async () => {
    const content = pdf('图纸');
    const upload = await requester.send(opening, 'files', name, content);
    expect(upload).toMatchObject({
      name,
      size: content.length,
      state: 'clean',
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    const stored = below(portal.filesFolder);
    expect(stored).toHaveLength(1);
    for (const file of stored) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file).includes('%PDF')).toBe(false);
      expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(file.split('/').at(-1));
    }
    const back = await requester.request(`/files/${caseId}/${upload.id}/content`);
    expect(Buffer.from(await back.arrayBuffer()).equals(content)).toBe(true);
    const page = await portal.as('requester').steps.page({ caseId, key: opening });
    expect(page.uploads).toContainEqual(upload);
  });

  test('goes on where it was cut: at 60 % the whole pieces are there, and the rest makes it whole', async () => {
    const content = Buffer.concat([pdf('长报告'), Buffer.alloc(1_000_000, 'x')]);
    const { id } = (await (await requester.begin(opening, 'files', '报告.pdf', content.length)).json()) as Upload;
    const part = content.subarray(0, 600_000);
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(part);
      },
      pull(controller) {
        controller.error(new Error('the line is cut'));
      },
    });
    await requester.patch(id, 0, cut).catch(() => undefined);
    const head = await requester.request(`/files/${caseId}/${id}`, { method: 'HEAD' });
    const offset = Number(head.headers.get('upload-offset'));
    expect(offset).toBe(Math.floor(600_000 / 65_536) * 65_536);
    const elsewhere = await requester.patch(id, 0, content.subarray(0, 100_000));
    expect([elsewhere.status, (await reasonOf(elsewhere)).details]).toEqual([409, { offset }]);
    expect((await requester.patch(id, offset, content.subarray(offset))).status).toBe(204);
    expect(await requester.settled(id)).toMatchObject({ state: 'clean', sha256: createHash('sha256').update(content).digest('hex') });
    const back = await requester.request(`/files/${caseId}/${id}/content`, { headers: { range: 'bytes=65530-65545' } });
    expect([back.status, back.headers.get('content-range')]).toEqual([206, `bytes 65530-65545/${content.length}`]);
    expect(Buffer.from(await back.arrayBuffer()).equals(content.subarray(65_530, 65_546))).toBe(true);
  });

  test('is refused by size, type and name before a byte is sent, and each refusal names the file', async () => {
    const refused = async (file: string, size: number) => {
      const answer = await requester.begin(opening, 'files', file, size);
      return [answer.status, (await reasonOf(answer)).details?.['why']];
    };
    expect(await refused('大.pdf', 100 * 1024 ** 2 + 1)).toEqual([400, 'tooLarge']);
    expect(await refused('空.pdf', 0)).toEqual([400, 'empty']);
    expect(await refused('run.exe', 10)).toEqual([400, 'type']);
    expect(await refused('page.svg', 10)).toEqual([400, 'type']);
    expect(await refused('pdf', 10)).toEqual([400, 'type']);
    expect((await requester.begin(opening, 'nothing', 'a.pdf', 10)).status).toBe(404);
  });

  test('is not taken where its content is not what its name says, or a virus is found; nothing of it stays', async () => {
    const before = below(portal.filesFolder).length;
    const program = await requester.send(opening, 'files', '说明.pdf', Buffer.from('MZ\x90\0 a program'));
    expect(program).toMatchObject({ state: 'refused', why: 'content' });
    const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;
    const virus = await requester.send(opening, 'files', '病毒.pdf', pdf(eicar));
    expect(virus).toMatchObject({ state: 'refused', why: 'infected' });
    for (const { id, why, name } of [program, virus])
      expect(await unread(id)).toMatchObject({ reason: 'FILE_REFUSED', details: { why, name } });
    expect(below(portal.filesFolder)).toHaveLength(before);
    expect(await refusal(send(portal, 'requester', 'draft-demand', await demandWith([refOf(virus)])))).toMatchObject({
      code: 'FILE_NOT_READY',
    });
  });

  test('keeps a name of 250 characters and loses every way out of its folder', async () => {
    const named = async (given: string) => (await requester.send(opening, 'files', given, pdf(given))).name;
    expect(await named(`${'长'.repeat(246)}.pdf`)).toBe(`${'长'.repeat(246)}.pdf`);
    expect([...(await named(`${'长'.repeat(400)}.pdf`))].length).toBe(250);
    expect(await named('../../etc/passwd.pdf')).toBe('passwd.pdf');
    expect(await named('C:\\Windows\\a\u202egnp.pdf')).toBe('a_gnp.pdf');
    expect(await named('..hidden.pdf')).toBe('hidden.pdf');
  });

  test('waits while the scanner is away, breaks off or errs, and is looked at later; without a verdict nobody reads it', async () => {
    for (const how of ['hang-up', 'break-off', 'error'] as const) {
      portal.scanner.misbehave(how);
      const content = pdf(how);
      const { id } = (await (await requester.begin(opening, 'files', '等.pdf', content.length)).json()) as Upload;
      await requester.patch(id, 0, content);
      await expect.poll(() => portal.log.some((line) => line.includes('scan-failed') && line.includes(id))).toBe(true);
      const waiting = await requester.state(id);
      expect(waiting.state).toBe('scanning');
      expect(await unread(id)).toMatchObject({ reason: 'FILE_NOT_READY', details: { why: 'opening', name: '等.pdf' } });
      expect(await refusal(send(portal, 'requester', 'draft-demand', await demandWith([refOf(waiting)])))).toMatchObject({
        code: 'FILE_NOT_READY',
        details: { why: 'scanning', name: '等.pdf' },
      });
      portal.scanner.misbehave('none');
      await portal.theatre.sql.query(`UPDATE file SET changed_at = now() - interval '1 minute' WHERE id = $1`, [id]);
      await checkWaiting(portal.services);
      expect((await requester.state(id)).state).toBe('clean');
    }
  });

  test('thirty at once all arrive whole', async () => {
    const contents = Array.from({ length: 30 }, (_, n) => Buffer.concat([pdf(`第 ${n} 份`), Buffer.alloc(300_000, n)]));
    const players = ['requester'] as const;
    const uploads = await Promise.all(contents.map((content, n) => requester.send(opening, 'files', `${n}-${players[0]}.pdf`, content)));
    expect(uploads.map(({ sha256 }) => sha256)).toEqual(contents.map((content) => createHash('sha256').update(content).digest('hex')));
    expect(uploads.every(({ state }) => state === 'clean')).toBe(true);
    for (const { id } of uploads) expect((await requester.request(`/files/${caseId}/${id}`, { method: 'DELETE' })).status).toBe(204);
  });
});

describe('before it is known who sends and whether they may', () => {
  const never = () =>
    new ReadableStream(
      {
        pull() {
          throw new Error('the body was read');
        },
      },
      { highWaterMark: 0 },
    );
  test('nothing is read: strangers, others and the signed out are answered as for a random id', async () => {
    const upload = await requester.send(opening, 'files', '私.pdf', pdf('私'));
    const rival = await Uploader.of(portal, caseId, 'rivalInvestigator');
    const colleague = await Uploader.of(portal, caseId, 'enterpriseSignatory');
    for (const one of [rival, colleague]) {
      const known = await one.patch(upload.id, 0, never());
      const random = await one.patch(crypto.randomUUID(), 0, never());
      expect([known.status, await known.text()]).toEqual([random.status, await random.text()]);
      expect(known.status).toBe(404);
      expect((await one.request(`/files/${caseId}/${upload.id}/content`)).status).toBe(404);
      expect((await one.begin(opening, 'files', 'a.pdf', 10)).status).toBe(404);
    }
    const nobody = await portal.request(`/files/${caseId}/${upload.id}`);
    expect(nobody.status).toBe(401);
    const reader = await portal.keyOf('requester', ['read']);
    const readOnly = await portal.request(`/files/${caseId}/for/${opening}?field=files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${reader}`, 'upload-length': '10' },
    });
    expect((await reasonOf(readOnly)).reason).toBe('KEY_LACKS_SCOPE');
  });
});

describe('an act that names files', () => {
  test('is refused where one is missing, another person’s organisation’s, altered or named twice', async () => {
    const upload = refOf(await requester.send(opening, 'files', '证明.pdf', pdf('证明')));
    const tried = async (files: unknown) => refusal(send(portal, 'requester', 'draft-demand', await demandWith(files)));
    for (const files of [
      [{ ...upload, id: crypto.randomUUID() }],
      [{ ...upload, name: '别的.pdf' }],
      [{ ...upload, sha256: 'a'.repeat(64) }],
      [{ ...upload, size: upload.size + 1 }],
      [upload, upload],
    ])
      expect(await tried(files)).toMatchObject({ code: 'FILE_NOT_READY', details: { why: 'missing' } });
  });

  test('is not recorded by the worker either, also if the portal lets it pass', async () => {
    const upload = await requester.send(opening, 'files', '假.pdf', pdf('假'));
    const call = await demandWith([refOf(upload)]);
    const { database } = portal.services;
    await database.file.update({ where: { id: upload.id }, data: { state: 'scanning' } });
    const asked = database.file.findMany;
    // a portal without any check of its own
    Object.assign(database.file, {
      findMany: async (args: never) => (await asked.call(database.file, args)).map((row) => ({ ...row, state: 'clean' })),
    });
    const answer = await refusal(send(portal, 'requester', 'draft-demand', call));
    Object.assign(database.file, { findMany: asked });
    expect(answer).toMatchObject({ code: 'CANNOT_BE_RECORDED' });
    await requester.request(`/files/${caseId}/${upload.id}`, { method: 'DELETE' });
  });

  test('makes them evidence: read by those who read the act, logged, and nobody can take them away', async () => {
    const content = Buffer.concat([pdf('证据'), Buffer.alloc(200_000, 'y')]);
    const upload = await requester.send(opening, 'files', name, content);
    await send(portal, 'requester', 'draft-demand', await demandWith([refOf(upload)]));
    const [row] = await portal.services.database.event.findMany({ where: { caseId, step: 'draft-demand', n: 0 } });
    expect(row?.details).toMatchObject({ files: [{ id: upload.id, sha256: upload.sha256, size: upload.size }] });
    expect(JSON.stringify(row?.details)).not.toContain('合同');
    const at = `/cases/${caseId}/documents/${row?.version}/files/${upload.id}`;
    const signatory = await Uploader.of(portal, caseId, 'enterpriseSignatory');
    const taken = await signatory.request(at);
    expect(Buffer.from(await taken.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(taken.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        `attachment; filename="_______v2.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%EF%BC%88%E7%BB%88%E7%A8%BF%EF%BC%89%E2%80%94v2.pdf`.replace(
          '_______v2',
          `${'_'.repeat([...name].length - 6)}v2`,
        ),
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      'content-length': `${content.length}`,
    });
    expect(taken.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    const preview = await signatory.request(`${at}?view=1`, { headers: { range: 'bytes=-10' } });
    expect([preview.status, preview.headers.get('content-disposition')?.split(';')[0]]).toEqual([206, 'inline']);
    const log = await portal.services.database.fileDownload.findMany({ where: { caseId }, orderBy: { at: 'asc' } });
    expect(log.map(({ fileId, firstByte }) => [fileId, firstByte])).toEqual([
      [upload.id, 0],
      [upload.id, content.length - 10],
    ]);
    const rival = await Uploader.of(portal, caseId, 'rivalInvestigator');
    expect((await rival.request(at)).status).toBe(404);
    expect((await portal.request(at)).status).toBe(401);

    expect((await requester.request(`/files/${caseId}/${upload.id}`, { method: 'DELETE' })).status).toBe(404);
    await portal.theatre.sql.query(`UPDATE file SET changed_at = now() - interval '90 days' WHERE id = $1`, [upload.id]);
    await collectFiles(portal.services);
    expect((await signatory.request(at)).status).toBe(200);
    await expect(portal.services.database.file.delete({ where: { id: upload.id } })).rejects.toThrow();
    await expect(portal.services.database.file.update({ where: { id: upload.id }, data: { sha256: 'b'.repeat(64) } })).rejects.toThrow();
  });

  test('once taken is in the log for 36 months, and in none longer', async () => {
    const { fileDownload } = portal.services.database;
    const taken = await fileDownload.count();
    expect(taken).toBeGreaterThan(0);
    const one = await fileDownload.findFirstOrThrow();
    for (const months of [35, 37])
      await fileDownload.create({ data: { ...one, id: `taken-${months}`, at: new Date(Date.now() - months * 30.5 * 86_400_000) } });
    await forgetDownloads(portal.services);
    expect(await fileDownload.count()).toBe(taken + 1);
    expect(await fileDownload.count({ where: { id: 'taken-35' } })).toBe(1);
  });

  test('what no act and no draft has named for a week is collected, from table and store', async () => {
    await portal.services.database.$queryRaw`SELECT 1`;
    const waiting = await portal.services.database.file.count({ where: { uses: { none: {} } } });
    expect(waiting).toBeGreaterThan(5);
    await portal.theatre.sql.query(`UPDATE file SET changed_at = now() - interval '8 days'`);
    await collectFiles(portal.services);
    expect(await portal.services.database.file.count({ where: { uses: { none: {} } } })).toBe(0);
    expect(below(portal.filesFolder)).toHaveLength(await portal.services.database.file.count());
  });
});

test('the next step opens and a document reads with its files', async () => {
  await playInPortal(portal, caseId, []);
  const documents = await portal.as('enterpriseSignatory').cases.documents({ caseId });
  const read = await portal.as('enterpriseSignatory').documents.get({ caseId, version: documents[0]?.version ?? 0 });
  expect(read.parts[0]?.values['files']).toMatchObject([{ name }]);
});
