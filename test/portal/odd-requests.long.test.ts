import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { binhai } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { valuesOf } from '#test/support/form-values.ts';
import { oddTexts, planted, textsOf } from '#test/support/odd-texts.ts';
import { upTo } from '#test/support/story.ts';
import { toTyped } from '#web/forms/typed.ts';
import { action as newProject } from '#web/kinds/project/new-project.tsx';
import { action as talk } from '#web/routes/case-talk.tsx';
import { action as draft } from '#web/routes/draft.ts';
import { action as keys } from '#web/routes/keys.tsx';
import { action as changePassword } from '#web/routes/password.tsx';
import { action as preferences } from '#web/routes/preferences.ts';
import { action as readNotices } from '#web/routes/read-notices.ts';
import { action as sessions } from '#web/routes/sessions.tsx';
import { action as signIn } from '#web/routes/sign-in.tsx';
import { action as signOut } from '#web/routes/sign-out.ts';
import { action as step } from '#web/routes/step.tsx';
import { camelCase } from '#web/shapes/camel-case.ts';
import { describeForm } from '#web/shapes/describe.ts';
import { steps } from '#workflows/project/catalogue.ts';
import { Portal, portalUrl } from './support/portal.ts';
import { recordedId as caseId, recordedProject } from './support/recorded.ts';

let portal: Portal;
let key: string;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  await recordedProject(portal, upTo(sc1, 'attest-demand'));
  key = await portal.keyOf('enterpriseSignatory');
});
afterAll(() => portal.close());

const odd = Object.entries(oddTexts);
const call = (path: string, body: string, method = 'POST') =>
  method === 'GET'
    ? portal.request(`/trpc/${path}?input=${encodeURIComponent(body)}`, { headers: { authorization: `Bearer ${key}` } })
    : portal.request(`/trpc/${path}`, { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body });

const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
const huge = 2 ** 31;
const wild = [
  '2026-13-45T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  'x\u0000',
  '\ud800',
  huge,
  -1,
  2 ** 53,
  1e308,
  null,
  {},
];
const lists: Readonly<Record<string, { input: object; right: readonly unknown[] }>> = {
  'inbox.list': { input: { tab: 'todo' }, right: ['2026-11-28T00:00:00.000Z', 'x', 'draft-demand/demand'] },
  'inbox.list ': { input: { tab: 'started' }, right: ['2026-11-28T00:00:00.000Z', 'x', 'draft-demand/demand'] },
  'inbox.list  ': { input: { tab: 'done' }, right: ['2026-11-28T00:00:00.000Z', 'x', 1] },
  'inbox.list   ': { input: { tab: 'notices' }, right: ['2026-11-28T00:00:00.000Z', 'x', 1, 1] },
  'cases.list': { input: { kind: 'project' }, right: ['2026-11-28T00:00:00.000Z', 'x'] },
  'projects.list': { input: {}, right: ['2026-11-28T00:00:00.000Z', 'x'] },
  'cases.timeline': { input: { caseId }, right: [3] },
  'demands.list': { input: {}, right: ['2026-11-28T00:00:00.000Z', 'x', '2026-11-28T00:00:00.000Z'] },
  'publicities.list': { input: {}, right: ['2026-11-28T00:00:00.000Z', 'x', 'award', '2026-11-28T00:00:00.000Z'] },
};
describe.each(Object.entries(lists))('a made-up cursor of %s', (path, { input, right }) => {
  test('is a 4xx in every place; a right one is taken', async () => {
    const ask = (given: string) => call(path.trim(), JSON.stringify({ ...input, cursor: given }));
    expect((await ask(cursor(...right))).status).toBe(200);
    const made = [cursor(), cursor(...right, 1), 'AAAA', Buffer.from('null').toString('base64url')];
    for (let place = 0; place < right.length; place += 1) for (const value of wild) made.push(cursor(...right.with(place, value)));
    for (const one of made) {
      const answer = await ask(one);
      expect([400, 413], `${Buffer.from(one, 'base64url')} ${await answer.clone().text()}`).toContain(answer.status);
    }
  });
});

test('numbers beyond the database’s are a 4xx', async () => {
  const where = { caseId, key: 'attest-demand/demand' };
  const inputs: readonly [string, object][] = [
    ['drafts.save', { ...where, outcome: 'sign', values: {}, revision: huge }],
    ['drafts.save', { ...where, outcome: 'sign', values: {}, revision: huge - 1 }],
    ['drafts.save', { ...where, outcome: 'sign', values: {}, revision: 0, turn: huge }],
    ['inbox.markRead', { notices: [{ caseId, version: huge, n: 1 }] }],
    ['inbox.markRead', { notices: [{ caseId, version: 1, n: huge }] }],
    ['documents.get', { caseId, version: huge }],
    ['publicities.get', { caseId, subject: 'award', filed: huge }],
    ['keys.create', { label: 'x', days: huge, scopes: ['read'] }],
    [
      'steps.attestDemand',
      { caseId, subject: 'demand', submissionId: randomUUID(), seenAt: huge, outcome: 'return', form: { reason: '请补充指标的测试方法' } },
    ],
  ];
  for (const [path, input] of inputs) {
    const answer = await call(path, JSON.stringify(input));
    expect(answer.status, `${path} ${await answer.clone().text()}`).toBeGreaterThanOrEqual(400);
    expect(answer.status, path).toBeLessThan(500);
  }
});

