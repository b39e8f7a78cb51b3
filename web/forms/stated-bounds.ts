import type { Numbers } from '#web/shapes/field.ts';
import { mostOfADeal } from '#workflows/domain/most-fen.ts';

/** Counts up to here have a limit that people meet; a larger one only keeps nonsense out. */
const meets = 1000;
interface Stated {
  readonly min?: number;
  readonly max?: number;
}

/** The limits that say something to the person who types. Each limit holds, stated or not, and a refusal names it. */
export function statedBounds({ kind, min, max }: Pick<Numbers, 'kind' | 'min' | 'max'>): Stated {
  if (kind === 'yuan') return { ...(min > 1 ? { min } : {}), ...(max < mostOfADeal ? { max } : {}) };
  // a hundred per cent is the limit of every percentage
  if (kind === 'percent') return { ...(min > 1 ? { min } : {}), ...(max < 10_000 ? { max } : {}) };
  if (max < meets) return { min, max };
  return min > 1 ? { min } : {};
}
