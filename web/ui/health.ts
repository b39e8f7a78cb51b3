import type { CasePage } from '#web/shapes/case.ts';
import type { Tone } from './parts.tsx';

/** Is something late here, or does a clock stand still? Said in the title's chip, with its word. */
export function healthOf({ waiting, endedAt, phase }: Pick<CasePage, 'waiting' | 'endedAt' | 'phase'>): {
  tone: Tone;
  word: 'phase' | 'late' | 'held' | 'fine';
} {
  if (endedAt) return { tone: 'plain', word: 'phase' };
  // the contract is over, its account is not
  if (phase === 'terminating') return { tone: 'warn', word: 'phase' };
  if (waiting.some(({ overdue, kind }) => overdue && kind === 'step')) return { tone: 'seal', word: 'late' };
  return waiting.some(({ hold }) => hold) ? { tone: 'info', word: 'held' } : { tone: 'ok', word: 'fine' };
}
