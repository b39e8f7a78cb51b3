import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf } from '#test/support/play.ts';
import { of as inStory, upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import type { SavedDraft } from '#web/shapes/step.ts';
import { putTexts } from './support/put-texts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** Several people at one proposal: who may write, what of two texts stays, and what everybody else learns of it. */

let readers: Readers;
const key = 'draft-proposal/call';
const outcome = 'submit';
const of = idOf('investigator');
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'draft-proposal'));
});
afterAll(() => readers.portal.close());

const draftsOf = (player: Player) => readers.portal.as(player).drafts;
const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => ({ reason: 'OK', details: {} }),
    (error: unknown) => {
      const { reason, refusal, details } = errorDataOf(error) ?? {};
      return { reason: reason ?? refusal?.code, details: details ?? {} };
    },
  );
const reasonOf = async (answer: Promise<unknown>) => (await refusalOf(answer)).reason;
const loaded = async (player: Player) => (await draftsOf(player).get({ caseId, key, of }))[0];
const marksOf = (draft: SavedDraft | undefined) => Object.fromEntries((draft?.fields ?? []).map(({ name, mark }) => [name, mark]));
/** As a page saves that was loaded as `from`. */
const save = (player: Player, from: SavedDraft | undefined, values: Record<string, string>, writer: string = randomUUID()) =>
  draftsOf(player).save({
    caseId,
    key,
    of,
    outcome,
    values: { ...from?.values, ...values },
    revision: from?.revision ?? 0,
    marks: marksOf(from),
    writer,
    turn: 1,
  });
