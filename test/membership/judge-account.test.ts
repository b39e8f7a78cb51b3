import { describe, expect, test } from 'vitest';
import { type Accounts, judgeAccount, type KnownAccount, whyNotPayable } from '#workflows/membership/judge-account.ts';

const texts = 'a'.repeat(64);
const account = (more: Partial<KnownAccount> = {}): KnownAccount => ({
  id: 'one',
  owner: 'company',
  texts,
  registeredBy: null,
  isVerified: false,
  isEnded: false,
  ...more,
});
const waiting = account({ registeredBy: 'clerk' });
const judge = (
  change: 'register-account' | 'verify-account' | 'end-account',
  by: string,
  accounts: KnownAccount[],
  more: Partial<Accounts> = {},
) =>
  judgeAccount(
    { organisation: 'company', roles: ['ent.finance'], accounts, ...more },
    by,
    change === 'end-account' ? { change, account: 'one' } : { change, account: 'one', texts },
  );

describe('an account of an organisation', () => {
  test('is registered by a finance officer or administrator, and verified by another', () => {
    expect(judge('register-account', 'clerk', [account()])).toEqual({ registers: 'one' });
    expect(judge('register-account', 'head', [account()], { roles: ['organisation-admin'] })).toEqual({ registers: 'one' });
    expect(judge('verify-account', 'clerk', [waiting])).toBe('SECOND_PERSON');
    expect(judge('verify-account', 'head', [waiting])).toEqual({ verifies: 'one' });
    for (const roles of [[], ['ent.signatory'], ['uni.pi']])
      for (const change of ['register-account', 'verify-account', 'end-account'] as const)
        expect(judge(change, 'other', [waiting], { roles }), change).toBe('NO_KEEPER');
  });

  test('is verified as it was seen, once, and while it waits', () => {
    expect(judge('verify-account', 'head', [account({ ...waiting, texts: 'b'.repeat(64) })])).toBe('NO_SUCH_ACCOUNT');
    expect(judge('verify-account', 'head', [account()])).toBe('NO_SUCH_ACCOUNT');
    expect(judge('verify-account', 'head', [account({ ...waiting, isVerified: true })])).toBe('NO_SUCH_ACCOUNT');
    expect(judge('verify-account', 'head', [account({ ...waiting, isEnded: true })])).toBe('NO_SUCH_ACCOUNT');
    expect(judge('verify-account', 'head', [])).toBe('NO_SUCH_ACCOUNT');
  });

  test('waits alone: a second one of the owner is registered when the first is verified or rejected', () => {
    const second = { ...waiting, id: 'two' };
    expect(judge('register-account', 'clerk', [account(), second])).toBe('ACCOUNT_WAITS');
    expect(judge('register-account', 'clerk', [account(), { ...second, isEnded: true }])).toEqual({ registers: 'one' });
    expect(judge('end-account', 'head', [waiting])).toEqual({ endsAccount: 'one' });
    expect(judge('end-account', 'head', [account()])).toBe('NO_SUCH_ACCOUNT');
  });
});

test('a person registers the own account alone, and never verifies it; a colleague without the office sees none', () => {
  const own = account({ owner: 'inventor' });
  const roles = ['inventor'];
  expect(judge('register-account', 'inventor', [own], { roles })).toEqual({ registers: 'one' });
  expect(judge('register-account', 'clerk', [own])).toBe('NO_SUCH_ACCOUNT');
  expect(judge('verify-account', 'inventor', [{ ...own, registeredBy: 'inventor' }])).toBe('SECOND_PERSON');
  expect(judge('verify-account', 'clerk', [{ ...own, registeredBy: 'inventor' }])).toEqual({ verifies: 'one' });
  expect(judge('end-account', 'other', [{ ...own, registeredBy: 'inventor' }], { roles })).toBe('NO_KEEPER');
  expect(judge('register-account', 'inventor', [own], { roles: [] })).toBe('NO_KEEPER');
});

test('a payment goes to the account that its maker and checker knew; tax office and suppliers need none', () => {
  const known = { id: 'one', verifiedAt: '2026-03-01T00:00:00.000Z' };
  const [before, after] = ['2026-02-28T00:00:00.000Z', '2026-03-02T00:00:00.000Z'];
  expect(whyNotPayable('company', undefined, [])).toBe('no-verified-account');
  expect(whyNotPayable('company', known, [])).toBeUndefined();
  expect(whyNotPayable('company', known, [after, after])).toBeUndefined();
  expect(whyNotPayable('company', known, [before, after])).toBe('account-changed');
  expect(whyNotPayable('company', known, [before, before])).toBe('account-changed');
  expect(whyNotPayable('tax', undefined, [])).toBeUndefined();
});
