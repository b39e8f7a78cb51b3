import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { programmeParties } from '#scripts/story/organisations.ts';
import { until } from '#test/workflow/support/performance.ts';
import { submitForm } from '#web/forms/act.server.ts';
import { action as beginPolicy } from '#web/kinds/policy/new-policy.tsx';
import { isWorkingDay } from '#workflows/domain/calendar.ts';
import { publishedCalendar } from '#workflows/domain/calendar-data.ts';
import { addDays, type Day, daysBetween, shanghaiDay } from '#workflows/domain/days.ts';
import { statutoryDays } from '#workflows/domain/statutory-days.ts';
import { Portal, portalUrl, viewerFor } from './support/portal.ts';

const today = shanghaiDay(new Date().toISOString());
/** The first year without its notice. */
const year = Math.max(...publishedCalendar.notices.map((notice) => notice.year)) + 1;

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
  const programme = { nameZh: '长期限', nameEn: 'Long deadlines', ...programmeParties };
  await portal.register({
    programmes: [
      { ...programme, id: 'slow', terms: { days: { 'draft-demand': daysBetween(today, holiday.at(-1) ?? '') } } },
      { ...programme, id: 'beijing', jurisdiction: 'CN-BJ' },
    ],
  });
});
afterAll(() => portal.close());

const openProject = async (programmeId: string) =>
  (await portal.as('requester').projects.open({ programmeId, submissionId: randomUUID() })).id;
const openPolicy = async (subject: 'pack' | 'terms' | 'notice' | 'outage') =>
  (await portal.as('policyMaker').policies.open({ subject, submissionId: randomUUID() })).id;
const act = (caseId: string, subject: string) => ({ caseId, subject, submissionId: randomUUID() });
const draftOf = (caseId: string) => portal.as('requester').steps.page({ caseId, key: 'draft-demand/demand' });
const approve = (caseId: string, subject: string) =>
  portal.as('policyChecker').steps.checkPolicy({ ...act(caseId, subject), outcome: 'approve', form: { compared: true } });
const refusalOf = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error: { cause?: { refusal?: unknown } }) => error.cause?.refusal,
  );
const inForce = (caseId: string) =>
  until(async () => ((await portal.as('policyMaker').cases.get({ caseId })).phase === 'inForce' ? true : undefined), 60_000);

/** Spring Festival or National Day, whichever comes first in the year, with three more days than the law gives. */
function longHoliday(): Day[] {
  const days = [...statutoryDays(year)].toSorted();
  const first = days.find((day) => days.includes(addDays(day, 1)) && days.includes(addDays(day, 2))) ?? '';
  const holiday = [first];
  for (let more = 3, day = addDays(first, 1); more > 0; day = addDays(day, 1)) {
    holiday.push(day);
    if (!days.includes(day) && isWorkingDay(day, publishedCalendar)) more -= 1;
  }
  return holiday;
}
const holiday = longHoliday();
/** As the form asks for it. */
const rows = [
  { from: holiday[0] ?? '', to: holiday.at(-1) ?? '' },
  ...[...statutoryDays(year)].filter((day) => !holiday.includes(day)).map((day) => ({ from: day, to: day })),
];
const source = '国务院办公厅关于部分节假日安排的通知（测试）';

/** What a browser without scripts sends, and where it is sent on. */
async function post(player: Player, path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const context = await portal.pageFor(player);
  body.set('_for', context.actingAs ?? '');
  const request = new Request(portalUrl + path, { method: 'POST', body });
  const [, caseId = '', key = ''] = /^\/cases\/([^/]+)\/steps\/(.+)$/.exec(path) ?? [];
  const answer = key
    ? submitForm(context, { caseId, key }, request)
    : beginPolicy({ request, params: {}, context, unstable_pattern: path } as never);
  return answer.then(
    (sent) => (sent instanceof Response ? sent : Response.json(sent.data, { status: sent.init?.status ?? 200 })),
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    },
  );
}

