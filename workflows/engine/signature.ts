import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { Act } from './define-step.ts';
import type { Instant } from './period.ts';

/**
 * The portal's signature: this person has asked for exactly this. The recording verifies it, no rule reads it, and Temporal carries
 * it without the key.
 */
export interface Signature {
  /** Id of the key pair. */
  readonly key: string;
  /** The portal's own time. */
  readonly at: Instant;
  /** Ed25519 in base64. */
  readonly value: string;
}

/** The content of an act's signature. `seat` and `seenAt` as they were sent: the engine may fill in a seat. */
export type SignedAct = Pick<Act, 'id' | 'step' | 'subject' | 'seat' | 'seenAt' | 'outcome' | 'actor' | 'document' | 'input'> & {
  readonly caseId: string;
  readonly signedAt: Instant;
};
export function textOfAct({ caseId, id, step, subject, seat, seenAt, outcome, actor, document, input, signedAt }: SignedAct): string {
  return canonicalJson({ signs: 'act', caseId, id, step, subject, seat, seenAt, outcome, actor, document, input, signedAt });
}
/** The content of a new case's signature. */
export const textOfStart = (start: object, signedAt: Instant): string => canonicalJson({ signs: 'start', start, signedAt });
