import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { of } from '#test/support/story.ts';
import { until } from '#test/workflow/support/performance.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import type { PackageCopy } from '#web/shapes/package.ts';
import { newProject, openKeys, playInPortal, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

let portal: Portal;
let caseId: string;
let copy: PackageCopy;
const sealing = sc1.findIndex(({ step, by }) => step === 'seal-submit' && by === 'researchOffice');
const written = sc1.slice(0, sealing);
const sealKey = `seal-submit/${haihe}`;
const draftKey = 'draft-proposal/call';

beforeAll(async () => {
  // The window's ninety days have to last until the proposal is withdrawn, on a busy machine too.
  portal = await Portal.open({ env: { WAIT_DAY_MS: '500' } });
  caseId = await newProject(portal);
  await playInPortal(portal, caseId, written);
  await until(async () => (await openKeys(portal, caseId)).includes(sealKey), 60_000);
});
afterAll(() => portal.close());

const reasonOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'answered',
    (error: unknown) => errorDataOf(error)?.reason,
  );
const fill = (player: Player, file: PackageCopy['file'], replace = false) =>
  portal.as(player).packages.fill({ caseId, key: draftKey, file, replace });

test('before the sealing the research office takes a copy that reads as the proposal and a file that holds it', async () => {
  const page = await portal.as('researchOffice').steps.page({ caseId, key: sealKey });
  expect(page.package).toBe('take');
  copy = await portal.as('researchOffice').packages.take({ caseId, key: sealKey });
  expect(copy.parts.map(({ step }) => step)).toEqual(['draft-proposal', 'student-plan']);
  expect(copy.file).toMatchObject({ format: 'tida-package/1', case: caseId, parts: { draft: copy.parts[0]?.values } });
});

test('no one else gets the copy, and those who may not know of the sealing get the answer for a case that does not exist', async () => {
  for (const player of ['investigator', 'rivalResearchOffice', 'requester', 'projectManager', 'auditor', 'fundOfficer'] as const) {
    expect(await reasonOf(portal.as(player).packages.take({ caseId, key: sealKey })), player).toBe('NOT_FOUND');
    expect(await reasonOf(portal.as(player).packages.take({ caseId, key: `seal-submit/${crypto.randomUUID()}` })), player).toBe(
      'NOT_FOUND',
    );
  }
});

test('nothing is filled in before anything was sealed', async () => {
  expect((await portal.as('investigator').steps.page({ caseId, key: draftKey })).package).toBe(null);
  expect(await reasonOf(fill('investigator', copy.file))).toBe('NOTHING_SEALED');
});

test('sealed and withdrawn, the proposal is filled in from the file to the last character, only from that file, and over a draft only where asked for', async () => {
  await playInPortal(portal, caseId, sc1.slice(sealing, sealing + 1));
  expect(await reasonOf(portal.as('researchOffice').packages.take({ caseId, key: sealKey }))).toMatch(/NOT_FOUND|PARTS_MISSING/);
  // nobody is asked to withdraw: it is offered on the project's page
  const { offered } = await portal.as('researchOffice').cases.get({ caseId });
  expect(offered.map(({ key }) => key)).toContain(sealKey);
  // named by what can still be done: the sealing itself is done
  expect(offered.find(({ key }) => key === sealKey)?.outcome).toBe('withdraw');
  const withdrawal = { caseId, subject: haihe, submissionId: crypto.randomUUID(), outcome: 'withdraw' } as const;
  await send(portal, 'researchOffice', 'seal-submit', { ...withdrawal, form: { reason: '报价表漏填设备费，撤回后补正再密封。' } });
  const page = await portal.as('investigator').steps.page({ caseId, key: draftKey });
  expect({ package: page.package, drafts: page.drafts }).toEqual({ package: 'fill', drafts: [] });

  const draft = copy.file.parts['draft'] ?? {};
  const changed = { ...copy.file, parts: { ...copy.file.parts, draft: { ...draft, priceFen: 1 } } };
  expect(await reasonOf(fill('investigator', changed))).toBe('PACKAGE_DIFFERS');
  expect(await reasonOf(fill('investigator', { ...copy.file, case: 'another' }))).toBe('NO_PACKAGE_FILE');
  expect(await reasonOf(fill('rivalInvestigator', copy.file))).toBe('NOTHING_SEALED');

  const saved = await fill('investigator', copy.file);
  expect(saved).toMatchObject({ outcome: 'submit', values: draft, revision: 1 });
  expect(await reasonOf(fill('investigator', copy.file))).toBe('DRAFT_THERE');
  const { save } = portal.as('investigator').drafts;
  expect(await save({ caseId, key: draftKey, outcome: 'submit', values: { ...draft, priceFen: 1 }, revision: 1 })).toMatchObject({
    revision: 2,
  });
  expect(await fill('investigator', copy.file, true)).toMatchObject({ values: draft, revision: 3 });

  await playInPortal(portal, caseId, [of(written, 'draft-proposal')]);
  const students = await portal.as('investigator').packages.fill({ caseId, key: `student-plan/${haihe}`, file: copy.file });
  expect(students.values).toEqual(copy.file.parts['students']);
});