describe('a holiday notice', () => {
  test('entered by one and checked by another reaches a deadline that is open, by forms alone', async () => {
    const project = await openProject('slow');
    const before = await draftOf(project);
    expect(before).toMatchObject({ provisionalYears: expect.arrayContaining([year]), revisions: [] });

    const begun = await post('policyMaker', '/policies/new', { subject: 'notice', submissionId: randomUUID() });
    const caseId = /\/cases\/(.+)$/.exec(begun.headers.get('location') ?? '')?.[1] ?? '';
    const proposal = Object.fromEntries(
      rows.flatMap(({ from, to }, n) => [
        [`holidays[${n}].from`, from],
        [`holidays[${n}].to`, to],
      ]),
    );
    const proposed = await post('policyMaker', `/cases/${caseId}/steps/enter-notice/notice`, {
      ...proposal,
      year: String(year),
      source,
      _outcome: 'propose',
      _submissionId: randomUUID(),
    });
    expect(proposed.headers.get('location')).toMatch(/receipts\/2$/);
    const { rows: asked } = await portal.as('policyChecker').inbox.list({ tab: 'todo' });
    expect(asked.map((row) => 'step' in row && row.step)).toContain('check-policy');
    const page = await portal.as('policyChecker').steps.page({ caseId, key: 'check-policy/notice' });
    expect(page.beside.map(({ step }) => step)).toEqual(['enter-notice']);
    const approved = await post('policyChecker', `/cases/${caseId}/steps/check-policy/notice`, {
      compared: 'on',
      _outcome: 'approve',
      _confirmed: '1',
      _submissionId: randomUUID(),
    });
    expect(approved.headers.get('location')).toMatch(/receipts\/3$/);

    await inForce(caseId);
    const after = await draftOf(project);
    expect(after.revisions).toEqual([expect.objectContaining({ dueBefore: before.dueAt, dueAt: after.dueAt, reason: 'notice' })]);
    expect((after.dueAt ?? '') > (before.dueAt ?? '')).toBe(true);
    expect(after.provisionalYears).not.toContain(year);
    const told = (await portal.as('requester').cases.timeline({ caseId: project })).rows.map(({ type }) => type);
    expect(told).toEqual(expect.arrayContaining(['calendar-revised', 'deadline-revised']));
    const came = (await portal.as('policyMaker').cases.timeline({ caseId })).rows;
    expect(came.find(({ type }) => type === 'open-cases-revised')?.details).toMatchObject({ cases: expect.any(Number), deadlines: 1 });

    const later = await draftOf(await openProject('slow'));
    expect(later.provisionalYears).not.toContain(year);
    expect((await portal.as('policyMaker').cases.list({ kind: 'policy' })).rows[0]).toMatchObject({ id: caseId, phase: 'inForce' });
  });

  test('that contradicts itself is refused, with each day and its reason', async () => {
    const caseId = await openPolicy('notice');
    const form = { year, source, holidays: rows.slice(1), workdays: [{ day: `${year}-03-03` }] };
    const refused = await refusalOf(portal.as('policyMaker').steps.enterNotice({ ...act(caseId, 'notice'), outcome: 'propose', form }));
    expect(refused).toMatchObject({ code: 'RULES_BROKEN' });
    expect(JSON.stringify(refused)).toContain(holiday[0]);
  });
});

