import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { idOf } from '#scripts/story/cast.ts';
import { distributed, lumpSumShared } from '#scripts/story/sc1/benefit-sharing.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { everyStory } from '#test/support/every-story.ts';
import { actorOf, attempt, breaking, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { upTo } from '#test/support/story.ts';
import { shownTo } from '#web/access/shown-to.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { payAndFile } from '#workflows/project/benefit-sharing/pay-and-file.ts';
import type { TaxGround } from '#workflows/project/benefit-sharing/tax-withheld.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

const toPay = () => play(aConcludedProject(), [...resultTransferActs, ...upTo(lumpSumShared, 'pay-and-file')]);
const inventors = ['investigator', 'inventor2', 'inventor3', 'inventor4'] as const;
const prepare = (taxes: readonly number[], ground?: TaxGround) =>
  act(
    'universityFinance',
    'pay-and-file',
    'prepare',
    {
      taxFiling: 'BS-2028-000417',
      withheld: inventors.map((inventor, at) => ({
        inventor: idOf(inventor),
        taxFen: taxes[at] ?? 0,
        ...(at === 0 && ground ? { ground } : {}),
      })),
    },
    'lump-sum',
  );
const sheetOf = ({ state, now }: Simulation<Project>) => {
  const [sheet] = payAndFile.compares?.(state, { subject: 'lump-sum' }, {}, now.slice(0, 10) as never) ?? [];
  if (!sheet || !('rows' in sheet)) throw new Error('no table');
  return { names: sheet.columns.map(({ name }) => name), rows: sheet.rows };
};

describe('who pays the shares sees each person', () => {
  test('the maker: share, income that counts, tax at the highest rate', () => {
    const { names, rows } = sheetOf(toPay());
    expect(names).toEqual(['inventor', 'share', 'taxable', 'topTax']);
    expect(rows[0]).toEqual([idOf('investigator'), 19_096_000, 9_548_000, 4_296_600]);
    expect(rows).toHaveLength(4);
  });

  test('the checker: what is withheld and paid out as well', () => {
    const { names, rows } = sheetOf(play(toPay(), [prepare([1_909_600, 0, 300_000, 1])]));
    expect(names).toEqual(['inventor', 'share', 'taxable', 'topTax', 'withheldTax', 'paidOut', 'withinTopRate']);
    expect(rows.map((row) => row.slice(4))).toEqual([
      [1_909_600, 17_186_400, true],
      [0, 8_680_000, true],
      [300_000, 4_908_000, true],
      [1, 1_735_999, true],
    ]);
  });

  test('more than the highest rate needs its ground, and is marked for the checker', () => {
    const project = toPay();
    expect(attempt(project, prepare([4_296_601]))).toMatchObject(
      breaking({
        rule: 'tax-above-top-rate',
        field: 'withheld.0.ground',
        figures: { taxFen: 4_296_601, topFen: 4_296_600, taxableFen: 9_548_000 },
      }),
    );
    const { names, rows } = sheetOf(play(project, [prepare([4_296_601], 'earlier-tax')]));
    expect(names.at(-1)).toBe('aboveBecause');
    expect(rows.map((row) => row.slice(-2))).toEqual([
      [false, 'earlier-tax'],
      [true, null],
      [true, null],
      [true, null],
    ]);
  });
});

describe('what is withheld of one person is no matter of the others', () => {
  const story = (everyStory['taxed'] as () => Simulation<Project>)();
  const recorded = story.recordings.find(({ act: one }) => one?.step === 'pay-and-file' && one.outcome === 'prepare');
  const { actor } = recorded?.act ?? {};
  const matter = {
    step: 'pay-and-file',
    subject: 'lump-sum',
    outcome: 'prepare',
    person: actor?.person ?? null,
    organisation: actor?.organisation ?? null,
    role: 'uni.finance',
  };
  const withheld = inventors.map((inventor) => ({ inventor: idOf(inventor), taxFen: 123_456 }));
  const form = { taxFiling: 'BS-2028-000418', withheld };
  const readBy = (name: Player) => {
    const reader = readerIn(story, { name, ...actorOf(name) });
    const { person, organisation, roles, sides } = reader;
    const where = { caseId: story.state.id, kind: 'project', version: 0, represents: [], asked: false };
    const standing = { ...where, person, organisation, roles, sides, sidesAnywhere: sides };
    const matterShown = { ...matter, seat: 'maker' };
    const { read, about } = accessIn(projectKind, story.state, reader, matter);
    return { read, form: shownTo(story.state, standing, matterShown, form), about: about({ year: 0, fen: 1, withheldFen: 493_824 }) };
  };

  test.each(['universityFinance', 'universityFinanceChecker', 'researchOffice', 'auditor', 'projectManager'] as const)(
    '%s reads all',
    (name) => {
      expect(readBy(name)).toMatchObject({ read: true, form, about: { withheldFen: 493_824 } });
    },
  );
  test.each(inventors)('%s reads the own line alone, and not the total', (name) => {
    const { form: shown, about } = readBy(name);
    expect(shown).toEqual({ taxFiling: 'BS-2028-000418', withheld: [{ inventor: idOf(name), taxFen: 123_456 }] });
    expect(about).not.toHaveProperty('withheldFen');
  });
  test.each(['technologyManager', 'transferOffice'] as const)('%s reads no line', (name) => {
    const { form: shown, about } = readBy(name);
    expect(shown).toEqual({ taxFiling: 'BS-2028-000418' });
    expect(about).not.toHaveProperty('withheldFen');
  });

  test.each(inventors)('%s knows of the own payment and tax, and of no one else’s', (name) => {
    const reader = readerIn(story, { name, ...actorOf(name) });
    const settled = story.recordings.flatMap(({ facts }) => facts.filter(({ type }) => type === 'payment-settled'));
    const known = settled.filter(
      ({ purpose, subject, fen, reference }) =>
        ['inventor', 'withholding'].includes(String(purpose)) &&
        accessIn(projectKind, story.state, reader, {
          step: 'pay',
          subject: `${String(purpose)}.${String(subject)}`,
          person: null,
          organisation: null,
          role: null,
          fact: 'payment-settled',
          details: { purpose, subject, fen, reference },
        }).known,
    );
    expect(known.map(({ subject }) => subject)).toEqual([`lump-sum.${idOf(name)}`, `lump-sum.${idOf(name)}`]);
  });

  test('the story is the whole one', () => expect(distributed('lump-sum').length).toBeGreaterThan(2));
});
