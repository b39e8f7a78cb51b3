import { obligingWorld } from '#test/support/play.ts';
import type { World } from '#workflows/engine/simulate.ts';
import { chanceOf } from './chance.ts';

/** A bank that refuses one order in ten. */
export function moodyWorld(seed: number): World {
  const chance = chanceOf(seed);
  return (effect, at) =>
    effect.kind === 'pay' && chance() < 0.1 ? { state: 'failed', reason: 'account closed' } : obligingWorld(effect, at);
}
