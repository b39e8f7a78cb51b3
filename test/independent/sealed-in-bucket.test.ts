import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { callFor, newProject, playInPortal, rowFor, send } from '#test/portal/support/play-in-portal.ts';
import { Portal } from '#test/portal/support/portal.ts';
import { pdf, refOf, Uploader } from '#test/portal/support/upload.ts';
import { until } from '#test/workflow/support/performance.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { startMoto } from './support/moto.ts';

const secret = '密封附件里的关键配方';
const drafting = sc1.findIndex(({ step, by }) => step === 'draft-proposal' && by === 'investigator');
const sealing = sc1.findIndex(({ step, by }) => step === 'seal-submit' && by === 'researchOffice');
/** Two people confirm the opening. */
const opening = sc1.findLastIndex(({ step }) => step === 'open-proposals');
let bucket: Awaited<ReturnType<typeof startMoto>>;
let portal: Portal;
beforeAll(async () => {
  bucket = await startMoto();
  portal = await Portal.open({ env: { ...bucket.env, WAIT_DAY_MS: '500' } });
});
afterAll(async () => {
  await portal.close();
  await bucket.close();
});

test('files of a sealed proposal lie in the bucket unreadable, and are read by who may once the round is opened', async () => {
  const caseId = await newProject(portal);
  await playInPortal(portal, caseId, sc1.slice(0, drafting));
  const investigator = await Uploader.of(portal, caseId, 'investigator');
  const story = sc1[drafting];
  const row = story && (await until(() => rowFor(portal, caseId, story), 60_000));
  if (!story || !row) throw new Error('nobody is asked for a proposal');
  const uploads: Upload[] = [];
  for (const n of [1, 2]) uploads.push(await investigator.send('draft-proposal/call', 'files', `附件${n}.pdf`, pdf(`${secret} ${n}`)));
  const call = callFor(caseId, story, row);
  await send(portal, 'investigator', story.step, { ...call, form: { ...(call.form as object), files: uploads.map(refOf) } });
  const before = await bucket.objects();
  expect(before.map(({ readable }) => readable)).toEqual([false, false]);
  for (const { name, sha256 } of before) expect(name).toBe(sha256);
  await playInPortal(portal, caseId, sc1.slice(drafting + 1, sealing + 1));
  const versionOf = async (step: string) =>
    (await portal.services.database.event.findFirstOrThrow({ where: { caseId, step, n: 0 }, orderBy: { version: 'asc' } })).version;
  const at = (version: number, n: number) => `/cases/${caseId}/documents/${version}/files/${uploads[n]?.id}`;
  const sealed = await versionOf('draft-proposal');
  for (const player of ['investigator', 'researchOffice', 'requester'] as const)
    expect((await (await Uploader.of(portal, caseId, player)).request(at(sealed, 0))).status, player).toBeGreaterThanOrEqual(403);
  await playInPortal(portal, caseId, sc1.slice(sealing + 1, opening + 1));
  await until(async () => (await portal.services.database.document.count({ where: { caseId, unsealedAt: { not: null } } })) > 0, 90_000);
  const opened = (await portal.services.database.event.findMany({ where: { caseId, step: 'seal-submit', n: 0 } })).map(
    ({ version }) => version,
  );
  for (const n of [0, 1]) {
    const answers = await Promise.all(opened.map((version) => investigator.request(at(version, n))));
    const texts = await Promise.all(answers.filter(({ status }) => status === 200).map((answer) => answer.text()));
    expect(texts.map((text) => text.includes(`${secret} ${n + 1}`))).toEqual([true]);
  }
  // the same objects as before: sealing and opening change nothing in the store
  expect(await bucket.objects()).toEqual(before);
}, 600_000);
