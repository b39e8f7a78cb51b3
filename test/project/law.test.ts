import { describe, expect, test } from 'vitest';
import type { Scene, StoryAct } from '#scripts/story/act.ts';
import { lumpSumShared } from '#scripts/story/sc1/benefit-sharing.ts';
import { negotiated, registered, signed } from '#scripts/story/sc1/contract.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, breaking, play } from '#test/support/play.ts';
import { of, upTo, withFields } from '#test/support/story.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { lawOn, placeOfProgramme, withPack } from '#workflows/modules/terms/law.ts';
import { builtInPacks, type Overrides, type Pack, termsFor } from '#workflows/modules/terms/packs.ts';
import { projectKind } from '#workflows/project/kind.ts';

const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
const opened = (jurisdiction: string, overrides: Overrides = {}, on = '2026-11-28') => {
  const found = termsFor(builtInPacks, { programme: 'p', lengths, jurisdiction, on, overrides });
  if ('refused' in found) throw new Error(found.refused.join('\n'));
  return { terms: found.terms };
};
const pack = (changes: Partial<Pack>): Pack => ({
  id: 'CN-SN-2026-06',
  jurisdiction: 'CN-SN',
  effectiveFrom: '2026-06-01',
  laws: 'L2',
  source: '陕西省条例（测试）12',
  terms: { inventorFloorBp: 8000 },
  ...changes,
});

describe('a figure of law is that of the day and place of the act', () => {
  test('the place decides, not the programme', () => {
    const national = opened('CN');
    expect([placeOfProgramme(national), placeOfProgramme(opened('CN-ZJ'))]).toEqual(['CN', 'CN-ZJ']);
    expect(lawOn(national, 'CN-BJ', '2026-11-28')).toMatchObject({ inventorFloorBp: 7000, packs: ['CN-2026-01', 'CN-BJ-2020-01'] });
    expect(lawOn(opened('CN-BJ'), 'CN-SN', '2026-11-28').inventorFloorBp).toBe(5000);
  });

  test('a pack counts from its day on, and reaches a case that was open before', () => {
    const after = withPack(opened('CN'), pack({}));
    expect(lawOn(after, 'CN-SN', '2026-05-31').inventorFloorBp).toBe(5000);
    expect(lawOn(after, 'CN-SN', '2026-06-01')).toMatchObject({ inventorFloorBp: 8000, packs: ['CN-2026-01', 'CN-SN-2026-06'] });
    expect(withPack(after, pack({}))).toBe(after);
  });

  test('a programme that promised more than its law keeps its promise, and one that promised no more follows the law', () => {
    expect(lawOn(opened('CN', { inventorFloorBp: 6000 }), 'CN-SN', '2026-11-28').inventorFloorBp).toBe(6000);
    expect(lawOn(opened('CN', { inventorFloorBp: 6000 }), 'CN-BJ', '2026-11-28').inventorFloorBp).toBe(7000);
    const longer = withPack(opened('CN-ZJ'), pack({ id: 'CN-ZJ-2027-01', jurisdiction: 'CN-ZJ', terms: { publicityDays: { price: 20 } } }));
    expect(lawOn(longer, 'CN-ZJ', '2026-11-28').publicityDays).toMatchObject({ price: 20, award: 5 });
    expect(longer.terms.publicityDays.price).toBe(15);
  });

  test('without a pack in force the frozen terms hold', () => {
    expect(lawOn(opened('CN'), 'CN', '2025-01-01')).toMatchObject({ inventorFloorBp: 5000, registrationExpertFen: 500_000_000 });
  });
});

const enact = { enacted: projectKind.enacted };
const known = (law: Pack) => ({ kind: 'law', law }) as const;

describe('inventors’ floor', () => {
  const propose = of(lumpSumShared, 'propose-distribution');
  const toPropose = () => play(aConcludedProject(), [...resultTransferActs, ...upTo(lumpSumShared, 'propose-distribution')]);

  test('is that of the university’s place, not of the programme’s', () => {
    const inBeijing = withFields(propose, { place: 'CN-BJ', inventorBp: 6999 });
    expect(attempt(toPropose(), inBeijing)).toMatchObject(
      breaking({ rule: 'inventors-below-floor', field: 'inventorBp', figures: { floorBp: 7000, wantedBp: 6999 } }),
    );
    const project = play(toPropose(), [withFields(propose, { place: 'CN-BJ', inventorBp: 7000 })]);
    expect(project.recordings.at(-1)?.facts).toContainEqual(
      expect.objectContaining({ type: 'distribution-proposed', inventorFloorBp: 7000, packs: 'CN-2026-01, CN-BJ-2020-01' }),
    );
  });

  test('rises in an open project with the law, once, and stays with a proposal made before', () => {
    const project = toPropose();
    const today = shanghaiDay(project.now);
    const raised = known(pack({ id: 'CN-2026-09', jurisdiction: 'CN', effectiveFrom: today, terms: { inventorFloorBp: 8000 } }));
    const before = project.file.version;
    project.revise(raised, enact);
    project.revise(raised, enact);
    expect(project.file.version).toBe(before + 1);
    expect(project.recordings.at(-1)).toMatchObject({ cause: 'revision', facts: [{ type: 'law-changed', pack: 'CN-2026-09' }] });
    expect(attempt(project, withFields(propose, { inventorBp: 7000 }))).toMatchObject(
      breaking({ rule: 'inventors-below-floor', field: 'inventorBp', figures: { floorBp: 8000, wantedBp: 7000 } }),
    );

    const proposed = play(aConcludedProject(), [...resultTransferActs, ...upTo(lumpSumShared, 'approve-distribution')]);
    proposed.revise(raised, enact);
    play(proposed, [of(lumpSumShared, 'approve-distribution')]);
    expect(Object.values(proposed.state.sharing.distributions)[0]?.proposal).toMatchObject({
      inventorBp: 7000,
      law: { inventorFloorBp: 5000 },
    });
  });
});

describe('days of registration', () => {
  const inForce = () => play(anAwardedProject(), [...negotiated, ...signed]);
  const [submit] = registered;
  const at = (place: string): StoryAct => ({
    ...(submit as StoryAct),
    input: (scene: Scene) => ({ ...((submit as StoryAct).input(scene) as object), place }),
  });
  const daysOf = (project: ReturnType<typeof inForce>) => project.state.contracting.registration?.days;

  test('are those of the registry’s place on the day of the application', () => {
    const project = inForce();
    const stricter = pack({ effectiveFrom: addDays(shanghaiDay(project.now), -1), terms: { registrationExpertFen: 100_000_000 } });
    project.revise(known(stricter), enact);
    expect(daysOf(play(project, [at('CN-SN')]))).toBe(30);
    expect(daysOf(play(inForce(), [at('CN-SN')]))).toBe(15);
    expect(daysOf(play(inForce(), registered.slice(0, 1)))).toBe(15);
  });
});
