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
const lead: Registrar = { person: 'lead', organisation: 'centre', roles: ['pm.lead'], isPlatform: true };
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
  const expert: Registrar = { person: 'hu', organisation: 'institute', roles: ['expert'], isPlatform: false };
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

describe('a correction of an organisation', () => {
  const body = { nameZh: '滨海新材料有限公司', nameEn: 'Binhai Materials', region: '天津', evidence: '登记机关变更通知书 2026-8' };
  const administrator: Registrar = { person: 'li', organisation: 'company', roles: ['organisation-admin'], isPlatform: false };
  const entered = entry('correction', body, { enteredBy: 'li' });
  const reason = entry('refusal', { entry: 'one', reason: '名称与登记机关不一致。' }, { id: 'two' });
  const refuse = { change: 'enter-entry', entry: 'two', texts } as const;

  test('is asked for by its own administrator alone', () => {
    expect(judgeEntry(administrator, entry('correction', body), enter)).toEqual({ entersEntry: 'one' });
    expect(judgeEntry({ ...administrator, roles: ['ent.legal'] }, entry('correction', body), enter)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry({ ...administrator, organisation: 'other' }, entry('correction', body), enter)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(lead, entry('correction', body), enter)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(administrator, entry('correction', { ...body, nameZh: '' }), enter)).toBe('NO_SUCH_ENTRY');
  });

  test('counts once the platform has confirmed it as it stands; nobody confirms their own', () => {
    expect(judgeEntry(administrator, entered, confirm)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(lead, entered, confirm)).toEqual({ confirmsEntry: 'one' });
    expect(judgeEntry(lead, entered, { ...confirm, texts: 'b'.repeat(64) })).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry({ ...lead, person: 'li' }, entered, confirm)).toBe('SECOND_KEEPER');
    expect(judgeEntry(lead, { ...entered, isConfirmed: true }, confirm)).toBe('NO_SUCH_ENTRY');
  });

  test('is refused with a reason by the platform, and withdrawn without one by its organisation', () => {
    expect(judgeEntry(lead, reason, refuse, entered)).toEqual({ entersEntry: 'two', endsEntry: 'one' });
    expect(judgeEntry({ ...lead, person: 'li' }, reason, refuse, entered)).toBe('SECOND_KEEPER');
    expect(judgeEntry(administrator, reason, refuse, entered)).toBe('NO_SUCH_ENTRY');
    for (const about of [undefined, { ...entered, isConfirmed: true }, { ...entered, isEnded: true }, { ...entered, subject: 'other' }])
      expect(judgeEntry(lead, reason, refuse, about)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(lead, entered, end)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(administrator, entered, end)).toEqual({ endsEntry: 'one' });
    expect(judgeEntry(administrator, { ...entered, isConfirmed: true }, end)).toBe('NO_SUCH_ENTRY');
  });
});

describe('a person’s name', () => {
  const own = entry('name', { nameZh: '陈工', nameEn: 'Chen Gong' }, { subject: 'chen' });
  const chen: Registrar = { person: 'chen', organisation: 'company', roles: ['ent.rdlead'], isPlatform: false };
  test('is corrected by the person alone, and by nobody taken back', () => {
    expect(judgeEntry(chen, own, enter)).toEqual({ entersEntry: 'one' });
    for (const other of [lead, { ...chen, person: 'li', roles: ['organisation-admin'] }])
      expect(judgeEntry(other, own, enter)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(chen, { ...own, body: { nameZh: ' ', nameEn: 'x' } }, enter)).toBe('NO_SUCH_ENTRY');
    expect(judgeEntry(chen, { ...own, enteredBy: 'chen' }, end)).toBe('NO_SUCH_ENTRY');
  });
});
