import type { Doer } from '#web/shapes/common.ts';
import type { Known } from '#workflows/engine/access.ts';

/** Names of persons and organisations. */
interface Directory {
  readonly person: (id: string | null | undefined) => Doer['person'];
  readonly organisation: (id: string | null | undefined) => Doer['organisation'];
}
interface Acting {
  readonly person: string | null;
  /** In whose place. */
  readonly represented?: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
}

/** The actor or the person asked, as the viewer may see it. */
export const doerOf = ({ actor }: Pick<Known, 'actor'>, { person, represented, organisation, role }: Acting, names: Directory): Doer => ({
  person: actor === 'named' ? names.person(person) : null,
  for: actor === 'named' ? names.person(represented) : null,
  organisation: actor === 'hidden' ? null : names.organisation(organisation),
  role,
});
