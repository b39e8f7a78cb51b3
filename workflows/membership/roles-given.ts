import type { OrganisationKind, Role } from '#workflows/domain/party.ts';

const administrator = 'organisation-admin' satisfies Role;
// biome-ignore format: one line per kind reads as the table it is
const ofUniversity = ['uni.pi', 'uni.member', 'uni.student', 'uni.college', 'uni.research', 'uni.tto', 'uni.legal', 'uni.finance', 'uni.secrecy', 'uni.signatory', 'inventor', administrator] as const;

/**
 * The roles that an organisation gives to its own people. Roles of oversight (auditor, policy, system administration) and experts
 * are given by administration commands.
 */
// biome-ignore format: one line per kind reads as the table it is
export const rolesGivenBy: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  enterprise: ['ent.requester', 'ent.rdlead', 'ent.legal', 'ent.finance', 'ent.signatory', 'inventor', administrator],
  university: ofUniversity,
  institute: ofUniversity,
  laboratory: ofUniversity,
  government: ['fund.officer', 'fund.finance', 'fund.approver', 'fund.audit', administrator],
  agency: ['pm', 'pm.lead', 'pm.finance', 'tm', 'secretary', 'registrar', 'mediator', administrator],
};

export const isAdministrator = (role: string) => role === administrator;
