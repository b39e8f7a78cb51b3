import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases, sum } from '#test/domain/generators.ts';
import figures from '#test/domain/money-examples.json';
import {
  Account,
  AccountKind,
  account,
  type Balances,
  openClearing,
  positions,
  post,
  reversal,
  Transfer,
} from '#workflows/domain/ledger.ts';
import { MAX_FEN } from '#workflows/domain/money.ts';

const formula = { name: 'agreed-sum', inputs: { agreedFen: 1 } };
const accounts = fc.tuple(fc.constantFrom('enterprise', 'university', 'funder'), fc.constantFrom(...AccountKind.options));
const transfers = fc.array(
  fc
    .record({ id: fc.uuid(), from: accounts, to: accounts, fen: fc.integer({ min: 1, max: 10_000_000_000 }) })
    .map(({ id, from, to, fen }): Transfer => ({ id, credit: account(...from), debit: account(...to), fen, kind: 'test', formula }))
    .filter(({ debit, credit }) => debit !== credit),
  { maxLength: 20 },
);

/** What goes from an account to another: the receiver is debited. */
function moves(...list: [from: string, to: string, fen: number][]): Transfer[] {
  return list.map(([credit, debit, fen], index) => Transfer.parse({ id: `t${index}`, debit, credit, fen, kind: 'test', formula }));
}

const posted = (list: readonly Transfer[]): Balances => list.reduce(post, {});

describe('the ledger', () => {
  test('an account is a party and a kind', () => {
    expect(account('enterprise-1', 'escrow')).toBe('enterprise-1/escrow');
    const bad = ['enterprise', 'enterprise/', '/cash', 'enterprise/gold', 'a b/cash', 'a/b/cash', 'x/cash '];
    expect(bad.filter((name) => Account.safeParse(name).success)).toEqual([]);
  });

  test('a transfer moves at least a fen between two accounts and can say how it was computed', () => {
    const transfer = {
      id: 't',
      debit: 'a/cash',
      credit: 'b/cash',
      fen: 1,
      kind: 'tranche',
      formula,
    };
    expect(Transfer.safeParse(transfer).success).toBe(true);
    expect(Transfer.safeParse({ ...transfer, fen: 0 }).success).toBe(false);
    expect(() => posted(moves(['a/cash', 'a/cash', 1]))).toThrow(RangeError);
    expect(() => post({}, { debit: 'a/cash', credit: 'b/cash', fen: 0 })).toThrow(RangeError);
    expect(() => posted(moves(['a/cash', 'b/cash', MAX_FEN], ['a/cash', 'b/cash', 1]))).toThrow(RangeError);
  });

  test('a retention stays open until it is released', () => {
    const held = moves(['enterprise/cash', 'university/cash', 95], ['enterprise/cash', 'enterprise/retention', 5]);
    expect(openClearing(posted(held))).toEqual([{ account: 'enterprise/retention', fen: 5 }]);
    const released = moves(['enterprise/retention', 'university/cash', 5]);
    expect(openClearing(posted([...held, ...released]))).toEqual([]);
    expect(positions(posted([...held, ...released]))).toEqual({ enterprise: -100, university: 100 });
  });

  test('the happy case: the net positions of all parties', () => {
    const all = moves(
      ['enterprise/cash', 'enterprise/bond', 6_000_000],
      ['enterprise/bond', 'enterprise/cash', 6_000_000],
      ['enterprise/cash', 'university_project/cash', 285_000_000],
      ['enterprise/cash', 'enterprise/retention', 15_000_000],
      ['enterprise/retention', 'university_project/cash', 15_000_000],
      ['funder/cash', 'enterprise/cash', 80_000_000],
      ['enterprise/cash', 'licence/income', 50_000_000],
      ['licence/income', 'tax/cash', 15_000],
      ['licence/income', 'suppliers/cash', 385_000],
      ['licence/income', 'inventors/cash', 34_720_000],
      ['licence/income', 'broker/cash', 2_480_000],
      ['licence/income', 'school_college/income', 12_400_000],
    );
    expect(positions(posted(all))).toEqual({ ...figures.SC1.positions, licence: 0 });
    expect(openClearing(posted(all))).toEqual([]);
  });

  test('every set of transfers adds up to zero, by account and by party', () => {
    fc.assert(
      fc.property(transfers, (list) => {
        const balances = posted(list);
        expect(sum(Object.values(balances))).toBe(0);
        expect(sum(Object.values(positions(balances)))).toBe(0);
      }),
      cases,
    );
  });

  test('a reversal undoes, and the order of transfers does not matter', () => {
    fc.assert(
      fc.property(transfers, (list) => {
        expect(posted(list.toReversed())).toEqual(posted(list));
        const undone = posted([...list, ...list.map((transfer) => reversal(transfer, `${transfer.id}-reversed`))]);
        expect(Object.values(undone).filter((fen) => fen !== 0)).toEqual([]);
      }),
      cases,
    );
  });

  test('a reversal names what it reverses', () => {
    const [transfer] = moves(['a/cash', 'b/cash', 7]);
    if (!transfer) throw new Error('no transfer');
    expect(Transfer.parse(reversal(transfer, 'r'))).toEqual({
      id: 'r',
      debit: 'a/cash',
      credit: 'b/cash',
      fen: 7,
      kind: 'test',
      formula,
      reverses: 't0',
    });
  });
});
