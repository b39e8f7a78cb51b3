import { describe, expect, test } from 'vitest';
import { organisationKinds } from '#workflows/domain/party.ts';
import { MembershipChange } from '#workflows/membership/change.ts';
import { type HeldRole, judgeMembership, mostInvitations, type People } from '#workflows/membership/judge.ts';
import { rolesGivenBy } from '#workflows/membership/roles-given.ts';

const now = '2026-11-29T02:00:00.000Z';
const held = (person: string, role: string, more: Partial<HeldRole> = {}): HeldRole => ({
  id: `${person} ${role}`,
  person,
  role,
  caseId: null,
  from: '2026-01-01T00:00:00.000Z',
  until: null,
  ...more,
});
const company = (more: readonly HeldRole[] = [], invitations: People['invitations'] = []): People => ({
  kind: 'enterprise',
  held: [held('head', 'organisation-admin'), held('clerk', 'ent.finance'), ...more],
  invitations,
  keys: [{ id: 'clerk-key', person: 'clerk' }],
});
const judge = (people: People, change: unknown, by = 'head') => judgeMembership(people, by, MembershipChange.parse(change), now);

describe('who may change people', () => {
  test('an administrator by a role that lasts now, for the whole organisation; no one else', () => {
    const change = { change: 'give-role', person: 'clerk', role: 'ent.legal' };
    expect(judge(company(), change)).toEqual({ gives: [{ person: 'clerk', role: 'ent.legal', from: now, until: null }] });
    expect(judge(company(), change, 'clerk')).toBe('NO_ADMINISTRATOR');
    for (const past of [{ until: now }, { from: '2026-12-01T00:00:00.000Z' }, { caseId: 'one' }])
      expect(judge(company([held('late', 'organisation-admin', past)]), change, 'late')).toBe('NO_ADMINISTRATOR');
  });

  test('another organisation’s person is as one that does not exist', () => {
    for (const change of ['give-role', 'end-role'])
      expect(judge(company(), { change, person: 'of-another', role: 'ent.legal' })).toBe('UNKNOWN_PERSON');
    expect(judge(company(), { change: 'end-membership', person: 'of-another' })).toBe('UNKNOWN_PERSON');
  });
});

describe('roles', () => {
  test('an organisation gives its own roles alone: none of another side, of the platform or of oversight', () => {
    for (const role of ['pm', 'pm.lead', 'fund.approver', 'uni.signatory', 'auditor', 'admin', 'policy.maker', 'expert']) {
      expect(judge(company(), { change: 'give-role', person: 'clerk', role }), role).toBe('ROLE_NOT_HERE');
      const mine = company([], [{ id: 'new', email: 'a@example.com', isConfirmed: false }]);
      const invite = { change: 'invite', invitation: 'new', texts: 'a'.repeat(64), roles: ['ent.legal', role] };
      expect(judge(mine, invite), role).toBe('ROLE_NOT_HERE');
    }
    for (const kind of organisationKinds)
      for (const role of ['admin', 'auditor', 'policy.maker', 'policy.checker', 'expert', 'expert.chair', 'public'] as const)
        expect(rolesGivenBy[kind], kind).not.toContain(role);
  });

  test('a validity begins before it ends, ends after today and lasts five years at most', () => {
    const give = (days: object) => judge(company(), { change: 'give-role', person: 'clerk', role: 'ent.legal', ...days });
    expect(give({ until: '2026-11-28T16:00:00.000Z' })).toBe('BAD_VALIDITY');
    expect(give({ from: '2027-01-01T16:00:00.000Z', until: '2027-01-01T16:00:00.000Z' })).toBe('BAD_VALIDITY');
    expect(give({ until: '2032-01-01T16:00:00.000Z' })).toBe('BAD_VALIDITY');
    expect(give({ from: '2040-01-01T16:00:00.000Z' })).toBe('BAD_VALIDITY');
    expect(give({ until: '2031-11-01T16:00:00.000Z' })).toMatchObject({ gives: [{ until: '2031-11-01T16:00:00.000Z' }] });
  });

  test('a membership ends with all its roles, those of one project and those to come as well; a role that has ended is not ended again', () => {
    const more = [
      held('clerk', 'ent.legal', { caseId: 'one' }),
      held('clerk', 'ent.rdlead', { from: '2027-01-01T00:00:00.000Z' }),
      held('clerk', 'ent.requester', { until: now }),
    ];
    expect(judge(company(more), { change: 'end-membership', person: 'clerk' })).toEqual({
      ends: ['clerk ent.finance', 'clerk ent.legal', 'clerk ent.rdlead'].map((grant) => ({ grant, at: now })),
    });
    expect(judge(company(more), { change: 'end-role', person: 'clerk', role: 'ent.requester' })).toBe('NOT_HELD');
    // an end in the past would take back what was rightly done
    expect(judge(company(), { change: 'end-membership', person: 'clerk', at: '2026-01-05T00:00:00.000Z' })).toMatchObject({
      ends: [{ at: now }],
    });
  });
});

