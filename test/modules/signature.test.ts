import { expect, test } from 'vitest';
import { confirmsPaper, signingParty, unsigned, withSignature } from '#workflows/modules/signature/signature.ts';

const at = (role: string, organisation: string) => ({ role, organisation });
const signatories = ['buyer', 'maker', 'maker-2'].map((id) => ({
  id,
  for: at('signatory', `house of ${id}`),
  confirmedBy: { colleague: at('lawyer', `house of ${id}`), platform: at('clerk', 'office') },
}));
const text = { subject: 'text-1' };
const opened = (signed: Readonly<Record<string, string>>, onPaper?: Readonly<Record<string, string>>) =>
  unsigned({ signatories, signed, ...(onPaper ? { onPaper } : {}) }, text);
const act = (person: string, outcome: string, input: object = {}, until?: string) => ({
  outcome,
  input,
  at: '2026-06-01T00:00:00.000Z',
  actor: { person, organisation: '', roles: [], ...(until ? { authority: { letter: 'L-1', limitFen: 100, until } } : {}) },
});
const seats = (rows: readonly { readonly seat?: string }[]) => rows.map(({ seat }) => seat);

test('every party is asked for a signature of its own, and none is asked twice', () => {
  expect(seats(opened({}))).toEqual(['buyer', 'maker', 'maker-2']);
  expect(seats(opened({ maker: 'mia' }))).toEqual(['buyer', 'maker-2']);
});

test('who has signed for one party may not sign for another, on paper neither', () => {
  const [left] = opened({ buyer: 'ben', maker: 'mia' });
  expect(left?.for).toEqual({ role: 'signatory', organisation: 'house of maker-2', not: ['ben', 'mia'] });
  expect(opened({ buyer: 'ben' }, { maker: 'mia' }).find(({ seat }) => seat === 'maker-2')?.for.not).toEqual(['ben', 'mia']);
});

test('the matter is signed with the last signature, whichever party gives it', () => {
  const second = withSignature({ signatories, signed: { 'maker-2': 'mo' } }, 'buyer', act('ben', 'sign'));
  expect(second).toEqual({ came: 'signed', signatures: { signed: { 'maker-2': 'mo', buyer: 'ben' } }, isComplete: false, lost: [] });
  expect(withSignature({ signatories, ...second.signatures }, 'maker', act('mia', 'sign')).isComplete).toBe(true);
});

test('a signature on paper counts once another person has confirmed it: a colleague of the signer, or the platform', () => {
  const given = withSignature({ signatories, signed: { buyer: 'ben', 'maker-2': 'mo' } }, 'maker', act('mia', 'sign', { method: 'paper' }));
  expect(given).toMatchObject({ came: 'on-paper', isComplete: false });
  const { signed, onPaper } = given.signatures;
  const rows = opened(signed, onPaper);
  expect(rows.map(({ seat, for: { role, not }, offers }) => ({ seat, role, not, offers }))).toEqual([
    { seat: 'maker:colleague', role: 'lawyer', not: ['mia'], offers: ['confirm-paper', 'return-paper'] },
    { seat: 'maker:platform', role: 'clerk', not: ['mia'], offers: ['confirm-paper', 'return-paper'] },
  ]);
  expect(rows.map((row) => [signingParty(row), confirmsPaper(row)])).toEqual([
    ['maker', true],
    ['maker', true],
  ]);
  const confirmed = withSignature({ signatories, ...given.signatures }, 'maker', act('lena', 'confirm-paper'));
  expect(confirmed).toMatchObject({ came: 'signed', signatures: { signed: { maker: 'mia' }, onPaper: {} }, isComplete: true });
});

test('a returned one is to be given again', () => {
  const back = withSignature({ signatories, signed: {}, onPaper: { maker: 'mia' } }, 'maker', act('lena', 'return-paper'));
  expect(back).toEqual({ came: 'returned', signatures: { signed: {}, onPaper: {} }, isComplete: false, lost: [] });
  expect(seats(opened(back.signatures.signed, back.signatures.onPaper))).toEqual(['buyer', 'maker', 'maker-2']);
});

test('where a signer’s authority has ended before the last signature, that one is void and given again', () => {
  const [earlier, later] = ['2026-05-31T16:00:00.000Z', '2026-06-30T16:00:00.000Z'];
  const first = withSignature({ signatories, signed: { 'maker-2': 'mo' } }, 'buyer', act('ben', 'sign', {}, earlier));
  expect(first).toMatchObject({ came: 'signed', signatures: { signedUntil: { buyer: earlier } }, lost: [] });
  const last = withSignature({ signatories, ...first.signatures }, 'maker', act('mia', 'sign', {}, later));
  expect(last).toEqual({
    came: 'signed',
    signatures: { signed: { 'maker-2': 'mo', maker: 'mia' }, signedUntil: { maker: later } },
    isComplete: false,
    lost: ['buyer'],
  });
  expect(seats(opened(last.signatures.signed))).toEqual(['buyer']);
  const again = withSignature({ signatories, ...last.signatures }, 'buyer', act('bea', 'sign', {}, later));
  expect(again).toMatchObject({ isComplete: true, lost: [], signatures: { signedUntil: { maker: later, buyer: later } } });
});

test('the authority of a signer on paper is that of the day of the signature, not of the person who confirms it', () => {
  const [until, other] = ['2026-05-31T16:00:00.000Z', '2027-06-30T16:00:00.000Z'];
  const others = { buyer: 'ben', 'maker-2': 'mo' };
  const given = withSignature({ signatories, signed: others }, 'maker', act('mia', 'sign', { method: 'paper' }, until));
  const confirmed = withSignature({ signatories, ...given.signatures }, 'maker', act('lena', 'confirm-paper', {}, other));
  expect(confirmed).toMatchObject({ isComplete: false, lost: ['maker'], signatures: { signed: others } });
  const returned = withSignature({ signatories, ...given.signatures }, 'maker', act('lena', 'return-paper'));
  expect(returned.signatures.signedUntil).toEqual({});
});
