import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorDataOf } from '#web/errors/failure.ts';
import { receiveMore } from '#web/files/receive.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { newProject } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';
import { pdf, Uploader } from './support/upload.ts';

const opening = 'draft-demand/demand';
let portal: Portal;
let caseId: string;
let requester: Uploader;
beforeAll(async () => {
  portal = await Portal.open();
  caseId = await newProject(portal);
  requester = await Uploader.of(portal, caseId, 'requester');
});
afterAll(() => portal.close());

/** Files in the store and on their way to it; folders stay. */
const stored = () =>
  (existsSync(portal.filesFolder) ? readdirSync(portal.filesFolder, { recursive: true }).map(String) : [])
    .filter((name) => /[0-9a-f-]{36,64}$/.test(name))
    .sort();
const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

test('an upload that two requests send is the first one’s: a later one changes neither content nor verdict, and leaves nothing', async () => {
  const second = pdf(eicar);
  const first = pdf('甲'.padEnd(eicar.length - 2));
  expect(first.length).toBe(second.length);
  const { id } = (await (await requester.begin(opening, 'files', '两人.pdf', first.length)).json()) as Upload;
  // as both requests have read it
  const row = await portal.services.database.file.findUniqueOrThrow({ where: { id } });
  const sent = async (content: Buffer) => {
    const { checked } = await receiveMore(portal.services, row, 0, Readable.from([content]));
    await checked;
  };
  await sent(first);
  const before = stored();
  for (const content of [second, Buffer.alloc(first.length, 'no pdf')]) {
    const refused = await sent(content).then(
      () => 'taken',
      (error: unknown) => errorDataOf(error),
    );
    expect(refused).toMatchObject({ reason: 'FILE_OFFSET', details: { offset: first.length } });
    expect(stored()).toEqual(before);
  }
  expect(await requester.state(id)).toMatchObject({ state: 'clean', sha256: createHash('sha256').update(first).digest('hex') });
  const back = await requester.request(`/files/${caseId}/${id}/content`);
  expect(Buffer.from(await back.arrayBuffer()).equals(first)).toBe(true);
});

test('an upload that is taken away while its last piece comes leaves nothing in the store', async () => {
  const content = pdf('乙');
  const { id } = (await (await requester.begin(opening, 'files', '撤.pdf', content.length)).json()) as Upload;
  const row = await portal.services.database.file.findUniqueOrThrow({ where: { id } });
  const before = stored();
  expect((await requester.request(`/files/${caseId}/${id}`, { method: 'DELETE' })).status).toBe(204);
  await expect(receiveMore(portal.services, row, 0, Readable.from([content]))).rejects.toThrow();
  expect(stored()).toEqual(before);
});
