import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { submitForm } from '#web/forms/act.server.ts';
import { portalUrl } from './support/portal.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'sign-contract'));
});
afterAll(() => readers.portal.close());

/** The answer to the form of a legal act, sent as the page sends it the first time. */
async function signs(given: Readonly<Record<string, string>>) {
  const { key, suggested } = await readers.page('enterpriseSignatory', 'sign-contract');
  const context = await readers.portal.pageFor('enterpriseSignatory');
  const text = String((suggested['sign'] as { text?: string } | undefined)?.text);
  const hidden = { _outcome: 'sign', _submissionId: randomUUID(), _for: context.actingAs ?? '' };
  const form = new FormData();
  for (const [name, value] of Object.entries({ text, method: 'e-signature', ...given, ...hidden })) form.set(name, value);
  const request = new Request(`${portalUrl}/cases/${caseId}/steps/${key}?outcome=sign`, { method: 'POST', body: form });
  const { data, init } = (await submitForm(context, { caseId, key }, request)) as {
    readonly data: { readonly confirm?: boolean; readonly result?: { readonly error?: object } };
    readonly init: { readonly status?: number } | null;
  };
  return { status: init?.status ?? 200, confirm: data.confirm ?? false, wrong: Object.keys(data.result?.error ?? {}) };
}

test('what breaks a rule is said with its field before the irrevocable confirmation is asked for, never after', async () => {
  const documents = async () => (await readers.portal.theatre.sql.query('SELECT count(*)::int AS n FROM document')).rows;
  const before = await documents();
  expect(await signs({ capacity: 'authorised-agent' })).toEqual({ status: 409, confirm: false, wrong: ['authorisation'] });
  expect(await signs({ capacity: 'legal-representative' })).toEqual({ status: 200, confirm: true, wrong: [] });
  // asking is no act
  expect(await documents()).toEqual(before);
});
