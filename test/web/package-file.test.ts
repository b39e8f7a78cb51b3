import { expect, test } from 'vitest';
import { packingOf, packings, sealedHash, statementsOf } from '#web/documents/package-file.ts';

test('what seals a package asks for statements alone, so that its file holds all that the hash covers', () => {
  expect(packings.length).toBeGreaterThan(0);
  for (const { step, form } of packings) expect(form.safeParse(statementsOf(form)).success, step).toBe(true);
});

test('the hash of a sealing is that of these parts in any order, and of no others', () => {
  const { packing, part } = packingOf('draft-proposal') ?? {};
  if (!packing) throw new Error('proposals are packed');
  expect(part).toBe('draft');
  const hash = sealedHash(packing, 'nonce', { parts: { draft: { a: 1, b: '题' }, students: { reason: '无' } } });
  expect(sealedHash(packing, 'nonce', { parts: { students: { reason: '无' }, draft: { b: '题', a: 1 } } })).toBe(hash);
  expect(sealedHash(packing, 'nonce', { parts: { draft: { a: 2, b: '题' }, students: { reason: '无' } } })).not.toBe(hash);
  expect(sealedHash(packing, 'other', { parts: { draft: { a: 1, b: '题' }, students: { reason: '无' } } })).not.toBe(hash);
});
