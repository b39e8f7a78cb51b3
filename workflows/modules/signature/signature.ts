import { z } from 'zod';
import { Sha256 } from '#workflows/domain/party.ts';
import { code } from '#workflows/domain/text.ts';
import { optionalProse } from '#workflows/engine/carried.ts';
import type { Audience, Opening } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';

/** A signature with its authority: a legal representative's own, or an agent's under a numbered letter of authorisation. */
export const signature = z.strictObject({
  capacity: z.enum(['legal-representative', 'authorised-agent']),
  authorisation: code(0, 64).optional(),
  method: z.enum(['e-signature', 'paper']),
  note: optionalProse(1000),
});
/** The same with the hash of the text: the document of the signature covers what it signs (R7). */
export const signatureOfText = signature.extend({ text: Sha256 });

export const signatureRules = ['authorisation-missing'] as const;
export const brokenBySignature = ({ capacity, authorisation }: Pick<z.output<typeof signature>, 'capacity' | 'authorisation'>) =>
  brokenIf(capacity === 'authorised-agent' && !authorisation, { rule: 'authorisation-missing', field: 'authorisation' });

/** Until when the authority of a party's signer lasts, where its organisation keeps a list of its signatories. */
export type SignedUntil = Readonly<Record<string, Instant>>;
/** Parties whose signer's authority has ended since: their signature takes no effect, and is to be given again. */
export const authorityLost = (until: SignedUntil, at: Instant): string[] =>
  Object.entries(until).flatMap(([party, end]) => (end <= at ? [party] : []));

/** The signer of each party, by its id: different persons, because one person cannot contract with himself. */
export type Signed = Readonly<Record<string, string>>;
/** A signing party and its possible signers. */
export interface Signatory {
  readonly id: string;
  readonly for: Audience;
}
/** A matter to be signed n of n, as a slice of a case. */
export interface Signing {
  readonly signatories: readonly Signatory[];
  readonly signed: Signed;
}

/** One opening for each party that has not signed, in the seat of its id; closed to those who have signed for another. */
export function unsigned({ signatories, signed }: Signing, opening: Omit<Opening, 'seat' | 'for'>): Opening[] {
  const signers = Object.values(signed);
  return signatories
    .filter(({ id }) => !(id in signed))
    .map(({ id, for: audience }) => ({ ...opening, seat: id, for: signers.length > 0 ? { ...audience, not: signers } : audience }));
}

/** The signatures with this one; complete: it was the last. */
export function withSignature({ signatories, signed }: Signing, party: string, person: string) {
  const now: Signed = { ...signed, [party]: person };
  return { signed: now, isComplete: signatories.every(({ id }) => id in now) };
}
