import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases, fens, modestFens, sum } from '#test/domain/generators.ts';
import figures from '#test/domain/money-examples.json';
import { distributeByPaidIn, type ExitResult, memberExit, type PaidInSplit, splitAmong } from '#workflows/domain/consortium.ts';
import { jointPatentFee } from '#workflows/domain/joint-patent.ts';

const fensOf = (parts: readonly { fen: number }[]): number[] => parts.map(({ fen }) => fen);
const byWeight = (list: readonly number[]) => list.map((weight, index) => ({ member: 'ABCDE'.charAt(index), weight }));
const byFen = (list: readonly number[]) => list.map((fen, index) => ({ member: 'ABCDE'.charAt(index), fen }));

describe('shares of members', () => {
  test('E3: the odd fen go to the largest remainders, then to the earlier in order', () => {
    expect(fensOf(splitAmong(1_234_567_891, byWeight([350, 250, 200, 125, 75])))).toEqual(figures.E3a);
    expect(fensOf(splitAmong(100_000_003, byWeight([1, 1, 1, 1, 1])))).toEqual(figures.E3b);
  });

  test('two funders, 60/40', () => {
    expect(fensOf(splitAmong(80_000_001, byWeight([60, 40])))).toEqual(figures.D18);
  });

  test('E16: co-owners without an agreement share equally, with one by its weights', () => {
    expect(fensOf(jointPatentFee(100_000_000, ['x', 'y', 'z']))).toEqual(figures.E16);
    expect(fensOf(jointPatentFee(100, ['x', 'y'], [3, 1]))).toEqual([75, 25]);
    expect(() => jointPatentFee(100, ['x', 'y'], [1])).toThrow(RangeError);
    expect(() => jointPatentFee(100, [])).toThrow(RangeError);
  });

  test('the owners of a patent share the whole fee', () => {
    fc.assert(
      fc.property(fens, fc.integer({ min: 1, max: 9 }), (fee, owners) => {
        expect(
          sum(
            fensOf(
              jointPatentFee(
                fee,
                Array.from({ length: owners }, (_, n) => `o${n}`),
              ),
            ),
          ),
        ).toBe(fee);
      }),
      cases,
    );
  });
});

const taken = (exit: ExitResult) => {
  if (!exit.ok) throw new Error(exit.code);
  return exit;
};
const partsOf = (split: PaidInSplit) => {
  if (!split.ok) throw new Error(split.code);
  return split.parts;
};

describe('a member that leaves', () => {
  const commitments = byFen([1_200_000_000, 600_000_000, 600_000_001, 300_000_000, 300_000_000]);
  const takeOver = [
    { member: 'A', weight: 40 },
    { member: 'B', weight: 20 },
    { member: 'D', weight: 10 },
    { member: 'E', weight: 10 },
  ];

  test('E4: the others take over what it has not paid, and income follows the money paid in', () => {
    const exit = taken(memberExit(commitments, { leaving: 'C', paidFen: 250_000_000, takeOver }));
    expect(fensOf(exit.extra)).toEqual(figures.E4.extra);
    expect(fensOf(exit.paidIn)).toEqual(figures.E4.paid_in);
    expect(sum(fensOf(exit.paidIn))).toBe(figures.E4.total);
    expect(fensOf(partsOf(distributeByPaidIn(1_000_000_000, exit.paidIn)))).toEqual(figures.E4.dist_10m);
  });

  test('nothing short is nothing to take over; what nobody takes over, and a key of noughts, are answered', () => {
    const all = { leaving: 'C', paidFen: 600_000_001, takeOver: [] };
    expect(memberExit(commitments, all)).toMatchObject({ ok: true, shortfallFen: 0, extra: [] });
    expect(memberExit(commitments, { ...all, paidFen: 1 })).toEqual({ ok: false, code: 'nobody-takes-over', shortfallFen: 600_000_000 });
    expect(distributeByPaidIn(5, [{ member: 'A', fen: 0 }])).toEqual({ ok: false, code: 'nobody-has-paid' });
  });

  test('only other members take over, and nobody paid more than it promised', () => {
    const exit = { leaving: 'C', paidFen: 1, takeOver };
    expect(() => memberExit(commitments, { ...exit, leaving: 'Z' })).toThrow(RangeError);
    expect(() => memberExit(commitments, { ...exit, paidFen: 600_000_002 })).toThrow(RangeError);
    expect(() => memberExit(commitments, { ...exit, takeOver: [{ member: 'C', weight: 1 }] })).toThrow(RangeError);
    expect(() => memberExit(commitments, { ...exit, takeOver: [{ member: 'Q', weight: 1 }] })).toThrow(RangeError);
  });

  test('the commitments stay whole', () => {
    fc.assert(
      fc.property(fc.tuple(modestFens, modestFens, modestFens), fc.nat(), fc.integer({ min: 1, max: 99 }), (list, part, weight) => {
        const paidFen = Math.min(list[2], part);
        const others = [
          { member: 'A', weight },
          { member: 'B', weight: 1 },
        ];
        const exit = taken(memberExit(byFen(list), { leaving: 'C', paidFen, takeOver: others }));
        expect(sum(fensOf(exit.paidIn))).toBe(sum(list));
        expect(sum(fensOf(exit.extra))).toBe(exit.shortfallFen);
      }),
      cases,
    );
  });
});
