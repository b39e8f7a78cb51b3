import type { Role } from '#workflows/domain/party.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { Bidder } from './selection.ts';

/** The university that makes a proposal, in one of its roles. */
export const bidder = ({ id }: Bidder, role: Extract<Role, `uni.${string}`>): Audience => ({ role, organisation: id });
export const investigatorOf = ({ id, investigator }: Bidder): Audience => ({ role: 'uni.pi', organisation: id, person: investigator });
