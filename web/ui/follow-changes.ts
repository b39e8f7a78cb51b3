import type { Seen } from '#web/shapes/seen.ts';

type Trouble = 'away' | 'signed-out';
export type Found = Trouble | 'same' | 'changed' | 'other-person';
interface Followed {
  readonly onSeen: (now: Seen) => void;
  readonly onTrouble: (trouble: Trouble) => void;
}
const firstPauseMs = 2_000;
const longestPauseMs = 60_000;

/**
 * Hears of changes while the page is in view: tabs in the background hold no stream, so that a browser has as many as it shows
 * windows. Where there is no stream to be had, it asks from time to time.
 */
export function followChanges(caseId: string | undefined, { onSeen, onTrouble }: Followed): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const stop = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const start = () => {
    stop();
    if (document.visibilityState !== 'visible') return;
    const mine = new EventSource(caseId === undefined ? '/changes' : `/changes?case=${caseId}`);
    source = mine;
    mine.onmessage = ({ data }) => {
      failures = 0;
      onSeen(JSON.parse(data) as Seen);
    };
    mine.onerror = () => {
      failures += 1;
      // a stream that was cut comes back by itself; one that was refused does not
      if (mine.readyState === EventSource.CLOSED) void askInstead(mine);
      else if (failures > 1) onTrouble('away');
    };
  };
  const askInstead = async (refused: EventSource) => {
    const answer = await ask(caseId);
    if (source !== refused) return;
    if (answer === 'away' || answer === 'signed-out') onTrouble(answer);
    else onSeen(answer);
    if (answer !== 'signed-out') timer = setTimeout(start, Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs));
  };
  // quick walks through the pages open none
  timer = setTimeout(start, 200);
  document.addEventListener('visibilitychange', start);
  window.addEventListener('online', start);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', start);
    window.removeEventListener('online', start);
  };
}

async function ask(caseId: string | undefined): Promise<Seen | Trouble> {
  try {
    const input = encodeURIComponent(JSON.stringify({ caseId }));
    const answer = await fetch(`/trpc/changes.seen?input=${input}`, { signal: AbortSignal.timeout(10_000) });
    if (answer.status === 401) return 'signed-out';
    if (!answer.ok) return 'away';
    return ((await answer.json()) as { result: { data: Seen } }).result.data;
  } catch {
    return 'away';
  }
}
