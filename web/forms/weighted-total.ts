import { weightedMilli } from '#workflows/domain/scoring.ts';
import { readWhole } from './amount.ts';

/** What each criterion counts, in basis points. */
export type Weights = readonly (readonly [criterion: string, weightBp: number])[];

/** The total of the points typed so far, in thousandths, by the scoring rule's own formula and rounding; and how many criteria have none. */
export function weightedTotal(rows: unknown, weights: Weights): { readonly milli: number; readonly missing: number } {
  const typed = (Array.isArray(rows) ? rows : []) as readonly { readonly criterion?: string; readonly points?: string }[];
  const given = weights.map(([criterion]) => {
    const reading = readWhole(typed.find((row) => row?.criterion === criterion)?.points ?? '');
    return 'value' in reading && reading.value >= 0 && reading.value <= 100 ? reading.value : undefined;
  });
  return {
    milli: weightedMilli(
      given.map((points) => points ?? 0),
      weights.map(([, weightBp]) => weightBp),
    ),
    missing: given.filter((points) => points === undefined).length,
  };
}

/** All three decimals: 83.125. */
export const inThousandths = (milli: number) => `${Math.floor(milli / 1000)}.${String(milli % 1000).padStart(3, '0')}`;
