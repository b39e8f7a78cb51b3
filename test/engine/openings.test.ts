import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { definersOf } from '#workflows/engine/definers.ts';
import { openCase, perform } from '#workflows/engine/perform.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { rulesInForce, underRules } from '#workflows/engine/rules.ts';
import { Simulation } from '#workflows/engine/simulate.ts';
import { actor, aToy, monday, submit, type Toy, toyCatalogue } from './toy-case.ts';

describe('openings', () => {
  test('are derived from the state and stamped once, when they open', () => {
    const toy = aToy();
    const stamp = toy.open[0]?.stamp;
    expect(stamp).toMatchObject({ openedAt: monday, version: 1 });
    toy.pass(4); // reminders change the alarms, nothing else
    expect(toy.open[0]?.stamp).toMatchObject({ openedAt: monday, version: 1, dueAt: stamp?.dueAt });
  });

  test('are recorded when they open, when what they show changes, and when they close, with the reason', () => {
    const toy = aToy();
    toy.act(submit(100));
    const done = toy.recordings.at(-1);
    expect(done?.closed).toEqual([{ key: 'write/paper', why: 'decided' }]);
    expect(done?.opened.map(({ key, kind }) => [key, kind])).toEqual([['cooling-off/paper', 'wait']]);
    toy.pass(4);
    const elapsed = toy.recordings.at(-1);
    expect(elapsed).toMatchObject({ cause: 'elapsed', about: 'cooling-off/paper', closed: [{ key: 'cooling-off/paper', why: 'expired' }] });
    expect(elapsed?.opened.map(({ key }) => key)).toEqual(['release/sum/maker']);
  });

  test('whose deadline moves keep their opening and get the new deadline', () => {
    const toy = aToy({ phase: 'bidding', closesAt: '2026-03-05T16:00:00.000Z' });
    toy.file = { ...toy.file, state: { ...toy.state, closesAt: '2026-03-12T16:00:00.000Z' } };
    toy.act({ step: 'bid', subject: 'round', outcome: 'withdraw', input: {}, actor: actor('bob', 'bidder') });
    expect(toy.open[0]?.stamp).toMatchObject({ openedAt: monday, version: 1, dueAt: '2026-03-12T16:00:00.000Z', alarms: 0 });
  });

  test('a file is one JSON value: carried to another run, it goes on the same', () => {
    const toy = aToy();
    toy.act(submit(100));
    toy.file = JSON.parse(JSON.stringify(toy.file));
    toy.pass(4);
    expect(toy.state.phase).toBe('paying');
    expect(toy.recordings.map(({ version }) => version)).toEqual([1, 2, 3]);
  });
});

test('an act asks once what is open, however much is', () => {
  let asked = 0;
  const { defineStep } = definersOf<Toy>();
  const inspect = defineStep({
    name: 'inspect',
    code: 'T.09',
    stage: 'toy',
    since: 1,
    access: { known: () => true, read: () => true, actor: 'named', figures: () => true },
    opens: () => {
      asked += 1;
      return [{ subject: 'paper', for: { role: 'buyer' } }];
    },
    outcomes: { inspect: { form: z.strictObject({}) } },
    apply: (toy) => ({ state: toy }),
  });
  const { file } = aToy();
  const catalogue = [...toyCatalogue, inspect];
  const opened = openCase(catalogue, file, monday);
  const before = asked;
  const done = perform(catalogue, opened.file, { id: 'one', document: 'hash', at: monday, ...submit(100) });
  expect(done).toMatchObject({ recording: { closed: [{ key: 'write/paper' }], opened: [{ key: 'cooling-off/paper' }] } });
  expect(asked - before).toBe(1);
});

test('a definition of newer rules opens in a case once a run of it goes by those, and its state tells the portal so', () => {
  const next = rulesInForce + 1;
  const { defineStep } = definersOf<Toy>();
  const inspect = defineStep({
    name: 'inspect',
    code: 'T.09',
    stage: 'toy',
    since: next,
    access: { known: () => true, read: () => true, actor: 'named', figures: () => true },
    opens: () => [{ subject: 'paper', for: { role: 'buyer' } }],
    outcomes: { inspect: { form: z.strictObject({}) } },
    apply: (toy) => ({ state: toy }),
  });
  const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
  const catalogue = [...toyCatalogue, inspect];
  const state: Toy = { phase: 'writing', fen: 0, bids: [] };
  const toy = new Simulation(catalogue, openCase(catalogue, { id: 'toy', state, lengths }, monday));
  const keys = () => toy.open.map(({ key }) => key);
  toy.act(submit(100));
  expect([keys(), toy.state]).toEqual([['cooling-off/paper'], expect.not.objectContaining({ rules: expect.anything() })]);
  toy.file = underRules(toy.file, next);
  toy.pass(4);
  expect([keys(), toy.state]).toEqual([['release/sum/maker', 'inspect/paper'], expect.objectContaining({ rules: next })]);
});

describe('a wait', () => {
  test('is nobody’s to act on', () => {
    const toy = aToy();
    toy.act(submit(100));
    expect(
      toy.act({
        step: 'cooling-off',
        subject: 'paper',
        outcome: 'end',
        input: {},
        actor: { person: 'x', organisation: 'house', roles: ['clock'] },
      }),
    ).toEqual({ refused: 'NOT_OPEN' });
  });
});
