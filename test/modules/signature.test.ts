import { expect, test } from 'vitest';
import { unsigned, withSignature } from '#workflows/modules/signature/signature.ts';

const signatories = ['buyer', 'maker', 'maker-2'].map((id) => ({ id, for: { role: 'signatory', organisation: `house of ${id}` } }));
const text = { subject: 'text-1' };
const seats = (signed: Readonly<Record<string, string>>) => unsigned({ signatories, signed }, text).map(({ seat }) => seat);

test('every party is asked for a signature of its own, and none is asked twice', () => {
  expect(seats({})).toEqual(['buyer', 'maker', 'maker-2']);
  expect(seats({ maker: 'mia' })).toEqual(['buyer', 'maker-2']);
});

test('who has signed for one party may not sign for another', () => {
  const [left] = unsigned({ signatories, signed: { buyer: 'ben', maker: 'mia' } }, text);
  expect(left?.for).toEqual({ role: 'signatory', organisation: 'house of maker-2', not: ['ben', 'mia'] });
});

test('the matter is signed with the last signature, whichever party gives it', () => {
  const second = withSignature({ signatories, signed: { 'maker-2': 'mo' } }, 'buyer', 'ben');
  expect(second).toEqual({ signed: { 'maker-2': 'mo', buyer: 'ben' }, isComplete: false });
  expect(withSignature({ signatories, signed: second.signed }, 'maker', 'mia').isComplete).toBe(true);
});
