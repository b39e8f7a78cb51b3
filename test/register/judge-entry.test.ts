import { describe, expect, test } from 'vitest';
import type { EntryKind } from '#workflows/register/entries.ts';
import { judgeEntry, type KnownEntry, type Registrar } from '#workflows/register/judge-entry.ts';

const texts = 'a'.repeat(64);
const sanction = {
  measure: 'sanction',
  source: '示例市监管局 2026-1',
  reason: '提供虚假材料',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};
const entry = (kind: EntryKind, body: unknown, more: Partial<KnownEntry> = {}): KnownEntry => ({
  id: 'one',
  kind,
  subject: 'company',
  body,
  texts,
  enteredBy: null,
  isConfirmed: false,
  isEnded: false,
  ...more,
});
const lead: Registrar = { person: 'lead', roles: ['pm.lead'], isPlatform: true };
const colleague: Registrar = { ...lead, person: 'colleague' };
const enter = { change: 'enter-entry', entry: 'one', texts } as const;
const confirm = { change: 'confirm-entry', entry: 'one', texts } as const;
const end = { change: 'end-entry', entry: 'one' } as const;

describe('a measure', () => {
  test('is entered by the platform, and lifted by another person', () => {
    expect(judgeEntry(lead, entry('measure', sanction), enter)).toEqual({ entersEntry: 'one' });
    const entered = entry('measure', sanction, { enteredBy: 'lead' });
    expect(judgeEntry(lead, entered, end)).toBe('SECOND_KEEPER');
    expect(judgeEntry(colleague, entered, end)).toEqual({ endsEntry: 'one' });
  });

  test('is nothing that others can enter, nor an agency without programmes', () => {
    for (const one of [
      { ...lead, isPlatform: false },
      { ...lead, roles: ['pm'] },
      { ...lead, roles: ['fund.officer'] },
    ])
      expect(judgeEntry(one, entry('measure', sanction), enter)).toBe('NO_SUCH_ENTRY');
  });

  test('ends no earlier than it begins, and stands as it was signed', () => {
    expect(judgeEntry(lead, entry('measure', { ...sanction, endsOn: '2025-12-31' }), enter)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(lead, entry('measure', sanction), { ...enter, texts: 'b'.repeat(64) })).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(lead, undefined, enter)).toBe('NO_SUCH_ENTRY');
  });
});

describe('a class', () => {
  const body = { class: 'leading', evidence: '示例认定文件 2026-2', startsOn: '2026-01-01', endsOn: '2028-12-31' };
  test('counts once another person has confirmed it', () => {
    const entered = entry('class', body, { enteredBy: 'lead' });
    expect(judgeEntry(lead, entered, confirm)).toBe('SECOND_KEEPER');
    expect(judgeEntry(colleague, entered, confirm)).toEqual({ confirmsEntry: 'one' });
    expect(judgeEntry(colleague, { ...entered, isConfirmed: true }, confirm)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(colleague, { ...entered, isEnded: true }, confirm)).toBe('NO_SUCH_ENTRY');
  });
});

describe('a tie', () => {
  const body = { to: 'haihe-university', type: 'advisor' };
  const expert: Registrar = { person: 'hu', roles: ['expert'], isPlatform: false };
  test('is entered by the expert in person or by the platform, and ended by that side alone', () => {
    expect(judgeEntry(expert, entry('tie', body, { subject: 'hu' }), enter)).toEqual({ entersEntry: 'one' });
    expect(judgeEntry(expert, entry('tie', body, { subject: 'lin' }), enter)).toBe('NO_SUCH_ENTRY');
    const declared = entry('tie', body, { subject: 'hu', enteredBy: 'hu' });
    expect(judgeEntry(lead, declared, end)).toBe('OTHERS_TIE');
    expect(judgeEntry(expert, declared, end)).toEqual({ endsEntry: 'one' });
    const noted = { ...declared, enteredBy: 'lead' };
    expect(judgeEntry(expert, noted, end)).toBe('OTHERS_TIE');
    expect(judgeEntry(colleague, noted, end)).toEqual({ endsEntry: 'one' });
  });
});
