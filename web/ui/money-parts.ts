import type { MoneyPanel } from '#web/shapes/project.ts';
import type { Segment } from './money.tsx';

type Sums = Pick<MoneyPanel, 'priceFen' | 'paidFen' | 'orderedFen' | 'dueFen' | 'retainedFen' | 'forbiddenFen' | 'endedEarly'>;
interface Part extends Pick<Segment, 'fen' | 'tone'> {
  readonly name: 'paid' | 'ordered' | 'due' | 'retained' | 'forbidden' | 'notDue' | 'ended';
}

/** The parts of the price, each in its own colour; they add up to it. */
export function moneyParts({ priceFen, paidFen, orderedFen, dueFen, retainedFen, forbiddenFen, endedEarly }: Sums): Part[] {
  const openFen = Math.max(0, priceFen - paidFen - orderedFen - dueFen - retainedFen - forbiddenFen);
  return [
    { name: 'paid', fen: paidFen, tone: 'brand' },
    { name: 'ordered', fen: orderedFen, tone: 'brand-soft' },
    { name: 'due', fen: dueFen, tone: 'warn' },
    { name: 'retained', fen: retainedFen, tone: 'info' },
    ...(forbiddenFen > 0 ? [{ name: 'forbidden', fen: forbiddenFen, tone: 'gone' } as const] : []),
    { name: endedEarly ? 'ended' : 'notDue', fen: openFen, tone: 'rest' },
  ];
}
