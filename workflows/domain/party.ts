import { z } from 'zod';
import { pattern } from './text.ts';

/** Roles, held per organisation, some per project. The prefix names the side; the platform's have none. */
// biome-ignore format: one line per side reads as the table it is
export const roles = [
  'ent.requester', 'ent.rdlead', 'ent.legal', 'ent.finance', 'ent.signatory',
  'uni.pi', 'uni.member', 'uni.student', 'uni.college', 'uni.research', 'uni.tto', 'uni.legal', 'uni.finance', 'uni.secrecy', 'uni.signatory',
  'fund.officer', 'fund.finance', 'fund.approver', 'fund.audit',
  'pm', 'pm.lead', 'pm.finance', 'tm', 'expert', 'expert.chair', 'secretary', 'registrar', 'mediator', 'auditor', 'admin', 'policy.maker', 'policy.checker',
  'inventor', 'evaluator', 'organisation-admin', 'public',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const organisationKinds = ['enterprise', 'university', 'institute', 'government', 'agency', 'laboratory'] as const;
export const OrganisationKind = z.enum(organisationKinds);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** Ids of organisations, persons and documents as they travel in state and history: short, opaque, no personal data. */
export const Id = pattern(/^[a-z0-9][a-z0-9-]{0,63}$/);
export type Id = z.infer<typeof Id>;
/** SHA-256 in hex. */
export const Sha256 = pattern(/^[0-9a-f]{64}$/);