const keys = new Map<Player, Promise<string>>();
const keyOf = (player: Player) => {
  const known = keys.get(player) ?? readers.portal.keyOf(player);
  keys.set(player, known);
  return known;
};
/** The whole answer of the interface. */
async function asked(player: Player, path: string, input: object, isPost = false) {
  const headers = { authorization: `Bearer ${await keyOf(player)}`, 'content-type': 'application/json' };
  const answer = isPost
    ? await readers.portal.request(`/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
    : await readers.portal.request(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers });
  return { status: answer.status, body: await answer.text() };
}

describe('before anybody is asked', () => {
  test('a form is its holder’s alone; to colleagues it is as unknown as to rivals, byte for byte', async () => {
    await save('investigator', undefined, { titleZh: '协同题目', route: '初稿' });
    for (const player of ['inventor2', 'secondInvestigator', 'researchOffice', 'inventor4', 'rivalInvestigator', 'projectManager'] as const)
      for (const [path, input, isPost] of [
        ['drafts.get', {}, false],
        ['drafts.desk', {}, false],
        ['drafts.form', {}, false],
        ['drafts.look', { outcome }, true],
        ['drafts.save', { outcome, values: {}, revision: 0 }, true],
        ['drafts.markDone', { outcome, field: 'titleZh', done: true }, true],
      ] as const) {
        const answer = await asked(player, path, { caseId, key, of, ...input }, isPost);
        expect(answer.status, `${player} ${path}`).toBe(404);
        expect(answer).toEqual(await asked(player, path, { caseId, key, of: 'no-such-person', ...input }, isPost));
        expect(answer).toEqual(await asked(player, path, { caseId: 'no-such-case', key, of, ...input }, isPost));
      }
  });

  test('colleagues with an office or a place in a team can be asked; not students, experts or people of others', async () => {
    const { own, canBeAsked, holder } = await draftsOf('investigator').desk({ caseId, key });
    expect(own).toBe(true);
    expect(holder?.id).toBe(of);
    const ids = canBeAsked.map(({ value }) => value);
    // as in every list of people to choose from: with the employer
    for (const { names } of canBeAsked) expect(names.zh).toMatch(/^.+ · .+大学/);
    for (const player of ['inventor2', 'secondInvestigator', 'researchOffice'] as const) expect(ids, player).toContain(idOf(player));
    for (const player of ['investigator', 'inventor4', 'rivalInvestigator', 'rdLead', 'expert1'] as const) {
      expect(ids, player).not.toContain(idOf(player));
      expect(await reasonOf(draftsOf('investigator').ask({ caseId, key, person: idOf(player) })), player).toBe('NOT_ON_THE_LIST');
    }
  });
});

describe('two at one form', () => {
  test('who is asked finds it, reads and writes it, and cannot hand it in', async () => {
    await draftsOf('investigator').ask({ caseId, key, person: idOf('inventor2') });
    await draftsOf('investigator').ask({ caseId, key, person: idOf('inventor2') });
    expect(await draftsOf('inventor2').askedOfMe()).toMatchObject([{ project: { id: caseId }, key, holder: { id: of } }]);
    const form = await draftsOf('inventor2').form({ caseId, key, of });
    expect(form).toMatchObject({ step: 'draft-proposal', drafts: [{ values: { titleZh: '协同题目' } }] });
    expect(await reasonOf(readers.portal.as('inventor2').steps.page({ caseId, key }))).toBe('NOT_FOUND');
    expect(await reasonOf(readers.portal.as('inventor2').projects.get({ caseId }))).toBe('NOT_FOUND');
    const handingIn = { caseId, subject: 'call', submissionId: randomUUID(), outcome, form: {} };
    expect((await asked('inventor2', 'steps.draftProposal', handingIn, true)).status).toBe(404);
  });

  test('different fields are both kept, each with its writer', async () => {
    const [mine, theirs] = [await loaded('investigator'), await loaded('inventor2')];
    await save('investigator', mine, { titleZh: '协同题目（修订）' });
    const after = await save('inventor2', theirs, { route: '路线由郑岩写' });
    expect(after.values).toMatchObject({ titleZh: '协同题目（修订）', route: '路线由郑岩写' });
    const writers = Object.fromEntries(after.fields.map(({ name, by }) => [name, by?.id]));
    expect(writers).toMatchObject({ titleZh: of, route: idOf('inventor2') });
  });

  test('of one field the first text stays; the second is refused by name, and the rest of it is kept', async () => {
    const [mine, theirs] = [await loaded('investigator'), await loaded('inventor2')];
    await save('investigator', mine, { route: '路线，负责人版' });
    const refusal = await refusalOf(save('inventor2', theirs, { route: '路线，郑岩版', novelty: '创新点由郑岩写' }));
    expect(refusal).toMatchObject({ reason: 'STALE_DRAFT', details: { fields: ['route'] } });
    expect((await loaded('inventor2'))?.values).toMatchObject({ route: '路线，负责人版', novelty: '创新点由郑岩写' });
    // who has seen the other's text writes over it
    await save('inventor2', await loaded('inventor2'), { route: '路线，合并版' });
    expect((await loaded('investigator'))?.values).toMatchObject({ route: '路线，合并版' });
  });

  test('saves at the same instant lose nothing', async () => {
    const from = await loaded('investigator');
    const fields = ['titleZh', 'route', 'novelty', 'freedomToOperate', 'priceReason', 'ipWish'];
    await Promise.all(fields.map((field, n) => save(n % 2 === 0 ? 'investigator' : 'inventor2', from, { [field]: `同时 ${n}` })));
    expect((await loaded('investigator'))?.values).toMatchObject(Object.fromEntries(fields.map((field, n) => [field, `同时 ${n}`])));
  });

  test('a field is called done by its last writer alone, and any change takes the word back', async () => {
    const mark = (player: Player, field: string, done = true) => draftsOf(player).markDone({ caseId, key, of, outcome, field, done });
    const doneAt = async (field: string) =>
      (await draftsOf('investigator').desk({ caseId, key })).fields.find(({ name }) => name === field)?.doneAt;
    await save('inventor2', await loaded('inventor2'), { novelty: '创新点定稿' });
    expect(await reasonOf(mark('investigator', 'novelty'))).toBe('NOT_ALLOWED');
    expect(await reasonOf(mark('inventor2', 'no-such-field'))).toBe('NOT_FOUND');
    await mark('inventor2', 'novelty');
    expect(await doneAt('novelty')).toEqual(expect.any(String));
    await save('investigator', await loaded('investigator'), { novelty: '创新点又改' });
    expect(await doneAt('novelty')).toBeNull();
  });

  test('each sees where the other is, and hears of saves and moves; a rival, the office and the platform hear nothing', async () => {
    const others = ['rivalInvestigator', 'researchOffice', 'projectManager', 'secondInvestigator'] as const;
    const seen = (player: Player) => readers.portal.as(player).changes.seen({ caseId });
    const before = await Promise.all(others.map(seen));
    const first = await seen('investigator');
    await draftsOf('inventor2').look({ caseId, key, of, outcome, here: 'route' });
    const second = await seen('investigator');
    expect(second.draftPrint).not.toBe(first.draftPrint);
    expect((await draftsOf('investigator').look({ caseId, key, outcome })).presence).toMatchObject([
      { person: { id: idOf('inventor2') }, field: 'route' },
    ]);
    expect((await draftsOf('inventor2').look({ caseId, key, of, outcome, here: 'route' })).presence).toEqual([]);
    expect((await seen('investigator')).draftPrint).toBe(second.draftPrint);
    await save('inventor2', await loaded('inventor2'), { route: '移动之后' });
    expect((await seen('investigator')).draftPrint).not.toBe(second.draftPrint);
    expect(await Promise.all(others.map(seen))).toEqual(before);
  });

  test('the text lies encrypted; administration reads nothing of who writes, the worker who was asked, for the mail', async () => {
    const { rows } = await readers.portal.theatre.sql.query<{ body: Buffer }>('SELECT body FROM draft WHERE case_id = $1', [caseId]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body.includes('郑岩')).toBe(false);
    const { worker, admin } = readers.portal;
    const closed = [worker, admin].flatMap((role) => ['draft_field', 'draft_presence'].map((table) => [role, table] as const));
    for (const [role, table] of [...closed, [admin, 'draft_writer'] as const])
      await expect(role.query(`SELECT 1 FROM ${table}`)).rejects.toThrow(/permission denied/);
    await expect(worker.query('DELETE FROM draft_writer')).rejects.toThrow(/permission denied/);
    await expect(worker.query("UPDATE draft_writer SET writer_id = 'x'")).rejects.toThrow(/permission denied/);
  });

  test('a file of the co-writer goes into the form; its uploader alone sees it before', async () => {
    const headers = { authorization: `Bearer ${await keyOf('inventor2')}`, 'tus-resumable': '1.0.0', 'upload-length': '10' };
    const metadata = `filename ${Buffer.from('图.pdf').toString('base64')}`;
    const begun = await readers.portal.request(`/files/${caseId}/for/${key}?field=files`, {
      method: 'POST',
      headers: { ...headers, 'upload-metadata': metadata },
    });
    expect(begun.status).toBe(201);
    const stranger = await readers.portal.request(`/files/${caseId}/for/${key}?field=files`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${await keyOf('researchOffice')}`, 'upload-metadata': metadata },
    });
    expect(stranger.status).toBe(404);
  });

  test('only the holder asks, ends and throws away', async () => {
    expect(await reasonOf(draftsOf('inventor2').ask({ caseId, key, person: idOf('researchOffice') }))).toBe('NOT_FOUND');
    expect(await reasonOf(draftsOf('inventor2').discard({ caseId, key }))).not.toBe('OK');
    expect((await loaded('investigator'))?.values).toBeDefined();
  });
});

