import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { accepted } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { until } from '#test/workflow/support/performance.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { countsOfAll } from './support/counted.ts';
import { callFor, newProject, playInPortal, rowFor, send } from './support/play-in-portal.ts';
import { Portal, viewerFor } from './support/portal.ts';

const reason = '中试线所在园区停电检修，关键样件无法制备，预计两个月内恢复。';
const key = 'accept-milestone/milestone-1';
const judgement = accepted(1)[2];
if (!judgement) throw new Error('no judgement in the story');

let portal: Portal;
let caseId: string;
beforeAll(async () => {
  // people's days are short here, so that a deadline passes while the test looks on
  portal = await Portal.open({ env: { WAIT_DAY_MS: '300', ACT_BY_DAY_MS: '2000' } });
  caseId = await newProject(portal);
  await playInPortal(portal, caseId, upTo(sc1, 'accept-milestone'));
}, 400_000);
afterAll(() => portal.close());

const does = async (player: Player, step: string, subject: string, outcome: string, form: object, seat?: string) =>
  await send(portal, player, step, { caseId, subject, ...(seat ? { seat } : {}), submissionId: randomUUID(), outcome, form });
const pageOf = (player: Player) => portal.as(player).steps.page({ caseId, key });
const todo = async (player: Player) => {
  const { rows, counts } = await portal.as(player).inbox.list({ tab: 'todo', limit: 100 });
  return { counts, row: rows.find((row) => row.kind === 'open' && row.project.id === caseId && row.key === key) };
};
const judgedBy = async (player: Player) => {
  const row = await rowFor(portal, caseId, { ...judgement, by: player });
  if (!row) throw new Error(`${player} is not asked`);
  return send(portal, player, judgement.step, callFor(caseId, judgement, row));
};
const eventsOf = async (step: string) => portal.services.database.event.count({ where: { caseId, step } });

test('a suspended opening is shown as stopped, nothing fires while time passes, and resumed its deadline has moved', async () => {
  await until(async () => (await todo('rdLead')).row, 60_000);
  const offered = async (player: Player) => (await portal.as(player).cases.get({ caseId })).offered.map(({ step }) => step);
  expect(await offered('researchOffice')).toContain('request-suspension');
  expect(await offered('universityFinance')).not.toContain('request-suspension');
  // may is not must: it is in nobody's inbox
  const { rows } = await portal.as('researchOffice').inbox.list({ tab: 'todo', limit: 100 });
  expect(rows.some((row) => row.kind === 'open' && row.step === 'request-suspension')).toBe(false);

  await does('researchOffice', 'request-suspension', 'university', 'request', { ground: 'force-majeure', reason });
  await does('projectManager', 'decide-suspension', 'university', 'suspend', {});
  const { dueAt: dueBefore, hold } = await pageOf('rdLead');
  expect(hold).toMatchObject({ reason: 'force-majeure', lift: 'pm' });
  expect((await todo('rdLead')).row).toMatchObject({ hold, overdue: false });
  for (const player of ['rdLead', 'fundOfficer', 'investigator'] as const) {
    const { waiting } = await portal.as(player).cases.get({ caseId });
    expect(
      waiting.find(({ step }) => step === 'accept-milestone'),
      player,
    ).toMatchObject({ hold, overdue: false });
  }
  const refusal = await judgedBy('rdLead').catch((error: unknown) => errorDataOf(error)?.refusal);
  expect(refusal).toEqual({ code: 'ON_HOLD', details: hold });

  const before = await eventsOf('accept-milestone');
  const notices = () => portal.services.database.notice.count({ where: { caseId, about: { path: ['step'], equals: 'accept-milestone' } } });
  const noticed = await notices();
  await new Promise((passed) => setTimeout(passed, Date.parse(dueBefore ?? '') - Date.now() + 1500));
  expect(Date.now()).toBeGreaterThan(Date.parse(dueBefore ?? ''));
  expect([await eventsOf('accept-milestone'), await notices()]).toEqual([before, noticed]);
  expect((await todo('rdLead')).row).toMatchObject({ overdue: false });

  await does('projectManager', 'review-suspension', 'university', 'resume', {}, 'record');
  const after = await pageOf('rdLead');
  expect(after.hold).toBeNull();
  expect(Date.parse(after.dueAt ?? '')).toBeGreaterThan(Date.now());
  expect(after.revisions).toMatchObject([{ dueBefore, dueAt: after.dueAt, reason: 'hold' }]);
  // both instants are on record, for those who may know of the deadline
  const told = async (player: Player) => (await portal.as(player).cases.timeline({ caseId, limit: 200 })).rows.map(({ type }) => type);
  expect(await told('fundOfficer')).toContain('deadline-revised');
});

