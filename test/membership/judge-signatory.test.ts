import { describe, expect, test } from 'vitest';
import type { HeldRole } from '#workflows/membership/judge.ts';
import { judgeSignatory, type KnownAuthority, type Signatories } from '#workflows/membership/judge-signatory.ts';
import type { SignatoryChange } from '#workflows/membership/signatory-change.ts';

const now = '2026-11-29T02:00:00.000Z';
const held = (person: string, role: string): HeldRole => ({
  id: `${person} ${role}`,
  person,
  role,
  caseId: null,
  from: '2026-01-01T00:00:00.000Z',
  until: null,
});
const people = [
  held('head', 'organisation-admin'),
  held('lawyer', 'ent.legal'),
  held('signer', 'ent.signatory'),
  held('clerk', 'ent.finance'),
];
const entry = (more: Partial<KnownAuthority> = {}): KnownAuthority => ({
  id: 'one',
  person: 'signer',
  enteredBy: 'head',
  isConfirmed: false,
  isEnded: false,
  ...more,
});
const enter = (more: object = {}): SignatoryChange => ({
  change: 'enter-authority',
  authority: 'one',
  person: 'signer',
  letter: 'A-1',
  limitFen: 1_000_000,
  from: '2026-11-28T16:00:00.000Z',
  until: '2027-11-28T16:00:00.000Z',
  ...more,
});
const judge = (change: SignatoryChange, by = 'head', more: Partial<Signatories> = {}) =>
  judgeSignatory({ held: people, list: [], ...more }, by, change, now);

describe('a letter of authorisation', () => {
  test('is entered by an administrator and waits for a colleague; where no colleague could confirm it, it counts at once', () => {
    expect(judge(enter())).toEqual({ enters: enter() });
    const alone = { held: [held('head', 'organisation-admin'), held('head', 'ent.signatory')] };
    expect(judge(enter({ person: 'head' }), 'head', alone)).toEqual({ enters: enter({ person: 'head' }), confirmsAuthority: 'one' });
    // the signatory is no colleague who could confirm the own letter
    const two = { held: [held('head', 'organisation-admin'), held('signer', 'ent.signatory'), held('signer', 'ent.legal')] };
    expect(judge(enter(), 'head', two)).toMatchObject({ confirmsAuthority: 'one' });
    for (const by of ['lawyer', 'signer', 'clerk', 'stranger']) expect(judge(enter(), by), by).toBe('NO_ADMINISTRATOR');
  });

  test('is for a signatory of the organisation, and for a time that can be', () => {
    expect(judge(enter({ person: 'clerk' }))).toBe('NOT_HELD');
    expect(judge(enter({ person: 'stranger' }))).toBe('UNKNOWN_PERSON');
    expect(judge(enter({ until: '2026-11-28T16:00:00.000Z' }))).toBe('BAD_VALIDITY');
    expect(judge(enter({ until: '2040-11-28T16:00:00.000Z' }))).toBe('BAD_VALIDITY');
  });

  test('is confirmed by another administrator or the legal office, once', () => {
    const confirm = { change: 'confirm-authority', authority: 'one' } as const;
    const list = [entry()];
    expect(judge(confirm, 'lawyer', { list })).toEqual({ confirmsAuthority: 'one' });
    expect(judge(confirm, 'head', { list })).toBe('SECOND_PERSON');
    expect(judge(confirm, 'lawyer', { list: [entry({ person: 'lawyer' })] })).toBe('SECOND_PERSON');
    expect(judge(confirm, 'clerk', { list })).toBe('NO_ADMINISTRATOR');
    for (const gone of [entry({ isConfirmed: true }), entry({ isEnded: true })])
      expect(judge(confirm, 'lawyer', { list: [gone] })).toBe('NO_SUCH_AUTHORITY');
    expect(judge(confirm, 'lawyer')).toBe('NO_SUCH_AUTHORITY');
  });

  test('is ended by an administrator, at once', () => {
    const end = { change: 'end-authority', authority: 'one' } as const;
    expect(judge(end, 'head', { list: [entry({ isConfirmed: true })] })).toEqual({ endsAuthority: 'one' });
    expect(judge(end, 'lawyer', { list: [entry()] })).toBe('NO_ADMINISTRATOR');
    expect(judge(end, 'head', { list: [entry({ isEnded: true })] })).toBe('NO_SUCH_AUTHORITY');
  });
});
