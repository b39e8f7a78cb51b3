import type { PublicPublicity } from '#web/shapes/publicity.ts';
import type { Tone } from './parts.tsx';

export const publicityTone: Record<PublicPublicity['state'], Tone> = {
  running: 'info',
  held: 'warn',
  clear: 'ok',
  upheld: 'warn',
  superseded: 'plain',
};
