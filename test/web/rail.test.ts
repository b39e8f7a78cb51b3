import { expect, test } from 'vitest';
import { railOf } from '#web/reads/rail.ts';

const stages = ['demand-intake', 'proposal', 'contract', 'milestone-funding'];
const states = (at: string, ended: boolean, asked: readonly string[]) =>
  railOf(stages, { stage: at, ended }, { contract: { from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z' } }, new Set(asked));

test('a stage that the project has left is not done while something of it is asked for', () => {
  const rail = states('milestone-funding', false, ['contract', 'milestone-funding']);
  expect(rail.map(({ state }) => state)).toEqual(['done', 'done', 'open', 'current']);
  expect(rail[2]).toMatchObject({ from: '2026-03-01T00:00:00Z', until: null });
});

test('with nothing left over it is done, and has its last day', () => {
  expect(states('milestone-funding', false, ['milestone-funding'])[2]).toMatchObject({ state: 'done', until: '2026-04-01T00:00:00Z' });
});

test('a project that ended early ends in its stage, and leaves the later ones', () => {
  expect(states('contract', true, []).map(({ state }) => state)).toEqual(['done', 'done', 'ended', 'future']);
});
