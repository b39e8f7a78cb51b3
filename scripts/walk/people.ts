import { type CastMember, cast, idOf } from '#scripts/story/cast.ts';
import { organisations } from '#scripts/story/organisations.ts';
import type { Actor } from '#workflows/engine/define-step.ts';

/** A second holder of each post, so that a silent person can be replaced. */
const understudy = 'understudy';
const members = Object.entries(cast) as [string, CastMember][];

/** Everybody in the walk: the cast, and an understudy for each. Everybody may object to a notice. */
export const people: readonly Actor[] = members.flatMap(([player, { organisation, roles }]) =>
  [idOf(player), `${idOf(player)}-${understudy}`].map((person) => ({ person, organisation, roles: [...roles, 'public', 'participant'] })),
);

export const isUnderstudy = ({ person }: Actor) => person.endsWith(understudy);

export const organisationsOf = (kind: string): string[] =>
  Object.entries(organisations).flatMap(([id, organisation]) => (organisation.kind === kind ? [id] : []));
