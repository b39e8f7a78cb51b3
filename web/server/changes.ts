import type { Logger } from 'pino';
import type { Viewer } from '#web/access/viewer.ts';
import { concernedBy } from '#web/reads/seen.ts';
import type { Database } from './database.server.ts';
import { hearChanges } from './hear-changes.ts';

/** Acts that come together are looked at together. */
const gatherMs = 250;
const mostStreams = 1000;
/** Limit per person: windows in view, on all machines. */
const mostOfPerson = 12;
/** Limit for streams, of the pool's ten connections. */
const mostLooks = 3;

export interface Listener {
  readonly viewer: Viewer;
  readonly caseId: string | undefined;
  /** Its content may have changed. */
  look(): void;
  end(): void;
}
/** The open streams of this process, and what sets them looking. */
export interface Changes {
  /** Answers how to leave; undefined: there are too many. */
  join(listener: Listener): (() => void) | undefined;
  /** Few looks at a time, in the order of their coming. */
  inTurn<T>(look: () => Promise<T>): Promise<T>;
  /** Ends all streams; no new one is let in. */
  close(): void;
}

export function createChanges(database: Database, url: string, log: Logger): Changes {
  const listeners = new Set<Listener>();
  let changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopHearing: (() => void) | undefined;
  let closed = false;
  const lookAll = () => {
    for (const listener of listeners) listener.look();
  };
  const tell = async () => {
    timer = undefined;
    const cases = changed;
    changed = new Set();
    const isConcerned = await concernedBy(database, [...cases]).catch(() => () => true);
    for (const listener of listeners)
      if ((listener.caseId !== undefined && cases.has(listener.caseId)) || isConcerned(listener.viewer)) listener.look();
  };
  const hear = () =>
    hearChanges(url, {
      onCase: (id) => {
        changed.add(id);
        timer ??= setTimeout(() => void tell(), gatherMs);
      },
      onConnected: lookAll,
      onLost: (error) => log.warn({ err: error }, 'changes are not heard of just now'),
    });
  return {
    join(listener) {
      const ofPerson = [...listeners].filter(({ viewer }) => viewer.person === listener.viewer.person).length;
      if (closed || listeners.size >= mostStreams || ofPerson >= mostOfPerson) return undefined;
      stopHearing ??= hear();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    inTurn: inTurns(mostLooks),
    close() {
      closed = true;
      clearTimeout(timer);
      stopHearing?.();
      for (const listener of listeners) listener.end();
    },
  };
}

function inTurns(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((mayGo) => waiting.push(mayGo));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
