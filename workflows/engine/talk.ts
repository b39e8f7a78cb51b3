import type { Matter, Reader } from './access.ts';
import type { CaseState, Kind } from './define-kind.ts';

/** Where people of a case talk or write together. */
type Place = Pick<Matter, 'step' | 'subject'>;
type Ruled = Pick<Kind<CaseState>, 'talk' | 'access' | 'sides'>;

const isShut = ({ talk, access }: Ruled, state: CaseState, reader: Reader, { step, subject }: Place): boolean =>
  talk?.never?.(reader) === true || access.barred(state, reader, { step, subject, person: null, organisation: null, role: null });

/** Whether the reader takes part in threads of the case, shared ones or those of its own party; of a step the reader must know besides. */
export function mayTalk(
  kind: Ruled,
  state: CaseState,
  reader: Reader,
  { shared, ...place }: Place & { readonly shared: boolean },
): boolean {
  const { talk } = kind;
  if (!talk || isShut(kind, state, reader, place)) return false;
  return (shared ? talk.shared : talk.own).some((side) => reader.sides.has(side));
}

/**
 * Whether the reader can be asked to write in a colleague's form: holds in person an office or a place in a team, may learn prices, and has
 * declared no conflict. Experts, inventors and administrators of the organisation hold none.
 */
export function canCoWrite(kind: Ruled, state: CaseState, reader: Reader, ownRoles: readonly string[], place: Place): boolean {
  const { offices, team } = kind.sides;
  const writing = [...Object.values(offices).flat(), ...(team?.roles ?? [])];
  return ownRoles.some((role) => writing.includes(role)) && !isShut(kind, state, reader, place);
}