describe('who has what to do with a policy', () => {
  test('its maker does not check it, with any other role', async () => {
    const caseId = await openPolicy('outage');
    const form = {
      outageFrom: `${addDays(today, 1)}T00:00:00+08:00`,
      outageTo: `${addDays(today, 1)}T08:00:00+08:00`,
      reason: '机房断电八小时。',
    };
    await portal.as('policyMaker').steps.declareOutage({ ...act(caseId, 'outage'), outcome: 'propose', form });
    const maker = viewerFor('policyMaker');
    const both = { ...maker, grants: [...maker.grants, { organisation: maker.organisation, role: 'policy.checker', caseId: null }] };
    const check = { ...act(caseId, 'outage'), outcome: 'approve' as const, form: { compared: true as const } };
    expect(await refusalOf(portal.asViewer(both).steps.checkPolicy(check))).toMatchObject({ code: 'SAME_PERSON' });
    await approve(caseId, 'outage');
    await inForce(caseId);
    expect((await portal.as(null).calendar.inForce()).outages.map(({ id }) => id)).toEqual([expect.stringMatching(/^outage-/)]);
  });

  test('a project’s people open none, and a policy case is to them as one that does not exist', async () => {
    const caseId = await openPolicy('pack');
    for (const player of ['projectManager', 'requester', 'fundOfficer'] as const) {
      const caller = portal.as(player);
      await expect(caller.policies.open({ subject: 'pack', submissionId: randomUUID() })).rejects.toThrow('NOT_ALLOWED');
      await expect(caller.cases.get({ caseId })).rejects.toThrow('NOT_FOUND');
      expect((await caller.cases.list({ kind: 'policy' })).rows).toEqual([]);
    }
    const project = await openProject('programme');
    await expect(portal.as('policyMaker').cases.get({ caseId: project })).rejects.toThrow('NOT_FOUND');
    await expect(portal.as('policyMaker').projects.get({ caseId })).rejects.toThrow('NOT_FOUND');
  });
});

describe('figures', () => {
  const none = { sums: [], periods: [], explanation: '按条例修订。' };

  test('of a place are those of projects that open from then on, and reach the open ones', async () => {
    const before = await openProject('programme');
    const caseId = await openPolicy('pack');
    const form = {
      ...none,
      jurisdiction: 'CN-BJ',
      effectiveFrom: today,
      source: '北京市条例（测试）12',
      rates: [{ rate: 'inventor-floor', valueBp: 7500 }],
    } as const;
    await portal
      .as('policyMaker')
      .steps.proposePack({ ...act(caseId, 'pack'), outcome: 'propose', form: { ...form, rates: [...form.rates] } });
    await approve(caseId, 'pack');
    await inForce(caseId);
    const { state } = (await portal.services.database.caseState.findUnique({ where: { caseId: await openProject('beijing') } })) ?? {};
    const pack = `CN-BJ-${today.slice(0, 7)}`;
    expect(state).toMatchObject({ terms: { inventorFloorBp: 7500, packs: [{}, { id: pack }] } });
    const told = await portal.services.database.event.findMany({
      where: { caseId: before, type: 'law-changed' },
      select: { details: true },
    });
    expect(told).toMatchObject([{ details: { pack } }]);
    const known = await portal.services.database.caseState.findUnique({ where: { caseId: before } });
    expect(known?.state).toMatchObject({
      terms: { inventorFloorBp: 5000 },
      law: expect.arrayContaining([expect.objectContaining({ id: pack })]),
    });
  });

  test('of a programme below the law of its place are refused, with the bound', async () => {
    const caseId = await openPolicy('terms');
    const form = (valueBp: number) => ({
      ...none,
      programme: 'beijing',
      effectiveFrom: today,
      rates: [{ rate: 'inventor-floor' as const, valueBp }],
    });
    const propose = (valueBp: number) =>
      portal.as('policyMaker').steps.proposeTerms({ ...act(caseId, 'terms'), outcome: 'propose', form: form(valueBp) });
    const refused = await refusalOf(propose(6000));
    expect(refused).toMatchObject({ code: 'OUTSIDE_THE_LAW' });
    expect(JSON.stringify(refused)).toMatch(/inventorFloorBp.*7500/);
    await propose(8000);
    await approve(caseId, 'terms');
    await inForce(caseId);
    const { state } = (await portal.services.database.caseState.findUnique({ where: { caseId: await openProject('beijing') } })) ?? {};
    expect(state).toMatchObject({ terms: { inventorFloorBp: 8000 } });
  });
});
