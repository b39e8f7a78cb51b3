import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf } from '#test/support/play.ts';
import { from, of, upTo } from '#test/support/story.ts';
import { inOrderOfTurn } from '#web/shapes/turn.ts';
import type { FieldCode } from '#workflows/domain/field-codes.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** An open call is offered where calls are looked for, and is a task only of those who have begun. */

let readers: Readers;
const key = 'draft-proposal/call';
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'draft-proposal'));
});
afterAll(() => readers.portal.close());

const inboxOf = (player: Player) => readers.portal.as(player).inbox.list({ tab: 'todo', limit: 100 });
const asked = async (player: Player) =>
  (await inboxOf(player)).rows.flatMap((row) => (row.kind === 'open' && row.step === 'draft-proposal' ? [row.key] : []));
const pageOf = (player: Player) => readers.portal.as(player).projects.get({ caseId });
const turnOf = async (player: Player) => (await readers.portal.as(player).projects.list({})).rows.find(({ id }) => id === caseId)?.awaited;
const projectsOf = async (player: Player) => (await readers.portal.as(player).projects.list({})).rows.map(({ id }) => id);

describe('before anybody has begun', () => {
  test('no investigator has it in the inbox, in a count or among the own projects', async () => {
    for (const player of ['investigator', 'rivalInvestigator'] as const) {
      expect(await asked(player)).toEqual([]);
      expect((await inboxOf(player)).counts.todo).toBe(0);
      expect(await projectsOf(player)).toEqual([]);
    }
  });

  test('the list of calls offers it, and its page the answer to those who may give one', async () => {
    const { demands } = readers.portal.as(null);
    expect((await demands.list({ open: true })).rows.map((row) => row.caseId)).toEqual([caseId]);
    const inField = async (field: FieldCode) => (await demands.list({ open: true, field })).rows.map((row) => [row.caseId, row.field]);
    expect(await inField('new-energy')).toEqual([[caseId, 'new-energy']]);
    expect(await inField('biomedicine')).toEqual([]);
    expect((await readers.portal.as('investigator').demands.get({ caseId })).answer).toEqual({ step: 'draft-proposal', key });
    for (const player of ['requester', 'fundOfficer', 'expert1', 'projectManager'] as const)
      expect((await readers.portal.as(player).demands.get({ caseId })).answer, player).toBe(null);
    const page = await pageOf('investigator');
    expect(page.offered.map((one) => one.key)).toContain(key);
    expect(page.waiting.filter(({ step }) => step === 'draft-proposal')).toEqual([]);
  });
});

describe('a draft begins it', () => {
  const drafts = () => readers.portal.as('investigator').drafts;

  test('then it is the writer’s own task, in the inbox, its count, the projects and the page’s main button, and nobody else’s', async () => {
    await drafts().save({ caseId, key, outcome: 'submit', values: { titleZh: '开始编写' }, revision: 0 });
    expect(await asked('investigator')).toEqual([key]);
    expect((await inboxOf('investigator')).counts.todo).toBe(1);
    expect(await projectsOf('investigator')).toEqual([caseId]);
    const page = await pageOf('investigator');
    expect(page.waiting.filter(({ mine }) => mine).map((one) => one.key)).toEqual([key]);
    expect(page.offered.map(({ step }) => step)).not.toContain('draft-proposal');
    expect(await turnOf('investigator')).toMatchObject({ first: { key, mine: true } });
    expect(await asked('rivalInvestigator')).toEqual([]);
    // no party learns of a beginning
    for (const player of ['requester', 'projectManager', 'fundOfficer'] as const)
      expect(
        (await pageOf(player)).waiting.map(({ step }) => step),
        player,
      ).not.toContain('draft-proposal');
  });

  test('thrown away it is a task no more', async () => {
    await drafts().discard({ caseId, key });
    expect(await asked('investigator')).toEqual([]);
  });
});

