import { expect, test } from 'vitest';
import { z } from 'zod';
import { announcements, inLetter } from '#workflows/engine/announce.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { noDetails } from '#workflows/engine/facts.ts';

interface Race {
  readonly runners: readonly string[];
  readonly prize: number;
}
const { defineStep } = definersOf<Race>();
const runner = (person: string) => ({ role: 'runner', person });
const finish = defineStep({
  name: 'finish',
  code: 'T.01',
  stage: 'toy',
  since: 1,
  access: { known: [], read: [], actor: 'named', figures: [] },
  opens: () => [],
  outcomes: { finish: { form: z.strictObject({}) } },
  facts: { finished: z.strictObject({ first: z.string() }), 'prize-lost': noDetails },
  announces: {
    finished: ({ runners, prize }, { first }) => [
      runner(first),
      ...inLetter({ type: 'beaten', prize }, runners.filter((one) => one !== first).map(runner)),
      { role: 'trainer', person: first },
    ],
  },
  letters: { beaten: z.strictObject({ prize: z.int() }) },
  apply: (state) => ({ state, facts: [{ type: 'prize-lost' }, { type: 'finished', first: 'ann' }] }),
});
const race: Race = { runners: ['ann', 'ben', 'cem'], prize: 3 };

test('the winner reads the fact, the others a letter with their figures; its place in the change leads back to the record', () => {
  expect(announcements(finish, race, [{ type: 'prize-lost' }, { type: 'finished', first: 'ann' }])).toEqual([
    { to: runner('ann'), template: 'announced', about: { step: 'finish', fact: 2 } },
    { to: runner('ben'), template: 'announced', about: { step: 'finish', fact: 2, letter: 'beaten', prize: 3 } },
    { to: runner('cem'), template: 'announced', about: { step: 'finish', fact: 2, letter: 'beaten', prize: 3 } },
  ]);
});

test('closed by default: a fact without an entry, and one of no definition, are announced to nobody', () => {
  expect(announcements(finish, race, [{ type: 'prize-lost' }])).toEqual([]);
  expect(announcements(undefined, race, [{ type: 'finished', first: 'ann' }])).toEqual([]);
});

test('a letter that is not declared, or with other figures, does not compile', () => {
  defineStep({
    ...finish,
    announces: {
      // @ts-expect-error no such letter
      finished: () => inLetter({ type: 'thanked' }, [runner('ben')]),
    },
  });
  defineStep({
    ...finish,
    // @ts-expect-error no such fact
    announces: { cancelled: () => [] },
  });
});
