import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { actorOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId, putText } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'completeness-check'));
});
afterAll(() => readers.portal.close());

const refused = (error: unknown) => errorDataOf(error)?.reason;

test('what a report had asked closes as withdrawn with it: its page says so to the one who was asked, and to nobody else', async () => {
  const asked = (await readers.page('projectManager', 'completeness-check')).key;
  const pageOf = (player: Player | null, key = asked) => readers.portal.as(player).steps.page({ caseId, key });
  expect((await pageOf('projectManager')).outcomes.map(({ name }) => name)).toContain('pass');
  const author = actorOf('investigator');
  const actor = { ...author, roles: [...author.roles, participant] };
  expect(readers.project.act({ step: 'retract-act', subject: 'submit-milestone', outcome: 'retract', input: {}, actor })).toBeUndefined();
  await readers.live();

  const { decision } = await pageOf('projectManager');
  expect(decision).toMatchObject({ why: 'withdrawn', outcome: null, person: null, organisation: null });
  const { rows } = await readers.portal.as('projectManager').inbox.list({ tab: 'todo', limit: 100 });
  expect(rows.map((row) => (row.kind === 'open' ? row.key : ''))).not.toContain(asked);
  for (const player of ['rivalInvestigator', 'expert1', null] as const)
    expect(await pageOf(player).catch(refused), String(player)).toBe(await pageOf(player, `${asked}-no-such`).catch(refused));
});

test('the report stays on record, marked as withdrawn, and is no current material any more', async () => {
  const { cases, documents, steps } = readers.portal.as('investigator');
  await putText(readers.portal, caseId, 'submit-milestone', { report: '里程碑一的成果报告' });
  const report = (await cases.documents({ caseId })).find(({ step }) => step === 'submit-milestone');
  if (!report) throw new Error('no report on record');
  const { at, version } = report;
  const { withdrawnAt } = await documents.get({ caseId, version });
  expect(Date.parse(withdrawnAt ?? '')).toBeGreaterThanOrEqual(Date.parse(at));
  for (const player of ['investigator', 'projectManager'] as const) {
    const as = readers.portal.as(player);
    const marked = (await as.cases.documents({ caseId })).filter((document) => document.withdrawnAt !== null);
    expect(marked.map((document) => document.version)).toEqual([version]);
    const { rows } = await as.cases.timeline({ caseId });
    expect(rows.filter((row) => row.withdrawnAt !== null)).toMatchObject([{ version, n: 0, withdrawnAt }]);
    const { milestones } = await as.projects.get({ caseId });
    expect(milestones?.find(({ n }) => n === 1)).toMatchObject({ state: 'open', reportVersion: null });
  }
  const { key } = await readers.page('investigator', 'report-difficulty');
  const page = await steps.page({ caseId, key });
  expect([...page.beside, ...page.context].map((document) => document.step)).not.toContain('submit-milestone');
  // its author changes it, and need not write it again
  const again = await readers.page('investigator', 'submit-milestone');
  expect(again.prefilled?.outcome).toBe('submit');
});
