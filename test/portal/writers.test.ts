import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import type { FormAnswer } from '#web/forms/answer.ts';
import { tabIn, writtenMeanwhile } from '#web/forms/keep-shared.server.ts';
import { marksName, marksOf, tabName, takeName } from '#web/forms/marks.ts';
import { loader as inboxPage } from '#web/routes/inbox.tsx';
import { action as stepAction, loader as stepPage } from '#web/routes/step.tsx';
import { action, loader } from '#web/routes/writers.tsx';
import { askedForm } from '#web/shapes/describe.ts';
import type { DeskPage } from '#web/shapes/desk.ts';
import { portalUrl } from './support/portal.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** The pages of a form that several write in, as each reader gets them, and its plain forms without scripts. */

let readers: Readers;
const key = 'draft-proposal/call';
const of = idOf('investigator');
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'draft-proposal'));
});
afterAll(() => readers.portal.close());

const plainOf = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
const root = askedForm('draft-proposal', 'submit') ?? { kind: 'group' as const, name: '', required: true, fields: [] };
function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

type Page = {
  readonly status?: number;
  readonly init?: { readonly status: number };
  readonly data?: FormAnswer;
  readonly headers?: Headers;
};
async function visit(player: Player, route: (args: never) => unknown, query: string, fields?: Readonly<Record<string, string>>) {
  const path = route === stepPage || route === stepAction ? 'steps' : 'writers';
  const posted = fields && {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _for: `${idOf(player)}/${(await contextOf(player)).organisation}`, ...fields }).toString(),
  };
  const request = new Request(`${portalUrl}/cases/${caseId}/${path}/${key}${query}`, posted);
  const context = await readers.portal.pageFor(player, request);
  const args = { request, context, params: { caseId, '*': key } } as never;
  return (await Promise.resolve(route(args)).catch((thrown: unknown) => thrown)) as Page;
}
async function contextOf(player: Player) {
  const [, organisation = ''] = ((await readers.portal.pageFor(player)).actingAs ?? '').split('/');
  return { organisation };
}
const theirs = `?of=${of}`;
const draftOf = async (player: Player) => (await readers.portal.as(player).drafts.get({ caseId, key, of }))[0];
const post = (player: Player, text: Record<string, string>, marks: object, more: Record<string, string> = {}) =>
  visit(player, stepAction as never, player === 'investigator' ? '' : theirs, {
    _outcome: 'submit',
    _submissionId: randomUUID(),
    _seenAt: '0',
    _revision: '0',
    _save: '1',
    [marksName]: JSON.stringify(marks),
    ...text,
    ...more,
  });

describe('before anybody is asked', () => {
  test('only the holder has a page of writers and a form; all others get what a random one gives', async () => {
    expect(await visit('investigator', loader as never, '')).toMatchObject({ desk: { own: true } });
    for (const player of ['inventor2', 'researchOffice', 'rivalInvestigator', 'projectManager', 'requester'] as const) {
      expect((await visit(player, loader as never, theirs)).init?.status, player).toBe(404);
      expect((await visit(player, action as never, theirs, { ask: idOf(player) })).init?.status, player).toBe(404);
      expect((await visit(player, stepPage as never, theirs)).init?.status, player).toBe(404);
      expect((await post(player, { titleZh: 'x' }, {})).init?.status, player).toBe(404);
    }
  });
});

