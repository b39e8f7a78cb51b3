import { describe, expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { locales } from '#web/wording/index.ts';
import { loadPortal } from '#web/wording/whole-portal.server.ts';
import { Formula } from '#workflows/domain/formula.ts';
import { evaluated, formulas } from '#workflows/domain/formulas.ts';
import { partyOf, positions, Transfer } from '#workflows/domain/ledger.ts';
import { trialBalance } from '#workflows/project/payment/trial-balance.ts';

const stories = Object.entries(everyStory).map(([name, tell]) => ({ name, project: tell() }));
const movements = stories.map(({ name, project }) => ({
  name,
  books: project.file.books,
  transfers: project.recordings.flatMap(({ transfers }) => transfers),
}));

describe('R5: the explanation is the evaluated formula', () => {
  test.each(movements)('every ledger row of $name is made again from what "how was this computed?" shows', ({ transfers }) => {
    // as it comes back from the database and goes to a page
    const shown = transfers.map(({ id, fen, formula }) => ({ id, fen, formula: Formula.parse(JSON.parse(JSON.stringify(formula))) }));
    expect(shown.map(({ id, formula }) => ({ id, fen: evaluated(formula).fen }))).toEqual(shown.map(({ id, fen }) => ({ id, fen })));
    for (const transfer of transfers) expect(Transfer.parse(transfer)).toEqual(transfer);
  });

  test('every formula and every reason is met in some story', () => {
    const met = new Set(movements.flatMap(({ transfers }) => transfers.map(({ formula }) => formula.name)));
    expect(Object.keys(formulas).filter((name) => !met.has(name))).toEqual([]);
  });

  test.each(locales)('in %s each formula, each figure in it and on the way, each code and each reason has its words', async (locale) => {
    const { purpose, formula: sentences, input, value, account } = await loadPortal(locale);
    const all = movements.flatMap(({ transfers }) => transfers);
    const kinds = all.map(({ kind }) => (kind in purpose ? kind : kind.replace(/-(owed|cleared)$/, '')));
    expect(new Set(kinds.filter((kind) => !(kind in purpose)))).toEqual(new Set());
    expect(all.flatMap(({ debit, credit }) => [debit, credit]).filter((name) => !((name.split('/')[1] ?? '') in account))).toEqual([]);
    expect(Object.keys(formulas).filter((name) => !(name in sentences))).toEqual([]);
    const figures = all.flatMap(({ formula }) => [...Object.keys(formula.inputs), ...Object.keys(evaluated(formula).parts ?? {})]);
    expect(new Set(figures.filter((name) => !(name in input)))).toEqual(new Set());
    const codes = all.flatMap(({ formula }) => Object.values(formula.inputs)).filter((one) => typeof one === 'string');
    expect(new Set(codes.filter((code) => !(code in value)))).toEqual(new Set());
  });
});

describe('the books of each party', () => {
  test.each(movements)('of $name: debits and credits add up, and each account stands on its side', ({ transfers, books }) => {
    const parties = new Set(transfers.flatMap(({ debit, credit }) => [partyOf(debit), partyOf(credit)]));
    for (const party of parties) {
      const lines = trialBalance(transfers, party);
      const total = (side: 'debitFen' | 'creditFen') => lines.reduce((sum, line) => sum + line[side], 0);
      expect(total('debitFen'), party).toBe(total('creditFen'));
      for (const { account, type, debitFen, creditFen } of lines) {
        // what a party has put in shows as cash gone out
        if (account.endsWith('/cash')) continue;
        const balance = type === 'asset' || type === 'expense' ? debitFen - creditFen : creditFen - debitFen;
        expect(balance, account).toBeGreaterThanOrEqual(0);
      }
      const result = lines.reduce(
        (sum, { type, debitFen, creditFen }) => (type === 'income' || type === 'expense' ? sum + creditFen - debitFen : sum),
        0,
      );
      const deposits = lines.reduce(
        (sum, { account, debitFen, creditFen }) => (/\/(deposit|bond)$/.test(account) ? sum + debitFen - creditFen : sum),
        0,
      );
      expect(result - deposits, `${party}: income less expense is its position`).toBe(positions(books)[party] ?? 0);
    }
  });
});
