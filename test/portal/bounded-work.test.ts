import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { action as saveDraft } from '#web/routes/draft.ts';
import { action } from '#web/routes/step.tsx';
import { Portal, portalUrl } from './support/portal.ts';
import { recordedProject } from './support/recorded.ts';

/** A question still being written: the requester's, and of nobody else's business. */
const key = 'attest-demand/demand';
const written = 'being-written';
let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  await recordedProject(portal, upTo(sc1, 'draft-demand'), written);
});
afterAll(() => portal.close());

interface Posted {
  readonly status: number;
  readonly text: string;
  readonly isRead: boolean;
}
/** What the page's action makes of a body, and whether it read it. */
async function post(player: Player | null, body: string | FormData, at = { caseId: written, key }, ticket = ''): Promise<Posted> {
  const address = `${portalUrl}/cases/${at.caseId}/steps/${at.key}${ticket ? `?form=${ticket}` : ''}`;
  const headers: Record<string, string> = typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  const request = new Request(address, { method: 'POST', body, headers });
  const context = await portal.pageFor(player, request);
  const given: unknown = await action({ request, context, params: { caseId: at.caseId, '*': at.key } }).catch((thrown: unknown) => thrown);
  const isRead = request.bodyUsed;
  if (given instanceof Response)
    return { status: given.status, text: `${given.headers.get('location') ?? ''}${await given.text()}`, isRead };
  if (given instanceof Error) throw given;
  const { data, init } = given as { data: unknown; init: { status?: number } | null };
  return { status: init?.status ?? 200, text: JSON.stringify(data), isRead };
}
const nowhere = { caseId: 'no-such-project', key };

const outcome = '_outcome=return&_submissionId=8b8c3a44-6b8f-4c5e-9a0f-0d9a5b1f2c3d';
const attacks: Readonly<Record<string, string>> = {
  'an index of 100,000': `${outcome}&indicators[100000].id=x`,
  'an index of 1,000,000': `${outcome}&reason[1000000]=x`,
  'a name 5,000 deep': `${outcome}&a${'.a'.repeat(5000)}=x`,
  '10,000 fields': `${outcome}&${Array.from({ length: 10_000 }, (_, n) => `f${n}=x`).join('&')}`,
  'a megabyte of separators': '&'.repeat(1_000_000),
  'a row far away, by the form’s own button': `${outcome}&__intent__=${encodeURIComponent('{"type":"insert","payload":{"name":"reason","index":1000000}}')}`,
  'a place far away, by the form’s own state': `${outcome}&__state__=${encodeURIComponent('{"key":{"reason[1000000]":"x"}}')}`,
};

describe.each(Object.entries(attacks))('%s', (_name, body) => {
  test('costs a stranger’s post what any page that is not there costs, and answers alike', async () => {
    for (const player of [null, 'rivalInvestigator'] as const) {
      const plain = await post(player, outcome, nowhere);
      const attacked = await post(player, body);
      expect(attacked.status).toBe(plain.status);
      expect(attacked.text.replaceAll(written, 'no-such-project')).toBe(plain.text);
      expect(attacked.isRead).toBe(false);
    }
  });

  test('is a short 400 for those whose step it is, and the portal goes on answering', async () => {
    const from = process.cpuUsage();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('enterpriseSignatory', body)));
    const { user } = process.cpuUsage(from);
    for (const { status, text } of answers) {
      expect([400, 404]).toContain(status);
      expect(text.length).toBeLessThan(100);
    }
    // microseconds of this process, not of the clock: what such a body could build takes minutes
    expect(user).toBeLessThan(20e6);
  });
});

describe('who was signed out, or lost the part, since the form was shown', () => {
  const typed = `${outcome}&reason=${encodeURIComponent('指标的测试方法尚未写清，请补充。')}`;
  test('has what was typed back, and nothing was done', async () => {
    const ticket = (await portal.pageFor(null)).ticket(written, key);
    expect(await post(null, typed, undefined, ticket)).toMatchObject({ status: 401, text: expect.stringContaining('指标的测试方法') });
    expect(await post('rivalInvestigator', typed, undefined, ticket)).toMatchObject({
      status: 409,
      text: expect.stringContaining('指标的测试方法'),
    });
  });
  test('but only with the mark of that form', async () => {
    const other = (await portal.pageFor(null)).ticket(written, 'draft-demand/demand');
    for (const ticket of [other, 'x', `${other.slice(0, -1)}x`])
      expect((await post(null, typed, undefined, ticket)).text).not.toContain('指标');
  });
  test('and the mark does not let an attack through', async () => {
    const ticket = (await portal.pageFor(null)).ticket(written, key);
    for (const body of Object.values(attacks)) expect([400, 404]).toContain((await post(null, body, undefined, ticket)).status);
  });
});

test('a draft is held to the same', async () => {
  for (const [player, status] of [
    ['enterpriseSignatory', [400, 404]],
    ['rivalInvestigator', [404]],
  ] as const)
    for (const body of Object.values(attacks)) {
      const { actingAs } = await portal.pageFor(player);
      const request = new Request(`${portalUrl}/cases/${written}/drafts/${key}?for=${actingAs}`, { method: 'POST', body });
      const context = await portal.pageFor(player, request);
      const given = await saveDraft({ request, context, params: { caseId: written, '*': key } }).catch((thrown: unknown) => thrown);
      expect(status).toContain(given instanceof Response ? given.status : (given as { init: { status: number } }).init.status);
    }
});

test('a program’s input is held to the size and depth of a form, once it is known who sends it', async () => {
  const key_ = await portal.keyOf('requester');
  const nested = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
  const call = (path: string, body: string, authorization?: string) =>
    portal.request(`/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: portalUrl, ...(authorization ? { authorization } : {}) },
      body,
    });
  const values = `{"caseId":"${written}","key":"draft-demand/demand","outcome":"submit","revision":0,"values":${nested}}`;
  expect((await call('drafts.save', values, `Bearer ${key_}`)).status).toBe(400);
  expect((await call('demands.list', nested)).status).toBe(400);
  expect((await call('steps.draftDemand', nested, `Bearer ${key_}`)).status).toBe(404);
  const large = JSON.stringify({ text: 'x'.repeat(100_000) });
  expect((await call('demands.list', large)).status).toBe(413);
  expect((await call('demands.list', large, `Bearer ${key_}`)).status).toBe(400);
});
