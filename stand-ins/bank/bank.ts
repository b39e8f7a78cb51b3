import type { Entry, OrderBook, OrderContent, Outcome } from './order-book.ts';

/** The execution of a due order. */
export type Verdict =
  | { readonly do: 'settle' }
  | { readonly do: 'reject'; readonly reason: string }
  | { readonly do: 'hold'; readonly asked: number };

export interface Bank {
  /** Takes an order in. The same key moves money at most once; `conflict`: the key is known with another content. */
  take(key: string, attempt: string, content: OrderContent, verdict: Verdict): Entry | 'conflict';
  /** The result of an attempt; `undefined`: it never arrived. */
  ask(key: string, attempt: string): Entry | undefined;
}

/** The bank's rules over its book. `now` in ISO 8601. */
export function bankOver(book: OrderBook, now: () => string): Bank {
  const settled = (): Outcome => ({
    state: 'settled',
    reference: `SB${String(book.entries.length + 1).padStart(10, '0')}`,
    settledAt: now(),
  });
  const outcomeOf = (verdict: Verdict): Outcome => {
    if (verdict.do === 'reject') return { state: 'failed', reason: verdict.reason };
    return verdict.do === 'hold' ? { state: 'pending', left: verdict.asked } : settled();
  };
  return {
    take(key, attempt, content, verdict) {
      const known = book.find(key);
      if (known && !sameContent(known.content, content)) return 'conflict';
      // only an order that has failed may be tried again, and only as a new attempt
      if (known && (known.outcome.state !== 'failed' || known.attempt === attempt)) return known;
      return book.write({ key, attempt, content, outcome: outcomeOf(verdict) });
    },
    ask(key, attempt) {
      const known = book.find(key);
      if (!known || (known.outcome.state === 'failed' && known.attempt !== attempt)) return undefined;
      if (known.outcome.state !== 'pending') return known;
      const left = known.outcome.left - 1;
      return book.write({ ...known, outcome: left > 0 ? { state: 'pending', left } : settled() });
    },
  };
}

const sameContent = (a: OrderContent, b: OrderContent) =>
  a.payer === b.payer && a.payee === b.payee && a.fen === b.fen && a.purpose === b.purpose;
