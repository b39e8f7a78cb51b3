import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, cases, fens, sum, weights } from '#test/domain/generators.ts';
import { BasisPoints, exact, exactDelta, Fen, FenDelta, MAX_FEN, sumFen, toFen, toFenDelta } from '#workflows/domain/money.ts';
import { ceilDiv, cumulative, largestRemainder, rhu, share, shareUp } from '#workflows/domain/rounding.ts';

describe('money', () => {
  test('a sum is a whole number of fen from 0 to 10^15', () => {
    expect([0, MAX_FEN].map((fen) => Fen.safeParse(fen).success)).toEqual([true, true]);
    expect([-1, 0.5, MAX_FEN + 1, '1', 1n].map((fen) => Fen.safeParse(fen).success)).toEqual([false, false, false, false, false]);
    expect(FenDelta.safeParse(-MAX_FEN).success).toBe(true);
    expect(BasisPoints.safeParse(10_001).success).toBe(false);
  });

  test('a broken contract is a RangeError, never a wrong sum', () => {
    expect(() => exact(0.1)).toThrow(RangeError);
    expect(() => exact(-1)).toThrow(RangeError);
    expect(() => exactDelta(2 ** 53)).toThrow(RangeError);
    expect(() => toFen(-1n)).toThrow(RangeError);
    expect(() => toFenDelta(BigInt(MAX_FEN) + 1n)).toThrow(RangeError);
    expect(() => sumFen([MAX_FEN, 1])).toThrow(RangeError);
    expect(() => rhu(1n, 0n)).toThrow(RangeError);
    expect(() => ceilDiv(-1n, 2n)).toThrow(RangeError);
    expect(() => largestRemainder(1, [0, 0])).toThrow(RangeError);
    expect(() => cumulative(1, [])).toThrow(RangeError);
  });
});

describe('the four roundings', () => {
  test('half a fen goes up', () => {
    expect([rhu(1n, 2n), rhu(49n, 100n), rhu(3n, 2n), rhu(0n, 7n)]).toEqual([1n, 0n, 2n, 0n]);
    expect([ceilDiv(1n, 100n), ceilDiv(100n, 100n), ceilDiv(0n, 3n)]).toEqual([1n, 1n, 0n]);
  });

  test('RHU is never off by more than half a fen, CEIL never short', () => {
    fc.assert(
      fc.property(fens, basisPoints, (fen, bp) => {
        const product = BigInt(fen) * BigInt(bp);
        const twice = 2n * (BigInt(share(fen, bp)) * 10_000n - product);
        expect(twice > -10_000n && twice <= 10_000n).toBe(true);
        const over = BigInt(shareUp(fen, bp)) * 10_000n - product;
        expect(over >= 0n && over < 10_000n).toBe(true);
      }),
      cases,
    );
  });

  test('a rate is monotone in the sum and in the rate', () => {
    fc.assert(
      fc.property(fens, fens, basisPoints, basisPoints, (a, b, x, y) => {
        expect(share(Math.min(a, b), Math.min(x, y))).toBeLessThanOrEqual(share(Math.max(a, b), Math.max(x, y)));
      }),
      cases,
    );
  });

  test('CUM and LR: the parts make the whole, none is negative, each within a fen of its exact part', () => {
    for (const split of [cumulative, largestRemainder]) {
      fc.assert(
        fc.property(fens, weights, (total, list) => {
          const parts = split(total, list);
          expect(sum(parts)).toBe(total);
          const whole = BigInt(sum(list));
          for (const [index, part] of parts.entries()) {
            expect(part).toBeGreaterThanOrEqual(0);
            const off = BigInt(part) * whole - BigInt(total) * BigInt(list[index] ?? 0);
            expect(off < whole && off > -whole).toBe(true);
          }
        }),
        cases,
      );
    }
  });

  test('LR: equal parties differ by a fen at most, and the earlier ones have it', () => {
    fc.assert(
      fc.property(fens, fc.integer({ min: 1, max: 12 }), (total, count) => {
        const parts = largestRemainder(
          total,
          Array.from({ length: count }, () => 7),
        );
        expect(parts).toEqual(parts.toSorted((a, b) => b - a));
        expect((parts[0] ?? 0) - (parts.at(-1) ?? 0)).toBeLessThanOrEqual(1);
      }),
      cases,
    );
  });

  test('LR: another order of the parties moves nothing but an odd fen between equal remainders', () => {
    fc.assert(
      fc.property(fens, weights, (total, list) => {
        const forward = largestRemainder(total, list).toSorted((a, b) => a - b);
        const backward = largestRemainder(total, list.toReversed()).toSorted((a, b) => a - b);
        for (const [index, part] of forward.entries()) expect(Math.abs(part - (backward[index] ?? 0))).toBeLessThanOrEqual(1);
        if (new Set(list).size === 1) expect(forward).toEqual(backward);
      }),
      cases,
    );
  });

  test('paying in two parts never creates more than a fen', () => {
    fc.assert(
      fc.property(fens, fens, basisPoints, (a, b, bp) => {
        fc.pre(a + b <= MAX_FEN);
        expect(Math.abs(share(a, bp) + share(b, bp) - share(a + b, bp))).toBeLessThanOrEqual(1);
      }),
      cases,
    );
  });
});