describe('the last administrator', () => {
  const leaving = { change: 'end-membership', person: 'head' };
  const later = '2026-12-31T16:00:00.000Z';
  test('stays: neither leaving, nor giving up the role, nor putting an end to it', () => {
    expect(judge(company(), leaving)).toBe('LAST_ADMINISTRATOR');
    expect(judge(company(), { change: 'end-role', person: 'head', role: 'organisation-admin' })).toBe('LAST_ADMINISTRATOR');
    expect(judge(company(), { change: 'give-role', person: 'head', role: 'organisation-admin', until: later })).toBe('LAST_ADMINISTRATOR');
  });
  test('may go where another one goes on beyond that time', () => {
    expect(judge(company([held('deputy', 'organisation-admin')]), leaving)).toHaveProperty('ends');
    const short = [held('deputy', 'organisation-admin', { until: '2026-12-01T00:00:00.000Z' })];
    expect(judge(company(short), leaving)).toHaveProperty('ends');
    expect(judge(company(short), { ...leaving, at: later })).toBe('LAST_ADMINISTRATOR');
    const pending = [held('deputy', 'organisation-admin', { from: later })];
    expect(judge(company(pending), leaving)).toBe('LAST_ADMINISTRATOR');
  });
});

describe('a role for one case', () => {
  const give = { change: 'give-role', person: 'clerk', role: 'ent.finance', case: 'one' };
  const ofOne = held('clerk', 'ent.finance', { id: 'of-one', caseId: 'one' });
  test('is given where the organisation takes part, and is no administrator’s', () => {
    expect(judge({ ...company(), takesPart: true }, give)).toEqual({
      gives: [{ person: 'clerk', role: 'ent.finance', case: 'one', from: now, until: null }],
    });
    expect(judge({ ...company(), takesPart: false }, give)).toBe('NO_SUCH_CASE');
    expect(judge({ ...company(), takesPart: true }, { ...give, role: 'organisation-admin' })).toBe('ROLE_NOT_HERE');
  });
  test('ends by itself, the role for all cases stays; and the other way round', () => {
    const end = { change: 'end-role', person: 'clerk', role: 'ent.finance' };
    expect(judge(company([ofOne]), { ...end, case: 'one' })).toEqual({ ends: [{ grant: 'of-one', at: now }] });
    expect(judge(company([ofOne]), end)).toEqual({ ends: [{ grant: 'clerk ent.finance', at: now }] });
    expect(judge(company([ofOne]), { ...end, case: 'two' })).toBe('NOT_HELD');
  });
});

describe('sessions and keys', () => {
  test('of those who hold a role here now, and no others', () => {
    expect(judge(company(), { change: 'end-sessions', person: 'clerk' })).toEqual({ endsSessions: 'clerk' });
    expect(judge(company(), { change: 'end-sessions', person: 'clerk' }, 'clerk')).toBe('NO_ADMINISTRATOR');
    const left = company([held('left', 'ent.legal', { until: now })]);
    for (const person of ['left', 'of-another']) expect(judge(left, { change: 'end-sessions', person })).toBe('UNKNOWN_PERSON');
  });
  test('a key is revoked by its person and id together', () => {
    expect(judge(company(), { change: 'revoke-key', person: 'clerk', key: 'clerk-key' })).toEqual({ revokesKey: 'clerk-key' });
    for (const wrong of [
      { person: 'head', key: 'clerk-key' },
      { person: 'clerk', key: 'other-key' },
    ])
      expect(judge(company(), { change: 'revoke-key', ...wrong })).toBe('NO_SUCH_KEY');
  });
});

describe('an invitation', () => {
  const invite = { change: 'invite', invitation: 'new', texts: 'a'.repeat(64), roles: ['ent.legal'] };
  const mine = { id: 'new', email: 'new@example.com', isConfirmed: false };
  test('counts once its administrator has asked for it, one for each address', () => {
    expect(judge(company([], [mine]), invite)).toEqual({ confirms: 'new' });
    expect(judge(company(), invite)).toBe('NO_SUCH_INVITATION');
    expect(judge(company([], [{ ...mine, isConfirmed: true }]), invite)).toBe('NO_SUCH_INVITATION');
    expect(judge(company([], [mine, { ...mine, id: 'old', isConfirmed: true }]), invite)).toBe('INVITED_ALREADY');
  });
  test('is for people outside: who holds a role is given further ones; who has left comes back by it', () => {
    const addresses = [{ person: 'clerk', email: mine.email }];
    expect(judge({ ...company([], [mine]), addresses }, invite)).toBe('MEMBER_ALREADY');
    const left = { ...company([held('gone', 'ent.legal', { until: now })], [mine]), addresses: [{ person: 'gone', email: mine.email }] };
    expect(judge(left, invite)).toEqual({ confirms: 'new' });
  });
  test('is bounded in number, and withdrawn while it is open', () => {
    const many = Array.from({ length: mostInvitations }, (_, n) => ({ id: `i-${n}`, email: `${n}@example.com`, isConfirmed: true }));
    expect(judge(company([], [mine, ...many]), invite)).toBe('TOO_MANY_INVITATIONS');
    expect(judge(company([], many), { change: 'withdraw-invitation', invitation: 'i-3' })).toEqual({ withdraws: 'i-3' });
    expect(judge(company([], many), { change: 'withdraw-invitation', invitation: 'other' })).toBe('NO_SUCH_INVITATION');
  });
});