describe('by plain forms', () => {
  test('the holder asks a colleague, who finds the form in the inbox and opens it', async () => {
    const answer = await visit('investigator', action as never, '', { ask: idOf('inventor2') });
    expect(answer.status).toBe(302);
    const refused = await visit('investigator', action as never, '', { ask: idOf('rivalInvestigator') });
    expect(refused).toMatchObject({ init: { status: 409 }, data: { refused: { code: 'NOT_ON_THE_LIST' } } });
    const request = new Request(`${portalUrl}/inbox`);
    const list = await inboxPage({ request, params: {}, context: await readers.portal.pageFor('inventor2', request) });
    expect(list).toMatchObject({ desks: [{ key, holder: { id: of } }] });
    expect(await visit('inventor2', stepPage as never, theirs)).toMatchObject({
      page: null,
      alone: { step: 'draft-proposal', isPublic: true },
      form: { of },
    });
    // what lies open beside the form for its holder lies there for each who writes in it, and the call is one press away
    const own = await visit('investigator', stepPage as never, '');
    const colleagues = await visit('inventor2', stepPage as never, theirs);
    const besideOf = (page: unknown) =>
      (page as { beside: { version: number; parts: unknown }[] }).beside.map(({ version, parts }) => ({ version, parts }));
    expect(besideOf((colleagues as { alone?: unknown }).alone)).toEqual(besideOf((own as { page?: unknown }).page));
  });

  test('two who save different fields both keep theirs', async () => {
    expect(await post('investigator', { titleZh: '协同题目', route: '初稿' }, {})).toMatchObject({ data: { saved: { revision: 1 } } });
    const began = marksOf(await draftOf('investigator'));
    await post('investigator', { titleZh: '协同题目（修订）', route: '初稿' }, began);
    const second = await post('inventor2', { titleZh: '协同题目', route: '郑岩的路线' }, began);
    // the page that comes back shows the other's text as well, and begins from it
    expect(second.data?.result).toMatchObject({ initialValue: { titleZh: '协同题目（修订）', route: '郑岩的路线' } });
    expect(second.data?.marks).toEqual(marksOf(await draftOf('inventor2')));
  });

  test('of one field the refused save shows both texts; the choice goes out with the same form', async () => {
    const began = marksOf(await draftOf('investigator'));
    await post('investigator', { titleZh: '协同题目（修订）', route: '负责人的路线' }, began);
    const typed = { titleZh: '郑岩改题', route: '郑岩又改' };
    const refused = await post('inventor2', typed, began);
    expect(refused).toMatchObject({
      init: { status: 409 },
      data: { refused: { code: 'STALE_DRAFT', details: { fields: ['route'] } }, theirs: { values: { route: '负责人的路线' } } },
    });
    expect(refused.data?.result).toMatchObject({ initialValue: { titleZh: '郑岩改题', route: '郑岩又改' } });
    const marks = refused.data?.marks ?? {};
    // without a choice it is asked again, and nothing is written over
    expect((await post('inventor2', typed, marks)).init?.status).toBe(409);
    const mark = marksOf(await draftOf('inventor2'))['route'] ?? '';
    const mine = await post('inventor2', typed, marks, { [`${takeName}.route`]: `mine ${mark}` });
    expect(mine.data?.saved).toBeDefined();
    expect((await draftOf('investigator'))?.values).toMatchObject(typed);
  });

  test('who chooses the colleague’s text has it', async () => {
    const began = marksOf(await draftOf('investigator'));
    await post('inventor2', { titleZh: '郑岩改题', route: '郑岩三改' }, began);
    const refused = await post('investigator', { titleZh: '郑岩改题', route: '负责人再改' }, began);
    expect(refused.init?.status).toBe(409);
    const mark = marksOf(await draftOf('investigator'))['route'] ?? '';
    const chosen = { [`${takeName}.route`]: `theirs ${mark}` };
    const kept = await post('investigator', { titleZh: '郑岩改题', route: '负责人再改' }, refused.data?.marks ?? {}, chosen);
    expect(kept.data?.result).toMatchObject({ initialValue: { route: '郑岩三改' } });
    expect((await draftOf('investigator'))?.values).toMatchObject({ route: '郑岩三改' });
  });

  test('the page of the writers says what is still missing, to each of them, field by field', async () => {
    const missingFor = async (player: Player, query: string) => {
      const { desk } = (await visit(player, loader as never, query)) as unknown as { desk: DeskPage };
      return desk.unfilled;
    };
    const missing = await missingFor('investigator', '');
    expect(missing).toContainEqual({ name: 'risks', count: 1 });
    expect(missing).toContainEqual({ name: 'milestones', count: 2 });
    expect(missing.map(({ name }) => name)).not.toContain('route');
    expect(await missingFor('inventor2', theirs)).toEqual(missing);
  });

  test('a field is called done by its last writer', async () => {
    expect((await visit('investigator', action as never, '', { field: 'route', done: '1' })).init?.status).toBe(409);
    expect((await visit('inventor2', action as never, theirs, { field: 'route', done: '1' })).status).toBe(302);
    expect((await draftOf('investigator'))?.fields.find(({ name }) => name === 'route')?.doneAt).toEqual(expect.any(String));
  });

  test('a form that is handed in comes back first, where a colleague has written meanwhile', async () => {
    const marks = marksOf(await draftOf('investigator'));
    const before = ((await draftOf('investigator'))?.values ?? {}) as Record<string, string>;
    await post('inventor2', { ...plainOf(before), novelty: '郑岩刚写的创新点' }, marks);
    const handIn = async (began: object, values: Record<string, unknown>, more: Record<string, string> = {}) => {
      const context = await readers.portal.pageFor('investigator');
      const form = formOf({ [marksName]: JSON.stringify(began), ...more });
      const typed = { madeFor: context.actingAs ?? '', outcome: 'submit', revision: 0, values: values as Record<string, string> };
      return writtenMeanwhile(context, { caseId, key, of: undefined, locale: 'zh-CN' }, form, root, { ...typed, ...tabIn(form) });
    };
    const now = await handIn(marks, before);
    if (!now || !('answer' in now)) throw new Error('handed in');
    expect(now).toMatchObject({ answer: { refused: { code: 'STALE_DRAFT' } }, values: { novelty: '郑岩刚写的创新点' } });
    const again = await handIn(now.answer.marks ?? {}, now.values ?? {});
    expect(again).toEqual({ marks: expect.objectContaining({ novelty: now.answer.marks?.['novelty'] }) });
    // of the page with scripts: its tab's own saves are no other's, a colleague's are
    const [tab, began] = [randomUUID(), marksOf(await draftOf('investigator'))];
    const written = { ...now.values, novelty: '负责人自己的创新点' };
    const where = { caseId, key, outcome: 'submit', revision: 0 };
    await readers.portal.as('investigator').drafts.save({ ...where, values: written, marks: began, writer: tab, turn: 1 });
    expect(await handIn(began, { ...written, route: '最后一笔' }, { [tabName]: `${tab} 2` })).not.toHaveProperty('answer');
    const seen = marksOf(await draftOf('inventor2'));
    await post('inventor2', { ...plainOf(written), route: '最后一笔', novelty: '郑岩最后的创新点' }, seen);
    const both = await handIn(began, { ...written, route: '最后一笔' }, { [tabName]: `${tab} 3` });
    expect(both).toMatchObject({ answer: { refused: { code: 'STALE_DRAFT', details: { fields: ['novelty'] } } } });
    expect(both).toMatchObject({
      values: { novelty: '负责人自己的创新点' },
      answer: { theirs: { values: { novelty: '郑岩最后的创新点' } } },
    });
  });

  test('a confirmation is of the text that was checked: what a colleague writes meanwhile is not handed in unseen', async () => {
    const values = ((await draftOf('investigator'))?.values ?? {}) as Record<string, string>;
    const confirm = async (checked: object, text: Record<string, string>) => {
      const context = await readers.portal.pageFor('investigator');
      const form = formOf({ [marksName]: JSON.stringify(checked), _confirmed: '1' });
      const typed = { madeFor: context.actingAs ?? '', outcome: 'submit', revision: 0, values: text };
      return writtenMeanwhile(context, { caseId, key, of: undefined, locale: 'zh-CN' }, form, root, typed);
    };
    const checked = marksOf(await draftOf('investigator'));
    expect(await confirm(checked, values)).not.toHaveProperty('answer');
    await post('inventor2', { ...plainOf(values), route: '确认之间写的路线' }, checked);
    const refusal = { answer: { refused: { code: 'STALE_DRAFT' } }, values: { route: '确认之间写的路线' } };
    expect(await confirm(checked, values)).toMatchObject(refusal);
    // the open page has taken it into the form under the sheet
    expect(await confirm(checked, { ...values, route: '确认之间写的路线' })).toMatchObject(refusal);
  });

  test('a co-writer’s form hands nothing in, whatever button it names', async () => {
    const { titleZh = '' } = ((await draftOf('inventor2'))?.values ?? {}) as Record<string, string>;
    const marks = marksOf(await draftOf('inventor2'));
    const answer = await visit('inventor2', stepAction as never, theirs, {
      _outcome: 'submit',
      _submissionId: randomUUID(),
      _seenAt: '0',
      _confirmed: '1',
      [marksName]: JSON.stringify(marks),
      titleZh,
    });
    expect(answer.headers?.get('location') ?? '').not.toContain('receipts');
    expect((await readers.portal.as('investigator').steps.page({ caseId, key })).state).toBe('mine');
  });

  test('whose invitation has ended is out at once', async () => {
    await visit('investigator', action as never, '', { end: idOf('inventor2') });
    expect((await visit('inventor2', stepPage as never, theirs)).init?.status).toBe(404);
    expect((await post('inventor2', { route: 'x' }, {})).init?.status).toBe(404);
  });
});
