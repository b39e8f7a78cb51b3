import { describe, expect, test } from 'vitest';
import { reply } from '#workflows/engine/perform.ts';
import { actor, aToy, toyCatalogue } from './toy-case.ts';

const ordered = () => {
  const toy = aToy({ phase: 'paying', fen: 250 });
  toy.act({ step: 'release', subject: 'sum', outcome: 'prepare', input: {}, actor: actor('paul', 'payer') });
  toy.act({ step: 'release', subject: 'sum', outcome: 'confirm', input: {}, actor: actor('petra', 'payer') });
  return toy;
};

describe('an effect', () => {
  test('is recorded once and kept in the file until it is answered', () => {
    const toy = ordered();
    expect(toy.file.effects).toEqual([{ id: 'transfer.1', kind: 'transfer', payload: { fen: 250 } }]);
    expect(toy.recordings.flatMap(({ effects }) => effects)).toHaveLength(1);
    expect(toy.file.books).toEqual({});
  });

  test('is answered exactly once; a second answer and an unknown one change nothing', () => {
    const toy = ordered();
    toy.answer('transfer.1', { reference: 'bank-1' });
    const after = toy.file;
    expect(after).toMatchObject({
      effects: [],
      books: { 'house/cash': -250, 'shop/cash': 250 },
      state: { phase: 'asking', paid: 'bank-1' },
    });
    toy.answer('transfer.1', { reference: 'bank-2' });
    toy.answer('transfer.9', { reference: 'bank-3' });
    expect(toy.file).toBe(after);
    expect(toy.recordings.at(-1)).toMatchObject({ cause: 'reply', about: 'transfer.1', stage: 'toy' });
  });

  test('answered with something else than it promises is no answer', () => {
    const { file, now } = ordered();
    expect(() => reply(toyCatalogue, file, 'transfer.1', { state: 'unknown' }, now)).toThrow();
  });

  test('asked for again while it is out is not asked twice', () => {
    const toy = ordered();
    toy.file = { ...toy.file, state: { ...toy.state, paid: '' } };
    expect(toy.act({ step: 'release', subject: 'sum', outcome: 'confirm', input: {}, actor: actor('petra', 'payer') })).toBeUndefined();
    expect(toy.file.effects).toHaveLength(1);
    expect(toy.recordings.at(-1)?.effects).toEqual([]);
  });
});
