import { describe, expect, test } from 'vitest';
import { IssueCode } from '#workflows/membership/change.ts';
import type { HeldRole } from '#workflows/membership/judge.ts';
import { judgeCode, type ToRegister } from '#workflows/membership/judge-code.ts';

const now = '2026-11-30T02:00:00.000Z';
const held = (person: string, role: string, more: Partial<HeldRole> = {}): HeldRole => ({
  id: `${person} ${role}`,
  person,
  role,
  caseId: null,
  from: '2026-01-01T00:00:00.000Z',
  until: null,
  ...more,
});
const company: ToRegister = {
  held: [held('head', 'organisation-admin'), held('clerk', 'ent.finance'), held('gone', 'ent.legal', { until: now })],
  isPlatform: false,
  elsewhere: [],
  hasAuthenticator: false,
};
const platform: ToRegister = { ...company, isPlatform: true };
const judge = (known: ToRegister, person: string, by = 'head') =>
  judgeCode(known, by, IssueCode.parse({ change: 'issue-code', person, code: 'c'.repeat(64) }), now);
const issued = (person: string) => ({ issues: { person, code: 'c'.repeat(64) } });
const at = (organisation: string, role: string, led = true) => ({ organisation, role, led });

describe('a code for a first authenticator is issued', () => {
  test('by an administrator for a colleague who works nowhere else and has none yet', () => {
    expect(judge(company, 'clerk')).toEqual(issued('clerk'));
    expect(judge({ ...company, hasAuthenticator: true }, 'clerk')).toBe('HAS_AUTHENTICATOR');
    expect(judge(company, 'clerk', 'clerk')).toBe('NO_ADMINISTRATOR');
    expect(judge(company, 'head')).toBe('OWN_CODE');
    for (const person of ['gone', 'nobody']) expect(judge(company, person)).toBe('UNKNOWN_PERSON');
  });

  test('by the platform for who works for several: an organisation could invite another’s signatory and bring in a key of its own', () => {
    const invited = { elsewhere: [at('another', 'uni.signatory')] };
    expect(judge({ ...company, ...invited }, 'clerk')).toBe('CODE_BY_PLATFORM');
    expect(judge({ ...platform, ...invited }, 'clerk')).toEqual(issued('clerk'));
    const ofTwo = { elsewhere: [at('one', 'ent.finance'), at('other', 'uni.finance')] };
    expect(judge({ ...platform, ...ofTwo }, 'stranger')).toEqual(issued('stranger'));
    expect(judge({ ...company, ...ofTwo }, 'stranger')).toBe('UNKNOWN_PERSON');
  });

  test('by the platform for another’s administrator, and where an organisation has none; for nobody else there', () => {
    const elsewhere = (role: string, led: boolean) => judge({ ...platform, elsewhere: [at('another', role, led)] }, 'stranger');
    expect(elsewhere('organisation-admin', true)).toEqual(issued('stranger'));
    expect(elsewhere('expert', false)).toEqual(issued('stranger'));
    expect(elsewhere('ent.signatory', true)).toBe('UNKNOWN_PERSON');
    expect(judge({ ...company, elsewhere: [at('another', 'organisation-admin')] }, 'stranger')).toBe('UNKNOWN_PERSON');
    expect(judge({ ...platform, elsewhere: [at('another', 'organisation-admin')] }, 'stranger', 'clerk')).toBe('NO_ADMINISTRATOR');
  });
});
