import { expect, test } from 'vitest';
import { type KnownExpert, whyKeptOut } from '#workflows/register/free-to-judge.ts';

const expert = (organisation: string, ties: unknown[] = [], role = 'expert'): KnownExpert => ({
  person: 'hu',
  employers: [{ organisation, role }],
  ties,
});
const parties = [{ organisation: 'company' }, { organisation: 'centre', unless: ['expert', 'expert.chair'] }];
const tie = (to: string) => ({ to, type: 'advisor' });

test('an expert of a party is kept out, and one who is tied to it; of the platform only its staff', () => {
  expect(whyKeptOut(expert('company'), parties)).toBe('employer');
  expect(whyKeptOut(expert('institute', [tie('company')]), parties)).toBe('tie');
  expect(whyKeptOut(expert('institute', [tie('elsewhere')]), parties)).toBeUndefined();
  expect(whyKeptOut(expert('centre'), parties)).toBeUndefined();
  expect(whyKeptOut(expert('centre', [], 'pm'), parties)).toBe('employer');
  expect(whyKeptOut(expert('institute', [tie('centre')]), parties)).toBeUndefined();
});

test('nothing that is no tie counts as one', () => {
  expect(whyKeptOut(expert('institute', [{ to: 'company', type: 'hearsay' }, null]), parties)).toBeUndefined();
});