test('an invitation that is ended is as one that never was; what was written stays', async () => {
  await draftsOf('investigator').askNoMore({ caseId, key, person: idOf('inventor2') });
  expect(await asked('inventor2', 'drafts.form', { caseId, key, of })).toEqual(
    await asked('inventor2', 'drafts.form', { caseId: 'no-such-case', key, of }),
  );
  expect(await draftsOf('inventor2').askedOfMe()).toEqual([]);
  expect((await loaded('investigator'))?.values).toMatchObject({ route: '移动之后' });
});

test('the office that approves and seals sees each field with its writer, and what is not called done', async () => {
  await draftsOf('investigator').ask({ caseId, key, person: idOf('inventor2') });
  await save('inventor2', await loaded('inventor2'), { novelty: '创新点由郑岩定稿' });
  await draftsOf('inventor2').markDone({ caseId, key, of, outcome, field: 'novelty', done: true });
  await readers.live(inStory(sc1, 'draft-proposal', { by: 'investigator' }), inStory(sc1, 'student-plan', { by: 'investigator' }));
  await putTexts(readers.portal, readers.project);
  const page = await readers.portal.as('researchOffice').steps.page({ caseId, key: `internal-approval/${haihe}` });
  const [written] = page.written;
  const field = (name: string) => written?.fields.find((one) => one.name === name);
  expect(written?.order).toContain('milestones');
  expect(field('novelty')).toMatchObject({ by: { id: idOf('inventor2') }, doneAt: expect.any(String) });
  expect(field('route')?.doneAt).toBeNull();
  for (const player of ['requester', 'rivalInvestigator', 'projectManager'] as const)
    expect(await reasonOf(readers.portal.as(player).steps.page({ caseId, key: `internal-approval/${haihe}` })), player).toBe('NOT_FOUND');
});

test('who was asked to write in a form that is closed by now reads that it is; who was not, what a random one reads', async () => {
  await readers.live(inStory(sc1, 'internal-approval', { by: 'researchOffice' }), inStory(sc1, 'seal-submit', { by: 'researchOffice' }));
  await readers.pass(100);
  expect(readers.project.open.some(({ step }) => step === 'draft-proposal')).toBe(false);
  expect(await refusalOf(draftsOf('inventor2').form({ caseId, key, of }))).toMatchObject({ reason: 'WRITING_OVER' });
  expect(await refusalOf(draftsOf('rivalInvestigator').form({ caseId, key, of }))).toMatchObject({ reason: 'NOT_FOUND', details: {} });
});
