import type { CasePage } from '#web/shapes/case.ts';
import type { Tone } from './parts.tsx';

/** Is something late here? Said in the title's chip, with its word. */
export function healthOf({ waiting, endedAt }: Pick<CasePage, 'waiting' | 'endedAt'>): { tone: Tone; word: 'ended' | 'late' | 'fine' } {
  if (endedAt) return { tone: 'plain', word: 'ended' };
  return waiting.some(({ overdue, kind }) => overdue && kind === 'step') ? { tone: 'seal', word: 'late' } : { tone: 'ok', word: 'fine' };
}
