import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { originsOf } from '#settings/origins.ts';
import { HeldKey, HeldPasskey } from '#test/support/authenticators.ts';
import { newSigningKey, publicHalf } from '#test/support/signing-keys.ts';
import { isAsserted } from '#worker/signed/assertions.ts';
import { keyOf } from '#worker/signed/authenticators.ts';
import { assertionRule, ruleSettings } from '#worker/signed/rule.ts';
import { intentOfAct, intentOfSigned, type NewAuthenticator, needsAssertion } from '#workflows/engine/assertion.ts';
import { textOfAct } from '#workflows/engine/signature.ts';
import { steps } from '#workflows/kinds.ts';

const origins = originsOf('https://tida.example');
const halfOf = ({ kind, publicKey }: NewAuthenticator) => ({
  kind,
  publicKey: createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' }),
});

describe('a passkey', () => {
  const passkey = new HeldPasskey('https://tida.example');
  const half = halfOf(passkey.registration('p'));
  const holds = (assertion = passkey.assert('the act'), text = 'the act') => isAsserted(text, assertion, half, origins);

  test('asserts exactly one act', () => {
    expect(holds()).toBe(true);
    expect(holds(passkey.assert('the act'), 'another act')).toBe(false);
    expect(holds(passkey.assert('another act'))).toBe(false);
  });
  test.each([
    ['made at a registration', { type: 'webauthn.create' }],
    ['on another site', { origin: 'https://evil.example' }],
    ['for another site’s credentials', { host: 'evil.example' }],
    ['without its owner being there', { flags: 4 }],
    ['without knowing its owner', { flags: 1 }],
    ['over another challenge', { challenge: 'AAAA' }],
  ])('asserts nothing %s', (_why, other) => expect(holds(passkey.assert('the act', other))).toBe(false));
  test('is not believed with a changed signature or without its words', () => {
    const { clientData: _left, ...bare } = passkey.assert('the act');
    expect(holds(bare)).toBe(false);
    expect(holds({ ...passkey.assert('the act'), signature: 'AAAA' })).toBe(false);
    expect(holds({ ...passkey.assert('the act'), clientData: 'AAAA' })).toBe(false);
    expect(holds(new HeldPasskey('https://tida.example').assert('the act'))).toBe(false);
  });
  test('counts on no page of a portal whose address is not set', () =>
    expect(isAsserted('the act', passkey.assert('the act'), half, [])).toBe(false));
});

test('a program’s key asserts the digest, and is no passkey', () => {
  const key = new HeldKey();
  const half = halfOf(key.registration('p'));
  expect(isAsserted('the act', key.assert('the act'), half, [])).toBe(true);
  expect(isAsserted('another act', key.assert('the act'), half, [])).toBe(false);
  expect(isAsserted('the act', key.assert('the act'), { ...half, kind: 'passkey' }, origins)).toBe(false);
});

test('keys are P-256, RSA of 2048 bits or Ed25519; of a program Ed25519 alone', () => {
  const [ed, p256, p384] = [
    new HeldKey().registration('p'),
    new HeldPasskey('https://tida.example').registration('p'),
    generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ];
  const other = p384.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
  expect(keyOf(ed)).toBeDefined();
  expect(keyOf(p256)).toBeDefined();
  expect(keyOf({ ...p256, kind: 'key' })).toBeUndefined();
  expect(keyOf({ ...p256, publicKey: other })).toBeUndefined();
  expect(keyOf({ ...p256, publicKey: 'AAAA' })).toBeUndefined();
});

test('the asserted text is the portal’s without its time, in the act and read back from the record', () => {
  const actor = { person: 'p', organisation: 'o', roles: ['ent.signatory' as const] };
  const act = { caseId: 'c', id: 'i', step: 's', subject: 'x', outcome: 'sign', actor, document: 'd', input: { b: 1, a: 2 } };
  expect(intentOfSigned(textOfAct({ ...act, signedAt: '2026-11-29T00:00:00.000Z' }))).toBe(intentOfAct(act));
  expect(intentOfAct(act)).not.toContain('signedAt');
  expect(intentOfAct({ ...act, seat: 'checker' })).not.toBe(intentOfAct(act));
});

test('a production requires assertions unless its setting says otherwise, and believes no demonstration', () => {
  const rule = (given: object) => assertionRule(ruleSettings({ ACT_PUBLIC_KEYS: publicHalf(newSigningKey()), ...given }));
  expect(rule({})).toMatchObject({ required: true, demonstration: false });
  expect(rule({ NODE_ENV: 'production', ASSERTIONS: 'offered', TIDA_DEMONSTRATION: '1' })).toMatchObject({
    required: false,
    demonstration: false,
  });
  expect(rule({ NODE_ENV: 'development', TIDA_DEMONSTRATION: '1' })).toMatchObject({ required: false, demonstration: true });
});

describe('of the steps', () => {
  const binding = steps.flatMap(({ name, outcomes, isPublic }) =>
    Object.entries(outcomes).flatMap(([outcome, definition]) => (needsAssertion(definition) ? [{ name, outcome, isPublic }] : [])),
  );
  test.each([
    ['sign-contract', 'sign'],
    ['sign-transfer', 'sign'],
    ['open-proposals', 'open'],
    ['approve-subsidy', 'approve'],
    ['approve-distribution', 'approve'],
    ['pay-bond', 'release'],
    ['pay-subsidy', 'release'],
    ['pay-royalty', 'release'],
    ['resend-payment', 'resend'],
  ])('%s %s needs an assertion', (name, outcome) => expect(binding).toContainEqual(expect.objectContaining({ name, outcome })));
  test('every release does, and none that people without an account do', () => {
    // a side of a dispute only withdraws its objection: the payment itself is still released by two people
    const releases = steps.flatMap(({ name, outcomes }) => ('release' in outcomes && name !== 'release-disputed-money' ? [name] : []));
    expect(releases.filter((name) => !binding.some((one) => one.name === name && one.outcome === 'release'))).toEqual([]);
    expect(binding.filter(({ isPublic }) => isPublic)).toEqual([]);
  });
});
