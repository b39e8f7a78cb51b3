import { expect, test } from 'vitest';
import { read, statementOf, togetherOf } from '#web/reads/statement.ts';

const one = read`SELECT 1 WHERE a = ${'a'} AND b = ${'b'}`;
const other = read`SELECT 2 WHERE c = ${'c'}`;

test('a read has a place for each of its values, in order', () => {
  expect(statementOf(one)).toEqual({ text: 'SELECT 1 WHERE a = $1 AND b = $2', values: ['a', 'b'] });
});

test('several in one statement have their places one after another, and their rows under their numbers', () => {
  const { text, values } = togetherOf([one, other]);
  expect(values).toEqual(['a', 'b', 'c']);
  expect(text).toContain('(SELECT 1 WHERE a = $1 AND b = $2) r)');
  expect(text).toContain('(SELECT 2 WHERE c = $3) r)');
  expect(text).toMatch(/AS "0".*AS "1"$/s);
});
