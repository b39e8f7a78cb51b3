import { createHash } from 'node:crypto';
import type { OpenRow } from '#workflows/engine/case-file.ts';
import { isProvoked } from './provoked.ts';
import type { WalkedProject } from './walked-project.ts';

/**
 * What a state is known by: its phase and what is open, each opening with its seat and those whom it is for. Without what needs a
 * reason of its own, because the others never do it.
 */
export const describeState = ({ state, open }: WalkedProject) =>
  `${state.phase}: ${[...new Set(open.flatMap((row) => (isProvoked(row.step) && row.optional ? [] : [nameOf(row)])))].sort().join(' ')}`;

/** The same, short: a walk keeps the names of all its states. */
export const stateName = (project: WalkedProject) => createHash('sha256').update(describeState(project)).digest('base64url').slice(0, 16);

function nameOf({ step, opening: { seat, for: audience } }: OpenRow): string {
  const { role, organisation = '', person = '' } = audience;
  return [step, seat ?? '', role, organisation, person].join('/');
}
