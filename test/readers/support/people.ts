import { cast, type Player } from '#scripts/story/cast.ts';
import { bohai } from '#scripts/story/organisations.ts';
import { idOf } from '#test/support/play.ts';
import { type Standing, standingOf } from '#web/access/standing.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { summaryOf } from '#workflows/project/summary.ts';
import type { View } from './record.ts';

export interface ReaderOf {
  readonly name: string;
  /** Null: has not signed in. */
  readonly viewer: Viewer | null;
}
const viewerOf = (person: string, organisation: string, roles: readonly string[]): Viewer => ({
  person,
  user: null,
  scopes: 'all',
  organisation,
  organisations: [organisation],
  grants: roles.map((role) => ({ organisation, role, caseId: null })),
});
/** One of each party and role; two experts and two inventors, because these have no substitute. */
const players = (Object.keys(cast) as Player[]).filter((name, index, all) => {
  const same = all
    .slice(0, index)
    .filter((other) => `${cast[other].organisation} ${cast[other].roles}` === `${cast[name].organisation} ${cast[name].roles}`);
  return same.length < (/expert|inventor/.test(name) ? 2 : 1);
});
/** The cast, of which one losing bidder with all its offices; employees and strangers without business here; the public. */
export const readers: readonly ReaderOf[] = [
  ...players.map((name) => ({ name, viewer: viewerOf(idOf(name), cast[name].organisation, cast[name].roles) })),
  { name: 'rivalFinance', viewer: viewerOf('rival-finance', bohai, ['uni.finance']) },
  { name: 'otherInvestigator', viewer: viewerOf('other-pi', cast.investigator.organisation, ['uni.pi']) },
  { name: 'otherExpert', viewer: viewerOf('house-expert', cast.projectManager.organisation, ['expert']) },
  { name: 'outsider', viewer: viewerOf('stranger', 'elsewhere', ['ent.requester', 'uni.pi']) },
  { name: 'public', viewer: null },
];

/** What web/reads/standing-in.ts asks the database about a reader. */
export function standingAt({ state, lines, places }: View, { viewer }: ReaderOf): Standing {
  const { person = '', organisation = '' } = viewer ?? {};
  const roles = new Set([...(viewer?.grants ?? []).map(({ role }) => role), 'public']);
  const acts = lines.filter(({ n }) => n === 0);
  const present = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);
  return standingOf(
    {
      kind: 'project',
      version: lines.at(-1)?.version ?? 0,
      parts: summaryOf(state)
        .parties.filter((party) => party.organisation === organisation)
        .map(({ part }) => part),
      acted_as: present(acts.filter(({ organisationId }) => organisationId === organisation).map(({ role }) => role)),
      own_roles: [
        ...places.filter(({ personId }) => personId === person).map(({ role }) => role),
        ...present(acts.filter(({ personId, role }) => personId === person && role !== 'public').map(({ role }) => role)),
      ],
      asked_as: places
        .filter(
          (place) =>
            place.kind === 'step' &&
            place.closedAt === null &&
            roles.has(place.role) &&
            (place.organisationId === null || place.organisationId === organisation) &&
            (place.personId === null || place.personId === person),
        )
        .map(({ role }) => role),
      represents: [],
    },
    viewer,
    state.id,
  );
}
