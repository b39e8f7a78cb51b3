/**
 * Scores of experts, the ranking, and what decides an exact tie (E21; S2.12 to S2.16).
 *
 * Points are whole, 0..100; sums and means are in milli-points (1/1000 point), each rounded once by RHU.
 */
import { exact } from '#workflows/domain/money.ts';
import { rhu } from '#workflows/domain/rounding.ts';
import { assertWhole } from '#workflows/domain/tranches.ts';

/** From `trimFrom` valid scores on, one highest and one lowest are dropped; under `minValid` there is no mean. */
export type TrimPolicy = { trimFrom: number; minValid: number };

export const defaultTrimPolicy: TrimPolicy = { trimFrom: 5, minValid: 3 };

/** One expert's scores of one proposal, in milli-points; a voided one stays on file but does not count (S2.14). */
export type ExpertScore = { expert: string; milli: number; isVoid: boolean };

/** `usedMilli` ascending: what the mean was taken of. */
export type TrimmedMean = { ok: true; meanMilli: number; usedMilli: number[] } | { ok: false; code: 'too-few-scores'; valid: number };

/** RHU(Σ points × weight × 1000 / 10000): one expert's criteria in one number. RangeError unless weights add up to 10000. */
export function weightedMilli(points: readonly number[], weightsBp: readonly number[]): number {
  assertWhole(weightsBp);
  if (points.length !== weightsBp.length) throw new RangeError('a score for each criterion');
  const sum = points.reduce((total, point, index) => total + exact(point) * exact(weightsBp[index] ?? 0), 0n);
  return Number(rhu(sum, 10n));
}

/** RHU of the mean after trimming, in milli-points; recomputed if a score is voided. */
export function trimmedMean(scores: readonly ExpertScore[], policy: TrimPolicy): TrimmedMean {
  const valid = scores.filter(({ isVoid }) => !isVoid).map(({ milli }) => milli);
  if (valid.length < Math.max(1, policy.minValid)) return { ok: false, code: 'too-few-scores', valid: valid.length };
  const sorted = valid.toSorted((a, b) => a - b);
  const usedMilli = sorted.length >= Math.max(3, policy.trimFrom) ? sorted.slice(1, -1) : sorted;
  return { ok: true, meanMilli: meanMilli(usedMilli), usedMilli };
}

/** RHU of a plain mean in milli-points. RangeError for an empty list. */
export function meanMilli(milli: readonly number[]): number {
  return Number(
    rhu(
      milli.reduce((sum, score) => sum + exact(score), 0n),
      BigInt(milli.length),
    ),
  );
}

/** The ranking criteria of a proposal: total, then the tie chain's indicator fit, price and student plan. */
export type RankedEntry = { id: string; totalMilli: number; fitMilli: number; priceFen: number; studentMilli: number };

export type TieRule = 'total' | 'indicator-fit' | 'lower-price' | 'student-plan' | 'draw';

/** `below` is the rule that put it below the one before it, null for the first; 'undecided' asks for a draw. */
export type Rank = { id: string; rank: number; below: TieRule | 'undecided' | null };

const chain: readonly { rule: TieRule; compare: (a: RankedEntry, b: RankedEntry) => number }[] = [
  { rule: 'total', compare: (a, b) => b.totalMilli - a.totalMilli },
  { rule: 'indicator-fit', compare: (a, b) => b.fitMilli - a.fitMilli },
  { rule: 'lower-price', compare: (a, b) => a.priceFen - b.priceFen },
  { rule: 'student-plan', compare: (a, b) => b.studentMilli - a.studentMilli },
];

/**
 * The order and, at each place, the rule that decided it. What the chain leaves equal is drawn by the recorded seed; without
 * a seed those proposals share a rank. Recomputable by anyone from scores and seed; the order of the input does not matter.
 */
export function rankProposals(entries: readonly RankedEntry[], seed: string | null): Rank[] {
  const sorted = entries.toSorted((a, b) => chainDecides(a, b).sign || byLot(a.id, b.id, seed));
  const ranks: Rank[] = [];
  for (const [index, entry] of sorted.entries()) {
    const before = sorted[index - 1];
    const last = ranks.at(-1);
    const below = before === undefined ? null : (chainDecides(before, entry).rule ?? (seed === null ? 'undecided' : 'draw'));
    ranks.push({ id: entry.id, rank: below === 'undecided' && last ? last.rank : index + 1, below });
  }
  return ranks;
}

function chainDecides(a: RankedEntry, b: RankedEntry): { sign: number; rule: TieRule | null } {
  for (const { rule, compare } of chain) {
    const sign = compare(a, b);
    if (sign !== 0) return { sign, rule };
  }
  return { sign: 0, rule: null };
}

function byLot(a: string, b: string, seed: string | null): number {
  const lotA = seed === null ? 0n : lot(seed, a);
  const lotB = seed === null ? 0n : lot(seed, b);
  if (lotA !== lotB) return lotA < lotB ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A lot from id and seed: FNV-1a, 64 bit, and one multiplication more to spread its high bits. The seed is made
 * of numbers that two people give before either is shown, so that neither can choose the outcome.
 */
function lot(seed: string, id: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const character of `${id}:${seed}`) {
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return ((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn) & 0xffffffffffffffffn;
}
