import { expect, test } from 'vitest';
import { plainError } from '#web/errors/plain-error.ts';

test('a log hears the kind of an error and the way to it, never the row that a driver puts in', () => {
  const cause = Object.assign(new Error('unsupported Unicode escape sequence'), {
    code: '22P05',
    detail: 'Key (title)=(机密题目) already exists.',
    where: 'JSON data, line 1: {"title":"机密题目"}',
  });
  const error = new TypeError('Invalid `database.draft.create()` invocation:\n{ data: { title: "机密题目" } }', { cause });
  const told = JSON.stringify(plainError(error));
  expect(told).not.toContain('机密题目');
  expect(JSON.parse(told)).toMatchObject({
    type: 'TypeError',
    message: 'Invalid `database.draft.create()` invocation:',
    stack: expect.stringContaining('plain-error.test.ts'),
    cause: { code: '22P05', message: 'unsupported Unicode escape sequence' },
  });
});
