import { describe, expect, test } from 'vitest';
import { moneyTerms as usualTerms } from '#scripts/story/sc1/contract.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import { share } from '#workflows/domain/rounding.ts';
import { endingCases } from '#workflows/domain/termination.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import type { MoneyTerms } from '#workflows/project/contract/draft.ts';
import { royaltySheets, terminationSheet } from '#workflows/project/contract/simulation.ts';

type Row = Readonly<Record<string, number>>;
/** Figures by the name of their column; the first column says which row it is. */
const rowsOf = ({ columns, rows }: Sheet) =>
  rows.map(([name, ...figures]) => ({
    name: String(name),
    row: Object.fromEntries(columns.slice(1).map((column, index) => [column.name, Number(figures[index])])) as Row,
  }));
const offers: Readonly<Record<string, MoneyTerms>> = {
  plain: usualTerms,
  deposit: { ...usualTerms, depositFen: 30_000_000 },
  damages: { ...usualTerms, damagesBp: 1_000 },
  both: { ...usualTerms, depositFen: 90_000_000, damagesBp: 777, enterpriseRiskBp: 3_333 },
};

describe.each(Object.entries(offers))('terms with %s', (_name, terms) => {
  const rows = rowsOf(terminationSheet(terms));

  test('each cause has its row, a misconduct one for either side, and can be added up by its reader', () => {
    expect(rows.map(({ name }) => name)).toEqual(endingCases.map(({ row }) => row));
    for (const { name, row } of rows) {
      const { acceptedValue = 0, workFen = 0, enterprisePart = 0, workPartFen = 0, depositCounted = 0, damagesCounted = 0 } = row;
      const { paidBefore = 0, enterprisePays = 0, universityRefunds = 0 } = row;
      expect(share(workFen, enterprisePart), name).toBe(workPartFen);
      expect(acceptedValue + workPartFen + depositCounted + damagesCounted - paidBefore, name).toBe(enterprisePays - universityRefunds);
    }
  });

  test('each sum is the one of the formula that settles a real end', () => {
    const { depositFen = 0, damagesBp = 0, priceFen } = terms;
    const held = Math.min(depositFen, share(priceFen, 2_000));
    for (const [index, { cause, atFault }] of endingCases.entries()) {
      const { acceptedValue = 0, workFen = 0, enterprisePart = 0, paidBefore = 0, ...sums } = rows[index]?.row ?? {};
      const route = held > 0 ? 'deposit' : 'damages';
      const inputs = { cause, atFault, route, priceFen, acceptedFen: acceptedValue, damagesBp, costFen: workFen, commitmentsFen: 0 };
      const paid = { enterpriseBp: enterprisePart, paidFen: paidBefore, depositFen: held, enlargedLossFen: 0, defectFen: 0, lossFen: 0 };
      const settled = evaluated({ name: 'settlement', inputs: { ...inputs, ...paid } });
      expect((sums['enterprisePays'] ?? 0) + (sums['universityRefunds'] ?? 0), `${cause} ${atFault}`).toBe(settled.fen);
    }
  });
});

test('each year of the royalty can be added up, and the years make the five years', () => {
  const [terms, , years, whole] = royaltySheets(usualTerms);
  const entryFen = terms && 'items' in terms ? Number(terms.items.find(({ name }) => name === 'entryFee')?.value) : 0;
  const each = years && 'rows' in years ? rowsOf(years) : [];
  for (const { row } of each) {
    const { earned = 0, topUp = 0, credited = 0, yearRoyalty } = row;
    expect(earned + topUp - credited).toBe(yearRoyalty);
  }
  for (const { name, row } of whole && 'rows' in whole ? rowsOf(whole) : []) {
    const own = each.filter((year) => year.name === name);
    expect(own).toHaveLength(5);
    expect(own.reduce((sum, year) => sum + (year.row['yearSales'] ?? 0), 0)).toBe(row['netSales']);
    expect(own.reduce((sum, year) => sum + (year.row['yearRoyalty'] ?? 0), 0)).toBe(row['royalty']);
    expect(entryFen + (row['royalty'] ?? 0)).toBe(row['fiveYears']);
  }
});
