import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed } from '#workflows/kinds.ts';
import type { ActAbout } from './may-read.ts';
import { readerOf, type Standing } from './standing.ts';

/**
 * Whether the person can be asked to write in a colleague's form: holds an office or a place in a team, may learn prices, and has
 * declared no conflict. Experts, inventors and administrators of the organisation hold none.
 */
export function canCoWrite(state: CaseState, standing: Standing, { step, subject }: Pick<ActAbout, 'step' | 'subject'>): boolean {
  const { talk, access, sides } = kindNamed(standing.kind);
  if (standing.person === null || standing.organisation === null) return false;
  const reader = readerOf(standing, step);
  const writing = [...Object.values(sides.offices).flat(), ...(sides.team?.roles ?? [])];
  const matter = { step, subject, person: null, organisation: null, role: null };
  return standing.roles.some((role) => writing.includes(role)) && !talk?.never?.(reader) && !access.barred(state, reader, matter);
}