test('a colleague is asked in one’s place and acts; each who may read it reads both names', async () => {
  const today = shanghaiDay(new Date().toISOString());
  expect((await todo('enterpriseLegal')).row).toBeUndefined();
  const { todo: countBefore } = (await todo('enterpriseLegal')).counts;
  const given = { fromOn: today, untilOn: addDays(today, 20), scope: 'all', reason: '出差，期间由同事代办。' };
  // to somebody of another organisation it cannot be given
  const strange = await does('rdLead', 'delegate', 'enterprise', 'delegate', { ...given, delegate: idOf('researchOffice') }).catch(
    (error: unknown) => errorDataOf(error)?.refusal?.code,
  );
  expect(strange).toBe('NOT_ON_THE_LIST');
  await does('rdLead', 'delegate', 'enterprise', 'delegate', { ...given, delegate: idOf('enterpriseLegal') });

  const asked = await todo('enterpriseLegal');
  expect(asked.row).toMatchObject({ key, mine: true });
  expect(asked.counts.todo).toBeGreaterThan(countBefore);
  expect(await pageOf('enterpriseLegal')).toMatchObject({ state: 'mine', actingFor: { id: idOf('rdLead') } });
  expect(await pageOf('rdLead')).toMatchObject({ state: 'mine', actingFor: null });
  const { rows: listed } = await portal.as('enterpriseLegal').projects.list({});
  expect(listed.map(({ id }) => id)).toContain(caseId);
  // a colleague's place, and a role held for this case alone, are counted as the lists show them
  const here = [{ organisation: viewerFor('projectManager').organisation, role: 'pm', caseId }];
  const during = await countsOfAll(portal, { projectManager: here });
  expect(during.shown).toEqual(during.counted);
  expect(during.shown['rdLead']?.todo).toBeGreaterThan(0);
  expect((await judgedBy('enterpriseLegal'))?.state).toBe('recorded');

  const both = { person: { id: idOf('enterpriseLegal') }, for: { id: idOf('rdLead') } };
  for (const player of ['requester', 'researchOffice', 'fundOfficer', 'projectManager', 'auditor'] as const) {
    const { rows } = await portal.as(player).cases.timeline({ caseId, limit: 200 });
    expect(rows.find(({ step, n }) => step === 'accept-milestone' && n === 0)?.by, player).toMatchObject(both);
    const documents = await portal.as(player).cases.documents({ caseId });
    expect(documents.find(({ step }) => step === 'accept-milestone')?.by, player).toMatchObject(both);
    expect((await pageOf(player)).decision, player).toMatchObject(both);
  }
  const { rows } = await portal.as('rivalInvestigator').cases.timeline({ caseId, limit: 200 });
  expect(JSON.stringify(rows)).not.toContain(idOf('enterpriseLegal'));
  const done = await portal.as('rdLead').inbox.list({ tab: 'done', limit: 100 });
  expect(done.rows.some((row) => row.kind === 'done' && row.key === key)).toBe(true);
  expect(await portal.as('auditor').audit.verify({ caseId })).toMatchObject({ intact: true, documents: { missing: 0, differs: 0 } });

  const after = await countsOfAll(portal);
  expect(after.shown).toEqual(after.counted);
  expect(after.shown['projectManager']?.done).toBeGreaterThan(3);

  // ended, the colleague is asked no more
  await does('rdLead', 'end-delegation', 'delegation-1', 'withdraw', {}, 'giver');
  expect(
    await does('enterpriseLegal', 'start-work', 'work', 'start', {}).catch((error: unknown) => errorDataOf(error)?.reason),
  ).toBeDefined();
  expect((await portal.as('enterpriseLegal').cases.get({ caseId })).offered.map(({ step }) => step)).not.toContain('end-delegation');
});
