import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { submitForm } from '#web/forms/act.server.ts';
import type { FormAnswer } from '#web/forms/answer.ts';
import { portalUrl } from './support/portal.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
afterEach(async () => {
  await readers.portal.close();
});

/** The page's answer to a form, sent as the page sends it the first time, or with the confirmation. */
async function sends(player: Player, step: string, outcome: string, given: Readonly<Record<string, string>>) {
  const { key } = await readers.page(player, step);
  const context = await readers.portal.pageFor(player);
  const form = new FormData();
  const hidden = { _outcome: outcome, _submissionId: randomUUID(), _for: context.actingAs ?? '' };
  for (const [name, value] of Object.entries({ ...given, ...hidden })) form.set(name, value);
  const request = new Request(`${portalUrl}/cases/${caseId}/steps/${key}?outcome=${outcome}`, { method: 'POST', body: form });
  const { data, init } = (await submitForm(context, { caseId, key }, request)) as {
    readonly data: Pick<FormAnswer, 'confirm' | 'end'> & { readonly result?: { readonly error?: object } };
    readonly init: { readonly status?: number } | null;
  };
  const { confirm = false, end } = data;
  return { status: init?.status ?? 200, confirm, wrong: Object.keys(data.result?.error ?? {}), ...(end ? { end } : {}) };
}
const documents = async () => (await readers.portal.theatre.sql.query('SELECT count(*)::int AS n FROM document')).rows;

test('what breaks a rule is said with its field before the irrevocable confirmation is asked for, never after', async () => {
  readers = await Readers.open(upTo(sc1, 'sign-contract'));
  const { suggested } = await readers.page('enterpriseSignatory', 'sign-contract');
  const text = String((suggested['sign'] as { text?: string } | undefined)?.text);
  const signs = (given: Readonly<Record<string, string>>) =>
    sends('enterpriseSignatory', 'sign-contract', 'sign', { text, method: 'e-signature', ...given });
  const before = await documents();
  expect(await signs({ capacity: 'authorised-agent' })).toEqual({ status: 409, confirm: false, wrong: ['authorisation'] });
  expect(await signs({ capacity: 'legal-representative' })).toEqual({ status: 200, confirm: true, wrong: [] });
  // with an empty field the rules are said as well, all at once
  const empty = { status: 400, confirm: false };
  expect(await signs({ capacity: 'authorised-agent', method: '' })).toEqual({ ...empty, wrong: ['authorisation', 'method'] });
  expect(await signs({ capacity: 'legal-representative', method: '' })).toEqual({ ...empty, wrong: ['method'] });
  // asking is no act
  expect(await documents()).toEqual(before);
});

test('a decision that ends the project says so and asks again, and nothing is stored before', async () => {
  readers = await Readers.open(upTo(sc1, 'formal-check'));
  const before = await documents();
  const reason = '该需求属于一般采购，不属于联合研发，建议转政府采购渠道办理。';
  const asked = { status: 200, confirm: true, wrong: [], end: { phase: 'rejected', isFinal: true } };
  expect(await sends('projectManager', 'formal-check', 'reject', { reason })).toEqual(asked);
  expect(await documents()).toEqual(before);
});
