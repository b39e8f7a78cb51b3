import type { Player } from '#scripts/story/cast.ts';
import type { Matter, Reader } from '#workflows/engine/access.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { isMeant } from '#workflows/engine/admit.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { sidesOf } from '#workflows/project/access/sides.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';
import { actorOf } from './play.ts';

export interface Person {
  readonly name: string;
  readonly organisation: string;
  readonly person: string;
  readonly roles: readonly string[];
}

/** A reader as the portal would find them in the record. */
export function readerIn({ state, open, recordings }: Simulation<Project>, { person, organisation, roles }: Person): Reader {
  const asked = [...open, ...recordings.flatMap(({ opened }) => opened)];
  const acts = recordings.flatMap(({ act }) => act ?? []);
  const askedAs = open.filter(
    ({ kind, opening }) => kind === 'step' && opening.for.role !== 'public' && isMeant(opening.for, { person, organisation, roles }),
  );
  return {
    person,
    organisation,
    roles,
    sides: sidesOf(
      state.parties.filter((party) => party.organisation === organisation).map(({ part }) => part),
      {
        roles,
        rolesHere: [],
        ownRoles: [
          ...asked.filter(({ opening }) => opening.for.person === person).map(({ opening }) => opening.for.role),
          ...acts.filter(({ actor, role }) => actor.person === person && role !== 'public').map(({ role }) => role),
        ],
        askedAs: askedAs.map(({ opening }) => opening.for.role),
        actedAs: acts.filter(({ actor }) => actor.organisation === organisation).map(({ role }) => role),
      },
    ),
  };
}

/** Whether a player may know of a matter, or read its document. */
export const knows = (project: Simulation<Project>, name: Player, matter: Matter, what: 'known' | 'read' = 'known') =>
  accessIn(projectKind, project.state, readerIn(project, { name, ...actorOf(name) }), matter)[what];