/** Each form once, valid but for one odd text; over all forms every odd text comes in many places. */
const oddForms = steps.flatMap(({ name, outcomes }, at) =>
  Object.entries(outcomes).flatMap(([outcome, { form }], nth) => {
    const samples = fc.sample(valuesOf(form), { seed: 11, numRuns: 8 });
    const value = samples.reduce((most, one) => (textsOf(form, one).length > textsOf(form, most).length ? one : most));
    return textsOf(form, value)
      .slice(0, 2)
      .map(({ path, value: valid }, place) => {
        const [kind, text] = odd[(at * 7 + nth * 3 + place * 11) % odd.length] ?? ['', ''];
        return { name, outcome, form, kind, value: planted(value, path, `${valid}${text}`) };
      });
  }),
);

test('every step’s procedure answers an odd text in an otherwise valid form with a 4xx', async () => {
  expect(oddForms.length).toBeGreaterThan(80);
  for (const { name, outcome, kind, value } of oddForms) {
    const input = { caseId, subject: 'demand', submissionId: randomUUID(), outcome, form: value };
    const answer = await call(`steps.${camelCase(name)}`, JSON.stringify(input));
    expect(answer.status, `${name} ${outcome} ${kind} ${await answer.clone().text()}`).toBeLessThan(500);
  }
});

type Action = (given: { request: Request; context: AppLoadContext; params: Record<string, string> }) => unknown;
/** What a page's action answers, as a status; what it throws that is no answer fails the test. */
async function post(
  action: unknown,
  player: Player | null,
  path: string,
  body: BodyInit,
  params: Record<string, string> = {},
): Promise<number> {
  const request = new Request(`${portalUrl}${path}`, { method: 'POST', body, headers: { 'user-agent': 'test' } });
  const context = await portal.pageFor(player, request);
  const given = await Promise.resolve()
    .then(() => (action as Action)({ request, context, params }))
    .catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.status;
  if (given instanceof Error) throw given;
  return (given as { init?: { status?: number } | null }).init?.status ?? 200;
}
const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
/** As a browser posts it. */
function flat(typed: unknown, name = ''): [string, string][] {
  if (typeof typed === 'string') return [[name, typed]];
  if (Array.isArray(typed)) return typed.flatMap((row, index) => flat(row, `${name}[${index}]`));
  if (typeof typed !== 'object' || typed === null) return [];
  return Object.entries(typed).flatMap(([inner, value]) => flat(value, name ? `${name}.${inner}` : inner));
}

test('the page of every step answers one with less than a 500, and shows it again', async () => {
  for (const { name, outcome, form, kind, value } of oddForms) {
    const own = { _outcome: outcome, _submissionId: randomUUID(), _confirmed: 'on' };
    const body = formOf({ ...Object.fromEntries(flat(toTyped(describeForm(form), value))), ...own });
    const at = { caseId, '*': `${name}/demand` };
    const ticket = (await portal.pageFor(null)).ticket(caseId, `${name}/demand`);
    const status = await post(step, 'enterpriseSignatory', `/cases/${caseId}/steps/${name}/demand?form=${ticket}`, body, at);
    expect(status, `${name} ${outcome} ${kind}`).toBeLessThan(500);
    const kept = JSON.stringify({ outcome, values: value, revision: 0 });
    const { actingAs } = await portal.pageFor('enterpriseSignatory');
    expect(
      await post(draft, 'enterpriseSignatory', `/cases/${caseId}/drafts/${name}/demand?for=${actingAs}&form=${ticket}`, kept, at),
      `draft ${name} ${kind}`,
    ).toBeLessThan(500);
  }
});

const pages: Readonly<Record<string, { action: unknown; fields: Readonly<Record<string, string>>; player?: Player | null }>> = {
  '/sign-in': { action: signIn, fields: { email: 'a@example.com', password: 'x', to: '/inbox' }, player: null },
  '/sign-out': { action: signOut, fields: {} },
  '/preferences': {
    action: preferences,
    fields: { locale: 'en', theme: 'dark', shortcuts: 'on', organisation: binhai, to: '/inbox' },
  },
  '/notices/read': { action: readNotices, fields: { notice: `${caseId} 1 1` } },
  '/projects/new': { action: newProject, fields: { programme: 'programme', submissionId: randomUUID() } },
  '/keys': { action: keys, fields: { label: '脚本', days: '3', scope: 'read' } },
  '/keys ': { action: keys, fields: { revoke: randomUUID() } },
  '/sessions': { action: sessions, fields: { end: randomUUID() } },
  [`/cases/${caseId}/talk?with=party`]: {
    action: talk,
    fields: { _for: '', _alive: '', submissionId: randomUUID(), text: 'x', mention: 'y' },
  },
  [`/cases/${caseId}/talk?with=shared `]: { action: talk, fields: { withdraw: randomUUID() } },
  '/password': {
    action: changePassword,
    fields: { present: 'x', wanted: 'three herons cross the delta', again: 'three herons cross the delta' },
  },
};
test.each(Object.entries(pages))(
  'the action of %s answers odd characters and bodies that are no form with less than a 500',
  async (path, { action, fields, player = 'requester' }) => {
    for (const name of Object.keys(fields))
      for (const [kind, text] of odd)
        for (const value of [text, `${fields[name]}${text}`])
          expect(await post(action, player, path.trim(), formOf({ ...fields, [name]: value })), `${name} ${kind}`).toBeLessThan(500);
    for (const [type, body] of [
      ['application/x-www-form-urlencoded', '%'],
      ['application/x-www-form-urlencoded', '%E4%B8'],
      ['multipart/form-data; boundary=x', '--x'],
      ['multipart/form-data', 'x'],
      ['application/json', '{'],
      ['text/plain', ''],
    ])
      expect(await post(action, player, path.trim(), new Blob([body ?? ''], { type: type ?? '' })), `${type} ${body}`).toBeLessThan(500);
  },
);

test('the log has nothing of what was typed', () => {
  expect(portal.log.length).toBeGreaterThan(0);
  expect(portal.log.join('\n')).not.toContain('题题');
});
