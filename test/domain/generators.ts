import fc from 'fast-check';

/** Generated cases per property; with the properties of this folder more than 100,000 in all. */
export const cases = { numRuns: 4_000 };

/** Sums from an odd fen up to 10^15. */
export const fens = fc.oneof(
  fc.integer({ min: 0, max: 2_000 }),
  fc.integer({ min: 0, max: 10_000_000_000 }),
  fc.maxSafeNat().map((n) => n % 1_000_000_000_000_001),
);

/** Sums that still fit when several are added. */
export const modestFens = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 10_000_000_000 }));

export const basisPoints = fc.integer({ min: 0, max: 10_000 });

/** Weights of 1 to 12 parts, not all zero. */
export const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((w) => w > 0));

/** 1 to 8 parts that add up to 10000 basis points: the gaps between sorted cuts. */
export const wholeBp = fc.array(basisPoints, { maxLength: 7 }).map((cuts) => {
  const ends = [...cuts.toSorted((a, b) => a - b), 10_000];
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
});

export const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);
