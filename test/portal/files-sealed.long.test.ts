import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { until } from '#test/workflow/support/performance.ts';
import { alteredAmong } from '#web/forms/altered-files.server.ts';
import { readPackage } from '#web/forms/read-package.server.ts';
import type { PackageCopy } from '#web/shapes/package.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { callFor, newProject, openKeys, playInPortal, rowFor, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';
import { pdf, refOf, Uploader } from './support/upload.ts';

const draftKey = 'draft-proposal/call';
const sealKey = `seal-submit/${haihe}`;
const secret = '密封附件里的关键配方';
const drafting = sc1.findIndex(({ step, by }) => step === 'draft-proposal' && by === 'investigator');
const sealing = sc1.findIndex(({ step, by }) => step === 'seal-submit' && by === 'researchOffice');
/** Two people confirm the opening. */
const opening = sc1.findLastIndex(({ step }) => step === 'open-proposals');
let portal: Portal;
let caseId: string;
let investigator: Uploader;
let uploads: Upload[];
let copy: PackageCopy;
let archive: Uint8Array;
let packageAddress: string;
beforeAll(async () => {
  portal = await Portal.open({ env: { WAIT_DAY_MS: '500' } });
  caseId = await newProject(portal);
  packageAddress = `/cases/${caseId}/package-files/${sealKey}`;
  await playInPortal(portal, caseId, sc1.slice(0, drafting));
  investigator = await Uploader.of(portal, caseId, 'investigator');
  const story = sc1[drafting];
  const row = story && (await until(() => rowFor(portal, caseId, story), 60_000));
  if (!story || !row) throw new Error('nobody is asked for a proposal');
  uploads = [];
  for (const n of [1, 2, 3, 4, 5]) uploads.push(await investigator.send(draftKey, 'files', `附件${n}.pdf`, pdf(`${secret} ${n}`)));
  const call = callFor(caseId, story, row);
  await send(portal, 'investigator', story.step, { ...call, form: { ...(call.form as object), files: uploads.map(refOf) } });
  await playInPortal(portal, caseId, sc1.slice(drafting + 1, sealing));
  await until(async () => (await openKeys(portal, caseId)).includes(sealKey), 60_000);
}, 400_000);
afterAll(() => portal.close());

const versionOf = async (step: string, last = 1) =>
  (await portal.services.database.event.findMany({ where: { caseId, step, n: 0, organisationId: haihe }, orderBy: { version: 'asc' } })).at(
    -last,
  )?.version;
const rows = () => portal.services.database.file.findMany({ where: { caseId }, orderBy: { createdAt: 'asc' } });
/** All that an operator of database and disk can read, and the portal's key of drafts does not help with what is not there. */
const everythingKept = async () => {
  const { rows: files } = await portal.theatre.sql.query('SELECT row_to_json(f)::text AS text FROM file f');
  const below = readdirSync(portal.filesFolder, { recursive: true, encoding: 'utf8' }).map((name) => join(portal.filesFolder, name));
  const disk = below.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path).toString('latin1'));
  return [...files.map(({ text }: { text: string }) => text), ...disk].join('\n');
};

test('a draft’s files are read by the own organisation alone, and neither disk nor table shows name, hash or content', async () => {
  const at = `/cases/${caseId}/documents/${await versionOf('draft-proposal')}/files/${uploads[0]?.id}`;
  const office = await Uploader.of(portal, caseId, 'researchOffice');
  expect((await (await office.request(at)).text()).includes(secret)).toBe(true);
  for (const player of ['rivalInvestigator', 'requester', 'projectManager', 'auditor'] as const) {
    const answer = await (await Uploader.of(portal, caseId, player)).request(at);
    expect(answer.status, player).toBeGreaterThanOrEqual(403);
    expect((await answer.text()).includes(secret)).toBe(false);
  }
  const kept = await everythingKept();
  for (const { sha256 } of uploads) expect(kept).not.toContain(sha256);
  expect(kept).not.toContain('附件');
  expect(kept).not.toContain(Buffer.from(secret).toString('latin1'));
});

test('the package that the university takes holds the key of each, sealed with it', async () => {
  copy = await portal.as('researchOffice').packages.take({ caseId, key: sealKey });
  expect(Object.keys(copy.file.files ?? {}).toSorted()).toEqual(uploads.map(({ id }) => id).toSorted());
});

