import { type CastMember, cast, idOf, type Player } from '#scripts/story/cast.ts';
import { binhai, bureau, centre, haihe, type OrganisationId, organisations } from '#scripts/story/organisations.ts';
import type { Role } from '#workflows/domain/party.ts';
import type { Actor } from '#workflows/engine/define-step.ts';

/** A second holder of each post, so that a silent person can be replaced. */
const understudy = 'understudy';
type Employed = Pick<CastMember, 'organisation' | 'roles'>;
const members = Object.entries(cast) as [Player, CastMember][];

/** Roles that belong to a person and not to a post: a successor has no others to put in their place. */
const personal: readonly Role[] = ['inventor', 'uni.student', 'uni.member', 'policy.maker', 'policy.checker'];

const rolesAt = (id: OrganisationId) =>
  new Set(members.filter(([, { organisation }]) => organisation === id).flatMap(([, { roles }]) => roles));
/** An organisation that steps into another's place has people for its posts as well: those whom the cast does not name. */
function postsOfSuccessors(former: OrganisationId): [string, Employed][] {
  const ids = Object.keys(organisations) as OrganisationId[];
  return ids
    .filter((id) => id !== former && organisations[id].kind === organisations[former].kind)
    .flatMap((organisation) => {
      const held = rolesAt(organisation);
      const posts = [...rolesAt(former)].filter((role) => !held.has(role) && !personal.includes(role));
      return posts.map((role): [string, Employed] => [`${organisation}-${role.replace('.', '-')}`, { organisation, roles: [role] }]);
    });
}
const successors = ([binhai, haihe, centre, bureau] as const).flatMap(postsOfSuccessors);

/** Everybody in the walk: the cast, the posts of successors, and an understudy for each. Everybody may object to a notice. */
export const people: readonly Actor[] = [...members.map(([player, one]): [string, Employed] => [idOf(player), one]), ...successors].flatMap(
  ([id, { organisation, roles }]) =>
    [id, `${id}-${understudy}`].map((person) => ({ person, organisation, roles: [...roles, 'public', 'participant'] })),
);

export const isUnderstudy = ({ person }: Actor) => person.endsWith(understudy);

export const organisationsOf = (kind: string): string[] =>
  Object.entries(organisations).flatMap(([id, organisation]) => (organisation.kind === kind ? [id] : []));
