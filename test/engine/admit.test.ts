import { describe, expect, test } from 'vitest';
import { actor, aToy, author, submit } from './toy-case.ts';

const payer = (person: string) => actor(person, 'payer');
const prepare = (person: string) => ({ step: 'release', subject: 'sum', outcome: 'prepare', input: {}, actor: payer(person) });
const confirm = (person: string) => ({ ...prepare(person), outcome: 'confirm' });

describe('an act is refused', () => {
  test('when nobody is asked this now: another step, another subject, no such step', () => {
    const toy = aToy();
    expect(toy.act(prepare('paul'))).toEqual({ refused: 'NOT_OPEN' });
    expect(toy.act(submit(1, { subject: 'elsewhere' }))).toEqual({ refused: 'NOT_OPEN' });
    expect(toy.act(submit(1, { step: 'invented' }))).toEqual({ refused: 'NOT_OPEN' });
  });

  test('when it is open, but for another role, organisation or person', () => {
    const toy = aToy();
    expect(toy.act(submit(1, { actor: actor('anna', 'payer') }))).toEqual({ refused: 'NOT_YOURS' });
    expect(toy.act(submit(1, { actor: actor('anna', 'author', 'shop') }))).toEqual({ refused: 'NOT_YOURS' });
    expect(toy.act(submit(1, { actor: { ...author, roles: [] } }))).toEqual({ refused: 'NOT_YOURS' });
  });

  test('when somebody has decided already: it says who, for whom, what and when', () => {
    const toy = aToy();
    expect(toy.act(submit(100))).toBeUndefined();
    const details = { by: 'anna', organisation: 'house', outcome: 'submit', at: toy.now, version: 2 };
    expect(toy.act(submit(200, { actor: actor('berta', 'author') }))).toEqual({ refused: 'ALREADY_DECIDED', details });
    expect(toy.state.fen).toBe(100);
  });

  test('when maker and checker would be the same person', () => {
    const toy = aToy({ phase: 'paying' });
    expect(toy.act(prepare('paul'))).toBeUndefined();
    expect(toy.act(confirm('paul'))).toEqual({ refused: 'SAME_PERSON' });
    expect(toy.act(confirm('petra'))).toBeUndefined();
    expect(toy.act({ ...confirm('peter'), seat: 'checker' })).toMatchObject({ refused: 'ALREADY_DECIDED', details: { by: 'petra' } });
  });

  test('when the outcome is none of the step’s, or not offered here', () => {
    const toy = aToy({ phase: 'paying' });
    expect(toy.act({ ...prepare('paul'), outcome: 'invented' })).toEqual({ refused: 'UNKNOWN_OUTCOME', details: { outcome: 'invented' } });
    expect(toy.act(confirm('paul'))).toEqual({ refused: 'UNKNOWN_OUTCOME', details: { outcome: 'confirm' } });
    expect(aToy().act(submit(1, { outcome: 'toString' }))).toEqual({ refused: 'UNKNOWN_OUTCOME', details: { outcome: 'toString' } });
  });

  test('when the input is not well-formed: every field is named, at any depth', () => {
    const toy = aToy();
    expect(toy.act(submit(0))).toEqual({ refused: 'BAD_INPUT', details: { fields: ['fen'] } });
    expect(toy.act(submit(1, { input: { fen: 1.5, lines: [{ part: 0 }, { part: -1 }] } }))).toEqual({
      refused: 'BAD_INPUT',
      details: { fields: ['fen', 'lines.1.part'] },
    });
    expect(toy.act(submit(1, { input: { fen: 1, lines: [{ part: 0 }, { part: 0 }, { part: 0 }] } }))).toEqual({
      refused: 'BAD_INPUT',
      details: { fields: ['lines'] },
    });
    expect(toy.act(submit(1, { input: null }))).toMatchObject({ refused: 'BAD_INPUT' });
  });

  test('when a text comes along that the workflow must not keep', () => {
    expect(aToy().act(submit(1, { input: { fen: 1, title: 'Secret title' } }))).toMatchObject({ refused: 'BAD_INPUT' });
  });

  test('when the step itself objects, and then nothing has changed', () => {
    const toy = aToy();
    const before = toy.file;
    expect(toy.act(submit(501))).toEqual({
      refused: 'RULES_BROKEN',
      details: { step: 'write', broken: [{ rule: 'over-budget', field: 'fen', figures: { fen: 501, limitFen: 500 } }] },
    });
    expect(toy.file).toBe(before);
    expect(toy.recordings).toHaveLength(1);
  });

  test('when the same submission id comes again', () => {
    const toy = aToy();
    toy.act(submit(100, { id: 'one' }));
    expect(toy.act(submit(100, { id: 'one' }))).toEqual({ refused: 'REUSED_SUBMISSION', details: { step: 'write', at: toy.now } });
  });

  test('when the page is older than the opening: decided since, or renewed', () => {
    const toy = aToy({ phase: 'paying' });
    const seen = toy.open[0]?.stamp.version;
    expect(seen).toBe(1);
    expect(toy.act({ ...prepare('paul'), seenAt: 0 })).toEqual({ refused: 'STALE', details: { version: 1 } });
    expect(toy.act({ ...prepare('paul'), seenAt: 1 })).toBeUndefined();
    expect(toy.act({ ...prepare('petra'), seat: 'maker', seenAt: 1 })).toMatchObject({
      refused: 'ALREADY_DECIDED',
      details: { by: 'paul' },
    });
  });
});

describe('deadlines and acts', () => {
  test('a late act is still done where the step does not close', () => {
    const toy = aToy();
    toy.pass(60);
    expect(toy.act(submit(100))).toBeUndefined();
  });

  test('a step that closes refuses from the very instant on, and says it', () => {
    const bidding = aToy({ phase: 'bidding', closesAt: '2026-03-05T16:00:00.000Z' });
    const withdraw = { step: 'bid', subject: 'round', outcome: 'withdraw', input: {}, actor: actor('bob', 'bidder', 'shop') };
    bidding.passUntil('2026-03-05T15:59:59.999Z');
    expect(bidding.act(withdraw)).toBeUndefined();
    bidding.passUntil('2026-03-05T16:00:00.000Z');
    expect(bidding.act(withdraw)).toEqual({ refused: 'TOO_LATE', details: { dueAt: '2026-03-05T16:00:00.000Z' } });
  });

  test('a repeatable step is never already decided, and keeps its one deadline', () => {
    const toy = aToy({ phase: 'bidding', closesAt: '2026-03-05T16:00:00.000Z' });
    const stamp = toy.open[0]?.stamp;
    const bid = { step: 'bid', subject: 'round', outcome: 'offer', input: {}, actor: actor('bob', 'bidder', 'shop') };
    expect([toy.act(bid), toy.act({ ...bid, actor: actor('bill', 'bidder', 'yard') }), toy.act(bid)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(toy.open[0]?.stamp).toEqual(stamp);
    expect(toy.state.bids).toHaveLength(3);
  });

  test('of a sealed outcome the workflow keeps the hash alone', () => {
    const toy = aToy({ phase: 'bidding', closesAt: '2026-03-05T16:00:00.000Z' });
    const document = 'd'.repeat(64);
    toy.act({
      step: 'bid',
      subject: 'round',
      outcome: 'offer',
      input: { secret: 'one million' },
      document,
      actor: actor('bob', 'bidder', 'shop'),
    });
    expect(toy.recordings.at(-1)?.act).toMatchObject({ sealed: 'final', input: {}, document });
    expect(JSON.stringify([toy.file, toy.recordings])).not.toContain('million');
  });
});
