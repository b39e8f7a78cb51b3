import { describe, expect, test } from 'vitest';
import { needsSecondFactor } from '#web/accounts/second-factor/needed.ts';
import { openPending, sealPending } from '#web/accounts/second-factor/pending-sign-in.ts';
import { newRecoveryCodes, recoveryHash } from '#web/accounts/second-factor/recovery-codes.ts';
import { addressOf, base32, codeAt, intervalAt, intervalOf } from '#web/accounts/second-factor/totp.ts';

const secret = Buffer.from('12345678901234567890');

describe('codes of an authenticator app', () => {
  // RFC 6238, appendix B (SHA-1), the last six digits
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i are those of RFC 6238', (second, code) => expect(codeAt(secret, intervalAt(second * 1000))).toBe(code));

  test('count one interval early or late, and no further', () => {
    const now = 1_234_567_890_000;
    const at = intervalAt(now);
    expect([-2, -1, 0, 1, 2].map((offset) => intervalOf(secret, codeAt(secret, at + offset), now))).toEqual([
      undefined,
      at - 1,
      at,
      at + 1,
      undefined,
    ]);
    expect(intervalOf(secret, '12345', now)).toBeUndefined();
  });

  test('are set up by a key in base32 (RFC 4648) in an otpauth address', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(addressOf(secret, 'Tida 题答', 'a@example.com')).toBe(
      'otpauth://totp/Tida%20%E9%A2%98%E7%AD%94:a%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tida%20%E9%A2%98%E7%AD%94',
    );
  });
});

test('recovery codes are ten, of signs that do not look alike, and are hashed as written down', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
  const key = Buffer.alloc(20, 1);
  expect(recoveryHash(key, 'u', ' ABCD efgh-2345')).toBe(recoveryHash(key, 'u', 'abcd-efgh-2345'));
  expect(recoveryHash(key, 'u', 'abcd-efgh-2345')).not.toBe(recoveryHash(key, 'v', 'abcd-efgh-2345'));
});

test('what lies between password and code is ours alone, and lives five minutes', () => {
  const key = { present: Buffer.alloc(32, 1), earlier: [] };
  const pending = { user: 'u', mark: 'm' };
  const value = sealPending(key, pending, 1000);
  expect(openPending(key, value, 300_999)).toEqual(pending);
  expect(openPending(key, value, 301_000)).toBeUndefined();
  expect(openPending({ present: Buffer.alloc(32, 2), earlier: [] }, value, 1000)).toBeUndefined();
  expect(openPending(key, `${value.slice(0, -2)}AA`, 1000)).toBeUndefined();
  expect(openPending(key, undefined, 1000)).toBeUndefined();
});

test('a second factor is required of who signs, pays, approves or administers, where the installation requires it', () => {
  const needs = (role: string, SECOND_FACTOR: 'required' | 'offered' = 'required') =>
    needsSecondFactor({ SECOND_FACTOR }, { grants: [{ organisation: 'o', role, caseId: null }] });
  for (const role of ['ent.signatory', 'uni.finance', 'fund.approver', 'pm.finance', 'admin', 'organisation-admin', 'policy.checker'])
    expect([role, needs(role), needs(role, 'offered')]).toEqual([role, true, false]);
  for (const role of ['ent.requester', 'uni.pi', 'expert', 'pm', 'auditor']) expect([role, needs(role)]).toEqual([role, false]);
});
