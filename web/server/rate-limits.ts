/** How often something may be done by one client. In memory: each portal process counts for itself. */
export interface Limit {
  /** Takes one; false where none is left. */
  take(key: string): boolean;
  /** Gives one back: what was taken turned out to be harmless. */
  giveBack(key: string): void;
}
export interface RateLimits {
  /** Attempts to sign in, by address and account; a success gives its own back. */
  readonly signIn: Limit;
  /** What nobody has to sign in for and yet is recorded for ever, by address. */
  readonly publicAct: Limit;
}

/** Token bucket: `size` at once, refilled evenly over `perMs`. Forgets the full ones when there are too many. */
export function tokenBucket(size: number, perMs: number, now: () => number = Date.now): Limit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const bucketOf = (key: string) => {
    const at = now();
    const bucket = buckets.get(key) ?? { tokens: size, at };
    bucket.tokens = Math.min(size, bucket.tokens + ((at - bucket.at) * size) / perMs);
    bucket.at = at;
    if (buckets.size > 10_000) for (const [other, { at: last }] of buckets) if (at - last > perMs) buckets.delete(other);
    buckets.set(key, bucket);
    return bucket;
  };
  return {
    take(key) {
      const bucket = bucketOf(key);
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
    giveBack(key) {
      const bucket = bucketOf(key);
      bucket.tokens = Math.min(size, bucket.tokens + 1);
    },
  };
}

const quarterMs = 15 * 60_000;
export const rateLimits = (): RateLimits => ({ signIn: tokenBucket(5, quarterMs), publicAct: tokenBucket(5, quarterMs) });