test('and the files themselves: an archive for the university alone', async () => {
  const office = await Uploader.of(portal, caseId, 'researchOffice');
  const taken = await office.request(packageAddress);
  expect([taken.status, taken.headers.get('content-type')]).toEqual([200, 'application/zip']);
  archive = new Uint8Array(await taken.arrayBuffer());
  const entries = unzipSync(archive);
  expect(Object.keys(entries).toSorted()).toEqual(['package.json', ...[1, 2, 3, 4, 5].map((n) => `files/附件${n}.pdf`)].toSorted());
  expect(JSON.parse(strFromU8(entries['package.json'] ?? new Uint8Array()))).toEqual(copy.file);
  for (const n of [1, 2, 3, 4, 5]) expect(Buffer.from(entries[`files/附件${n}.pdf`] ?? []).equals(pdf(`${secret} ${n}`))).toBe(true);
  for (const player of ['investigator', 'rivalInvestigator', 'rivalResearchOffice', 'requester', 'projectManager', 'auditor'] as const) {
    const other = await Uploader.of(portal, caseId, player);
    const [answer, unknown] = [
      await other.request(packageAddress),
      await other.request(packageAddress.replace(haihe, crypto.randomUUID())),
    ];
    expect([answer.status, await answer.text()], player).toEqual([404, await unknown.text()]);
  }
});

test('sealed, nobody reads them: their keys are gone from everywhere but the envelope and the university’s own copy', async () => {
  await playInPortal(portal, caseId, sc1.slice(sealing, sealing + 1));
  expect((await rows()).map((row) => row.secret)).toEqual(uploads.map(() => null));
  for (const step of ['draft-proposal', 'seal-submit'])
    for (const player of ['investigator', 'researchOffice', 'rivalInvestigator', 'auditor'] as const) {
      const answer = await (await Uploader.of(portal, caseId, player)).request(
        `/cases/${caseId}/documents/${await versionOf(step)}/files/${uploads[0]?.id}`,
      );
      expect(answer.status, `${player} ${step}`).toBeGreaterThanOrEqual(403);
    }
  const own = await investigator.request(`/files/${caseId}/${uploads[0]?.id}/content`);
  expect(await own.json()).toMatchObject({ error: { data: { reason: 'SEALED', details: { why: 'draft' } } } });
});

test('withdrawn, the package brings the keys back; a package with other keys does not', async () => {
  const withdrawal = { caseId, subject: haihe, submissionId: crypto.randomUUID(), outcome: 'withdraw' } as const;
  await send(portal, 'researchOffice', 'seal-submit', { ...withdrawal, form: { reason: '报价表漏填设备费，撤回后补正再密封。' } });
  const fill = (file: PackageCopy['file']) => portal.as('investigator').packages.fill({ caseId, key: draftKey, file, replace: false });
  const other = Object.fromEntries(uploads.map(({ id }) => [id, Buffer.alloc(32).toString('base64')]));
  await expect(fill({ ...copy.file, files: other })).rejects.toThrow('PACKAGE_DIFFERS');
  const form = new FormData();
  form.append('file', new File([archive as BlobPart], '方案包.zip'));
  form.append('replace', '1');
  const posted = new Request('http://localhost/', { method: 'POST', body: form });
  const { file, replaces, brought } = (await readPackage(posted)) as Exclude<Awaited<ReturnType<typeof readPackage>>, 'TOO_LARGE'>;
  expect([file, replaces]).toEqual([copy.file, true]);
  expect(alteredAmong(copy.file, brought)).toEqual([]);
  expect(new Set(brought.map(({ sha256 }) => sha256))).toEqual(new Set(uploads.map(({ sha256 }) => sha256)));
  const { values, fileCount, fieldCount, missingFiles } = await fill(file ?? copy.file);
  expect({ fileCount, fieldCount, missingFiles }).toEqual({ fileCount: 5, fieldCount: Object.keys(values).length, missingFiles: [] });
  expect(values['files']).toEqual(uploads.map(refOf));
  expect((await rows()).every(({ secret: kept }) => kept !== null)).toBe(true);
  const story = sc1[drafting];
  const row = story && (await until(() => rowFor(portal, caseId, story), 60_000));
  if (!story || !row) throw new Error('nobody is asked for a proposal');
  const call = callFor(caseId, story, row);
  await send(portal, 'investigator', story.step, { ...call, form: { ...(call.form as object), files: uploads.map(refOf) } });
  await playInPortal(portal, caseId, sc1.slice(drafting + 1, sealing + 1));
  expect((await rows()).every(({ secret: kept }) => kept === null)).toBe(true);
});

test('opened, those who may read the proposal read its files as they were sealed', async () => {
  await playInPortal(portal, caseId, sc1.slice(sealing + 1, opening + 1));
  await until(async () => (await portal.services.database.document.count({ where: { caseId, unsealedAt: { not: null } } })) > 0, 90_000);
  const at = `/cases/${caseId}/documents/${await versionOf('seal-submit')}/files/${uploads[4]?.id}`;
  const taken = await investigator.request(at);
  expect([taken.status, (await taken.text()).includes(`${secret} 5`)]).toEqual([200, true]);
  const rival = await (await Uploader.of(portal, caseId, 'rivalInvestigator')).request(at);
  expect(rival.status).toBe(404);
}, 400_000);
