import { afterAll, beforeAll, expect, test } from 'vitest';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { actorOf } from '#test/support/play.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import { type StepName, stepNamed } from '#workflows/project/catalogue.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** Of the university, in no part of this project. */
const colleague: Viewer = {
  person: 'colleague',
  user: null,
  scopes: 'all',
  organisation: haihe,
  organisations: [haihe],
  grants: [{ organisation: haihe, role: 'uni.pi', caseId: null }],
};
const given = 'submit-milestone';
/** Published, or once asked of every laboratory: everybody with a part in the project knows of it. */
const published = ['publish-award', 'award-publicity', 'file-objection', 'ask-question', 'declare-intent', 'draft-proposal'];
const second = sc1.findIndex((story, index) => story.step === given && sc1.slice(0, index).some(({ step }) => step === given));

let readers: Readers;
const as = () => readers.portal.asViewer(colleague);
const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: unknown) => errorDataOf(error)?.reason,
  );
const sql = (text: string) => readers.portal.theatre.sql.query<{ key: string; step: string; version: number }>(text);

/** The investigator, who speaks for the university. */
async function does(step: StepName, subject: string, outcome: string, whole: object, seat?: string): Promise<void> {
  const form = stepNamed(step)?.outcomes[outcome]?.form;
  if (!form) throw new Error(`no outcome ${outcome} of ${step}`);
  const actor = { ...actorOf('investigator'), roles: [...actorOf('investigator').roles, 'participant'] };
  const sent = { step, subject, outcome, input: carriedPart(form, form.parse(whole)), actor, ...(seat ? { seat } : {}) };
  expect(readers.project.act(sent)).toBeUndefined();
  await readers.live();
}
beforeAll(async () => {
  readers = await Readers.open(sc1.slice(0, second));
  await readers.portal.register({
    persons: [{ id: 'colleague', nameZh: '白同事', nameEn: 'Colleague Bai' }],
    grants: [{ person: 'colleague', organisation: haihe, role: 'uni.pi' }],
  });
  const today = shanghaiDay(readers.project.now);
  await does('delegate', 'university', 'delegate', {
    delegate: 'colleague',
    fromOn: today,
    untilOn: addDays(today, 60),
    scope: 'steps',
    steps: [given],
    reason: '出差期间由同事提交成果。',
  });
  // the story's days are not the database's
  await sql(`UPDATE case_delegation SET valid_from = now() - interval '1 day', valid_until = now() + interval '1 day'`);
});
afterAll(() => readers.portal.close());

test('the page of a step given, as the colleague who gave it; of every other opening what there is of none', async () => {
  const { rows } = await sql("SELECT DISTINCT key, step FROM open_step WHERE kind = 'step'");
  const answered = new Map<string, unknown>();
  for (const { key } of rows)
    answered.set(
      key,
      await as()
        .steps.page({ caseId, key })
        .catch((error: unknown) => errorDataOf(error)?.reason),
    );
  const own = rows.filter(({ step, key }) => step === given || key.endsWith('/taker'));
  expect(
    [...answered]
      .filter(([key, page]) => page !== 'NOT_FOUND' && !published.includes(key.split('/')[0] ?? ''))
      .map(([key]) => key)
      .sort(),
  ).toEqual(own.map(({ key }) => key).sort());
  expect(answered.get(`${given}/milestone-2`)).toMatchObject({ state: 'mine', actingFor: { id: 'investigator' } });
});
test('the documents of that step alone, and of others the answer for a version that is none', async () => {
  const listed = (await as().cases.documents({ caseId })).filter(({ step }) => !published.includes(step));
  expect(listed.map(({ step, subject }) => `${step} ${subject}`)).toEqual([`${given} milestone-1`]);
  const { rows } = await sql('SELECT version, step FROM event WHERE n = 0 AND document IS NOT NULL');
  for (const { version, step } of rows.filter(({ step }) => step !== given && !published.includes(step)))
    expect(await refused(as().documents.get({ caseId, version })), step).toBe('NOT_FOUND');
});
test('the project is in the list, and its page and timeline tell of that step alone', async () => {
  expect((await as().projects.list({})).rows.map(({ id }) => id)).toEqual([caseId]);
  const { rows } = await as().cases.timeline({ caseId, limit: 200 });
  const told = rows.flatMap(({ step }) => (step === null || published.includes(step) ? [] : [step]));
  expect(new Set(told)).toEqual(new Set([given]));
  const { waiting, priceFen, money, milestones } = await as().projects.get({ caseId });
  expect({ priceFen, money, milestones }).toEqual({ priceFen: null, money: null, milestones: null });
  expect(new Set(waiting.flatMap(({ key, step }) => (key === null ? [] : [step])))).toEqual(new Set([given]));
});
test('and no money, in words or in figures', async () => {
  expect(await refused(as().projects.money({ caseId }))).toBe('NOT_ALLOWED');
  const { rows } = await as().inbox.list({ tab: 'todo', limit: 100 });
  expect(rows.map((row) => row.kind === 'open' && row.step)).toEqual([given]);
  const { waiting, ...page } = await as().projects.get({ caseId });
  // the sum of the very milestone stands beside what is to be done
  const all = JSON.stringify([
    { ...page, waiting: waiting.filter(({ step }) => step !== given) },
    await as().cases.timeline({ caseId, limit: 200 }),
    await as().inbox.list({ tab: 'notices', limit: 100 }),
  ]);
  const anybody = JSON.stringify([
    await readers.portal.as(null).demands.get({ caseId }),
    await readers.portal.as(null).publicities.get({ caseId, subject: 'award' }),
  ]);
  const sums = [...all.matchAll(/"\w*[Ff]en":[1-9]\d*/g)].filter(([sum]) => !anybody.includes(sum.slice(sum.indexOf(':'))));
  expect(sums.map(({ index }) => all.slice(Math.max(0, index - 150), index + 40))).toEqual([]);
});
test('ended, everything is as of a project that does not exist', async () => {
  await does('end-delegation', 'delegation-1', 'withdraw', {}, 'giver');
  await sql('UPDATE case_delegation SET valid_until = now()');
  for (const call of [
    () => as().projects.get({ caseId }),
    () => as().cases.timeline({ caseId }),
    () => as().cases.documents({ caseId }),
    () => as().steps.page({ caseId, key: `${given}/milestone-2` }),
    () => as().projects.money({ caseId }),
  ])
    expect(await refused(call())).toBe('NOT_FOUND');
  expect((await as().projects.list({})).rows).toEqual([]);
});
