import type { Talk } from '#workflows/engine/define-kind.ts';
import { parts } from '#workflows/project/parties.ts';
import { isStudent } from './readers.ts';

/**
 * The parties, and before the award each bidder for itself. Broker and taker of a result share nothing: not every party may know them.
 * Experts judge without hearing the parties, and the public has objections; students learn no price, and a text may name one.
 */
export const projectTalk: Talk = {
  own: [...parts, 'bidder'],
  shared: ['enterprise', 'university', 'funder', 'platform'],
  never: isStudent,
};
