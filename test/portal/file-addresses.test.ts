import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('an address that nothing can have is that of nothing, and a body is taken without a limit only where files come in parts', async () => {
  const nothing = [
    () => requester.request(`/files/${caseId}/%00`),
    () => requester.request(`/files/${caseId}/%00/content`),
    () => requester.request(`/files/${caseId}/%00`, { method: 'DELETE' }),
    () => requester.patch('%00', 0, pdf('a')),
    () => requester.begin(`${opening.split('/')[0]}/%00`, 'files', 'a.pdf', 10),
    () => requester.request(`/cases/${caseId}/package-files/seal-submit/%00`),
    () => requester.request(`/cases/${caseId}/documents/1/files/%00`),
  ];
  for (const ask of nothing) expect((await ask()).status).toBe(404);
  const metadata = { 'upload-metadata': 'filename YS5wZGY=' };
  for (const length of ['1e3', '0x10', ' 10 0', '-1'])
    expect(
      (
        await requester.request(`/files/${caseId}/for/${opening}?field=files`, {
          method: 'POST',
          headers: { 'upload-length': length, ...metadata },
        })
      ).status,
      length,
    ).toBe(400);
  const fields = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a'.repeat(3_000_000) };
  for (const path of [`/cases/${caseId}/steps/${opening}?files=1`, `/cases/${caseId}/packages/${opening}`])
    expect((await requester.request(path, fields)).status, path).toBe(413);
});
