import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { beginsWith } from '#web/forms/begins-with.ts';
import type { FormPage, OpenForm } from '#web/forms/form-page.ts';
import { toTyped } from '#web/forms/typed.ts';
import { loader } from '#web/routes/step.tsx';
import { portalUrl } from './support/portal.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** A report begins with the indicators that are asked: two who open it before anything is kept begin from the same text. */

let readers: Readers;
let key: string;
const of = idOf('investigator');
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'submit-milestone'));
  key = readers.project.open.find(({ step }) => step === 'submit-milestone')?.key ?? '';
  await readers.portal.as('investigator').drafts.ask({ caseId, key, person: idOf('inventor2') });
});
afterAll(() => readers.portal.close());

async function opened(player: Player): Promise<{ form: OpenForm; typed: Record<string, unknown> }> {
  const request = new Request(`${portalUrl}/cases/${caseId}/steps/${key}${player === 'investigator' ? '' : `?of=${of}`}`);
  const args = { request, context: await readers.portal.pageFor(player, request), params: { caseId, '*': key } };
  const { page, alone, form } = (await loader(args as never)) as unknown as { page: FormPage; alone: FormPage; form: OpenForm };
  // as it goes over the wire
  const typed = JSON.parse(JSON.stringify(toTyped(form.root, beginsWith(page ?? alone, form.outcome.name)))) as Record<string, unknown>;
  return { form, typed };
}
type Opened = Awaited<ReturnType<typeof opened>>;
const save = (player: Player, { form, typed }: Opened, changed: object) =>
  readers.portal.as(player).drafts.save({
    caseId,
    key,
    of,
    outcome: form.outcome.name,
    values: { ...typed, ...changed } as never,
    revision: 0,
    marks: { ...form.began },
    writer: randomUUID(),
    turn: 1,
  });
const measured = ({ typed }: Opened, value: string) => ({
  values: (typed['values'] as object[]).map((row, index) => (index === 0 ? { ...row, value } : row)),
});

test('who has changed different fields of it has no conflict; who has changed the same one is refused in that one', async () => {
  const [first, second, third] = [await opened('investigator'), await opened('inventor2'), await opened('inventor2')];
  expect(first.form.began?.['values']).not.toBe('');
  expect(second.form.began).toEqual(first.form.began);
  const kept = await save('investigator', first, measured(first, '520'));
  // an untouched field has no writer
  expect(kept.fields.filter(({ by }) => by).map(({ name }) => name)).toEqual(['values']);
  const both = await save('inventor2', second, { report: '郑岩写的进展' });
  expect(both.values).toMatchObject({ ...measured(first, '520'), report: '郑岩写的进展' });
  expect(both.fields.flatMap(({ name, by }) => (by ? [`${name} ${by.id}`] : [])).toSorted()).toEqual([
    `report ${idOf('inventor2')}`,
    `values ${of}`,
  ]);
  const refused = await save('inventor2', third, { ...measured(third, '519'), studentHours: '40' }).catch((error: unknown) =>
    errorDataOf(error),
  );
  expect(refused).toMatchObject({ reason: 'STALE_DRAFT', details: { fields: ['values'] } });
  // the other field of the refused save is kept
  const [now] = await readers.portal.as('inventor2').drafts.get({ caseId, key, of });
  expect(now?.values).toMatchObject({ ...measured(first, '520'), studentHours: '40' });
});
