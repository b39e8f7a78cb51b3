import { describe, expect, test } from 'vitest';
import { programmeParties } from '#scripts/story/organisations.ts';
import { NewProgramme } from '#worker/admin/import-file.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { builtInPacks, deepMerge, inForce, type Overrides, Pack, termsFor } from '#workflows/modules/terms/packs.ts';
import { defaultTerms, Terms } from '#workflows/modules/terms/terms.ts';
import { StepDays } from '#workflows/project/step-days.ts';

const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
const asked = (overrides: Overrides, jurisdiction = 'CN', on = '2026-11-28') => ({ programme: 'p', lengths, jurisdiction, on, overrides });
const refusedOf = (overrides: Overrides, jurisdiction?: string) => {
  const found = termsFor(builtInPacks, asked(overrides, jurisdiction), StepDays);
  return 'refused' in found ? found.refused : [];
};
const termsOf = (overrides: Overrides, jurisdiction?: string, on?: string) => {
  const found = termsFor(builtInPacks, asked(overrides, jurisdiction, on), StepDays);
  if ('refused' in found) throw new Error(found.refused.join('\n'));
  return found.terms;
};
const programme = (terms: unknown, jurisdiction?: string) =>
  NewProgramme.safeParse({ id: 'p', nameZh: '计划', nameEn: 'Programme', ...programmeParties, terms, jurisdiction });
const messages = (parsed: { success: boolean; error?: { issues: readonly { message: string }[] } }) =>
  (parsed.error?.issues ?? []).map(({ message }) => message).join('\n');

describe('terms of a programme', () => {
  test('are those of the national pack where it says nothing else, with its source', () => {
    const terms = termsOf({});
    expect(terms).toEqual({ ...defaultTerms, programme: 'p', lengths });
    expect(Terms.parse(JSON.parse(JSON.stringify(terms)))).toEqual(terms);
    expect(terms.packs[0]?.source).toContain('L1');
  });

  test('merge deeply: one figure of a group leaves the others', () => {
    expect(termsOf({ subsidy: { ceilingBp: 9500 } }).subsidy).toEqual({ ...defaultTerms.subsidy, ceilingBp: 9500 });
    expect(termsOf({ publicityDays: { price: 20 } }).publicityDays).toEqual({ ...defaultTerms.publicityDays, price: 20 });
    expect(deepMerge({ a: { b: 1, c: [1, 2] } }, { a: { c: [3] } })).toEqual({ a: { b: 1, c: [3] } });
  });

  test.each<[Overrides, string]>([
    [{ bondBp: 'two per cent' }, 'bondBp: 须为 0 至 10000 之间的整数 · must be a whole number of basis points from 0 to 10000'],
    [{ bondBp: 1.5 }, 'bondBp: '],
    [{ subsidy: { ceilingBp: 9501 } }, 'subsidy.ceilingBp: '],
    [{ subsidy: { weightsBp: [5000, 4000] } }, 'subsidy.weightsBp: 各期比例之和须为 10000'],
    [{ inventorFloorBp: 4000 }, 'inventorFloorBp: 须为 5000 至 10000 之间的整数'],
    [{ depositMaxBp: 2500 }, '民法典 586'],
    [{ publicityDays: { price: 5 } }, 'publicityDays.price: '],
    [{ outcomeBands: { passBp: 5000, concludedBp: 6000 } }, 'outcomeBands: 结题线不得高于通过线'],
    [{ stampBp: 5 }, 'stampBp: 由法律规定，为 3'],
    [{ inventorFloor: 5000 }, 'inventorFloor'],
    [{ days: { 'select-winners': 5 } }, 'days.select-winners: 没有这样的步骤'],
    [{ days: { 'attest-demand': 21 } }, 'days.attest-demand: 须为 3 至 20 天'],
    [{ packs: [] }, 'packs, programme: '],
    [{ lengths: { waitDayMs: 100, actByDayMs: 2 * realDayMs } }, 'lengths.actByDayMs: '],
  ])('%j is refused in a sentence that names field and bound', (overrides, message) => {
    expect(refusedOf(overrides).join('\n')).toContain(message);
    expect(messages(programme(overrides))).toContain(message);
  });

  test('are bounded by the law of their place', () => {
    expect(termsOf({}, 'CN-BJ').inventorFloorBp).toBe(7000);
    expect(termsOf({}, 'CN-BJ').packs.map(({ id }) => id)).toEqual(['CN-2026-01', 'CN-BJ-2020-01']);
    expect(termsOf({ inventorFloorBp: 8000 }, 'CN-BJ').inventorFloorBp).toBe(8000);
    expect(refusedOf({ inventorFloorBp: 6000 }, 'CN-BJ').join()).toContain('inventorFloorBp: 不得低于 7000（CN-2026-01, CN-BJ-2020-01）');
    expect(termsOf({ inventorFloorBp: 6000 }, 'CN-ZJ').inventorFloorBp).toBe(6000);
    expect(termsOf({}, 'CN-GD').inventorFloorBp).toBe(5000); // no pack of its own
    expect(programme({ inventorFloorBp: 6000 }, 'CN-BJ').success).toBe(false);
    expect(programme({}, 'Beijing').success).toBe(false);
  });

  test('are looked up by day: a pack counts from its first day on, until the next', () => {
    const later = Pack.parse({
      id: 'CN-BJ-2027',
      jurisdiction: 'CN-BJ',
      laws: 'L2',
      effectiveFrom: '2027-01-01',
      source: 'a law to come',
      terms: { inventorFloorBp: 7500 },
    });
    const packs = [later, ...builtInPacks];
    expect(inForce(packs, 'CN-BJ', '2026-12-31')?.id).toBe('CN-BJ-2020-01');
    expect(inForce(packs, 'CN-BJ', '2027-01-01')?.id).toBe('CN-BJ-2027');
    expect(inForce(packs, 'CN-BJ', '2019-12-31')).toBeUndefined();
    expect(termsFor(packs, asked({}, 'CN-BJ', '2027-01-01'))).toMatchObject({ terms: { inventorFloorBp: 7500 } });
    expect(termsFor(packs, asked({}, 'CN', '2020-01-01'))).toHaveProperty('refused');
  });

  test('every built-in pack is in the shape of packs', () => {
    for (const pack of builtInPacks) expect(Pack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  });
});
