import type { Directory } from '#web/reads/directory.ts';
import type { Doer } from '#web/reads/shapes/common.ts';
import type { Known } from '#workflows/engine/access.ts';

interface Acting {
  readonly person: string | null;
  /** In whose place. */
  readonly represented?: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
}

/** Who acts or is asked, as far as the viewer may know the person. */
export const doerOf = ({ actor }: Pick<Known, 'actor'>, { person, represented, organisation, role }: Acting, names: Directory): Doer => ({
  person: actor === 'named' ? names.person(person) : null,
  for: actor === 'named' ? names.person(represented) : null,
  organisation: actor === 'hidden' ? null : names.organisation(organisation),
  role,
});
