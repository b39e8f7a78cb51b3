import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binhai } from '#scripts/story/organisations.ts';
import type { Refusal } from '#workflows/engine/refusal.ts';
import { attested, decided, drafted, returned } from './support/intake.ts';
import { Theatre } from './support/theatre.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

describe('an act', () => {
  test('is recorded once and can be read when it returns', async () => {
    const project = await theatre.openProject();
    const id = randomUUID();
    const receipt = await project.attempt(drafted, { id });
    expect(receipt).toMatchObject({ version: 2, step: 'draft-demand', outcome: 'submit' });
    expect(await project.row()).toMatchObject({ version: 2, phase: 'intake' });
    const done = await project.events('step-done');
    expect(done).toHaveLength(1);
    expect(done[0]).toMatchObject({ version: 2, submission_id: id, document_state: 'matches' });
    expect((await project.asked()).map(({ key }) => key)).toEqual(['attest-demand/demand']);
  });

  test('sent again under the same id is the same act, at once or later, with the same receipt', async () => {
    const project = await theatre.openProject();
    const submission = await project.submissionOf(drafted);
    const manner = { id: randomUUID() };
    const [first, second] = await Promise.all([
      project.send('draft-demand', submission, manner),
      project.send('draft-demand', submission, manner),
    ]);
    expect(second).toEqual(first);
    await project.play([attested]);
    expect(await project.send('draft-demand', submission, manner)).toEqual(first);
    expect(await project.events('demand-submitted')).toHaveLength(1);
  });

  test('of two persons on one step one wins, the other reads who decided, what and when', async () => {
    const project = await theatre.openProject();
    await project.play([drafted]);
    const [sign, giveBack] = await Promise.all([project.submissionOf(attested), project.submissionOf(returned)]);
    const other = { ...giveBack, actor: { ...giveBack.actor, person: 'another-signatory' } };
    const answers = await Promise.all([project.send('attest-demand', sign), project.send('attest-demand', other)]);
    const [won, lost] = 'refused' in answers[0] ? [answers[1], answers[0]] : [answers[0], answers[1] as Refusal];
    expect(won).toMatchObject({ version: 3 });
    const by = 'outcome' in won && won.outcome === 'sign' ? 'enterprise-signatory' : 'another-signatory';
    expect(lost).toMatchObject({
      refused: 'ALREADY_DECIDED',
      details: { by, organisation: binhai, version: 3, at: expect.stringMatching(/Z$/) },
    });
    expect(await project.events('step-done')).toHaveLength(2);
  });

  test('that is refused writes nothing to the history and nothing to the database', async () => {
    const project = await theatre.openProject();
    await project.play([drafted]);
    const [length, before] = [await project.historyLength(), await project.events()];
    const submission = await project.submissionOf(attested);
    const { actor } = submission;
    const notMine = await project.send('attest-demand', { ...submission, actor: { ...actor, roles: ['ent.requester'] } });
    expect(notMine).toMatchObject({ refused: 'NOT_YOURS' });
    expect(await project.send('attest-demand', { ...submission, outcome: 'burn' })).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
    expect(await project.send('attest-demand', { ...submission, input: { authority: 'perhaps' } })).toMatchObject({ refused: 'BAD_INPUT' });
    expect(await project.send('attest-demand', { ...submission, seenAt: 1 })).toMatchObject({ refused: 'STALE' });
    expect(await project.send('formal-check', submission)).toMatchObject({ refused: 'NOT_OPEN' });
    expect(await project.historyLength()).toBe(length);
    expect(await project.events()).toEqual(before);
  });

  test('costs at most six events of history', async () => {
    const project = await theatre.openProject();
    const before = await project.eventTypes();
    await project.play(decided);
    const types = (await project.eventTypes()).slice(before.length);
    // besides, the clock is set again where an earlier deadline has come
    expect(types.filter((type) => !type.startsWith('TIMER_'))).toHaveLength(6 * decided.length);
    expect(types.length / decided.length).toBeLessThan(7);
  });

  test('leaves the read model equal to what the workflow knows', async () => {
    const project = await theatre.openProject();
    await project.play(decided);
    const file = await project.file();
    const { rows } = await theatre.sql.query('SELECT version, state, books FROM case_state WHERE case_id = $1', [project.id]);
    expect(rows[0]).toEqual({ version: file.version, state: file.state, books: file.books });
    expect((await project.open()).map(({ key }) => key).sort()).toEqual(Object.keys(file.stamps).sort());
  });
});
