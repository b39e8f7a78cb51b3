import { expect, test } from 'vitest';
import { z } from 'zod';
import { randomId } from '#web/forms/random-id.ts';

test('a tab has an id of its own without what browsers keep for secure origins', () => {
  expect(randomId.toString()).not.toContain('randomUUID');
  const ids = Array.from({ length: 200 }, randomId);
  expect(ids.filter((id) => !z.uuidv4().safeParse(id).success)).toEqual([]);
  expect(new Set(ids).size).toBe(200);
});