test('handed in it is asked for no more; sent back it is the investigator’s again, with the reason beside it and the text in the form', async () => {
  const reason = '请补充学生培养经费来源，并说明依据。';
  await readers.live(of(sc1, 'draft-proposal', { by: 'investigator' }), of(sc1, 'student-plan', { by: 'investigator' }));
  const todo = (await inboxOf('investigator')).rows.map((row) => row.kind === 'open' && row.step);
  expect(todo).toEqual([]);
  await readers.live(act('researchOffice', 'internal-approval', 'return', { reason }));
  const returned = `${key}/${haihe}`;
  expect(await asked('investigator')).toEqual([returned]);
  expect(await readers.reads('investigator', 'internal-approval', { reason })).toEqual({ reason });
  const page = await readers.portal.as('investigator').steps.page({ caseId, key: returned });
  expect(page.beside.map(({ step, outcome }) => `${step} ${outcome}`)).toContain('internal-approval return');
  for (const player of ['rivalInvestigator', 'requester', 'projectManager', 'fundOfficer'] as const) {
    expect(await asked(player), player).toEqual([]);
    expect(
      (await pageOf(player).catch(() => ({ waiting: [] }))).waiting.map(({ step }) => step),
      player,
    ).not.toContain('draft-proposal');
    const [named, made] = await Promise.all(
      [returned, `${key}/${crypto.randomUUID()}`].map((one) =>
        readers.portal
          .as(player)
          .steps.page({ caseId, key: one })
          .catch((error: unknown) => String(error)),
      ),
    );
    expect(named, player).toEqual(made);
  }
});

test('the list of projects says whose turn it is, to each reader the first line of the project’s own page', async () => {
  for (const player of ['requester', 'projectManager', 'fundOfficer', 'investigator', 'researchOffice'] as const) {
    const turn = await turnOf(player);
    if (!turn) continue;
    const [first = null, ...more] = inOrderOfTurn((await pageOf(player)).waiting);
    expect(turn, player).toEqual({ first, more: more.length });
  }
  expect(await turnOf('requester')).toMatchObject({ first: { step: 'proposal-window' } });
});

test('sealed by its office, a proposal is offered to its investigator no more: neither by the call, nor by the project, nor to the colleagues who wrote in it', async () => {
  const sealed = await Readers.open(upTo(sc1, 'draft-proposal'));
  const offeredTo = async (player: Player) => {
    const { answer, answered, ask } = await sealed.portal.as(player).demands.get({ caseId });
    const page = await sealed.portal.as(player).projects.get({ caseId });
    return { answer: answer?.step, answered, ask: ask?.step, offered: page.offered.map(({ step }) => step) };
  };
  const desks = async () => (await sealed.portal.as('inventor2').drafts.askedOfMe()).map((desk) => desk.key);
  try {
    await sealed.portal.as('investigator').drafts.ask({ caseId, key, person: idOf('inventor2') });
    const before = await offeredTo('investigator');
    expect(before).toMatchObject({ answer: 'draft-proposal', answered: false, ask: 'ask-question' });
    expect(before.offered).toEqual(expect.arrayContaining(['declare-intent', 'draft-proposal', 'ask-question']));
    expect(await desks()).toEqual([key]);
    await sealed.live(...upTo(from(sc1, 'draft-proposal'), 'seal-submit'), of(sc1, 'seal-submit', { by: 'researchOffice' }));
    const after = await offeredTo('investigator');
    expect(after).toMatchObject({ answer: undefined, answered: true, ask: 'ask-question' });
    expect(after.offered).toContain('ask-question');
    expect(after.offered).not.toEqual(expect.arrayContaining(['draft-proposal']));
    expect(after.offered).not.toEqual(expect.arrayContaining(['declare-intent']));
    expect(await desks()).toEqual([]);
    // a colleague is not offered the call that the university has answered
    expect(await offeredTo('secondInvestigator')).toMatchObject({ answer: undefined, answered: true });
  } finally {
    await sealed.portal.close();
  }
});
