import type { Role } from '#workflows/domain/party.ts';
import type { Sides, Standing } from '#workflows/engine/define-kind.ts';
import { parts as knownParts, type Part } from '#workflows/project/parties.ts';

/** The capacity of a person in a project; a person may have several. `invited`: an open call asks the person, who has not begun to answer. */
export type Side = Part | 'bidder' | 'invited' | 'expert' | 'inventor';

/** Roles that speak for a party of this part in every project of the organisation. */
export const officeRoles = {
  enterprise: ['ent.requester', 'ent.rdlead', 'ent.legal', 'ent.finance', 'ent.signatory'],
  university: ['uni.college', 'uni.research', 'uni.tto', 'uni.legal', 'uni.finance', 'uni.signatory'],
  funder: ['fund.officer', 'fund.finance', 'fund.approver', 'fund.audit'],
  platform: ['pm', 'pm.lead', 'pm.finance', 'tm', 'secretary', 'registrar', 'auditor', 'mediator'],
  broker: ['tm'],
  licensee: ['ent.rdlead', 'ent.legal', 'ent.finance', 'ent.signatory'],
} as const satisfies Record<Part, readonly Role[]>;

/** Roles of a university that count only for those who take part in this very project: laboratories have many projects. */
export const teamRoles = ['uni.pi', 'uni.member', 'uni.student', 'uni.secrecy'] as const satisfies readonly Role[];

/** Roles held in person, without representation: experts of one institute, inventors of one university. */
export const personalSides: Readonly<Record<string, Side>> = {
  expert: 'expert',
  'expert.chair': 'expert',
  evaluator: 'expert',
  inventor: 'inventor',
};

/**
 * The sides from the roles held with business in the project. An employer alone makes none: an expert, an inventor or an
 * administrator of a party's organisation is no part of the party.
 */
export function sidesOf(parts: readonly string[], standing: Standing): Set<Side> {
  const { roles, rolesHere, ownRoles, askedAs, actedAs } = standing;
  const sides = new Set<Side>();
  const holds = (known: readonly string[]) => roles.some((role) => known.includes(role));
  // the secrecy office clears a text of its own university that it has taken no part in: what it is asked about, it reads
  const isToClear = askedAs.includes('uni.secrecy');
  const isOfTeam = isToClear || teamRoles.some((role) => roles.includes(role) && (rolesHere.includes(role) || ownRoles.includes(role)));
  const speaksForUniversity = holds(officeRoles.university) || isOfTeam;
  for (const part of knownParts)
    if (parts.includes(part) && (part === 'university' ? speaksForUniversity : holds(officeRoles[part]))) sides.add(part);
  if (!sides.has('university') && actedAs.some((role) => role.startsWith('uni.')) && speaksForUniversity) sides.add('bidder');
  else if (!sides.has('university') && askedAs.some((role) => role.startsWith('uni.'))) sides.add('invited');
  for (const role of [...ownRoles, ...askedAs]) {
    const side = personalSides[role];
    if (side) sides.add(side);
  }
  return sides;
}

export const projectSides: Sides = {
  offices: officeRoles,
  team: { part: 'university', roles: teamRoles },
  personal: personalSides,
  of: sidesOf,
};
