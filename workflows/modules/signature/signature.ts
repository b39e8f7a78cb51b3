import { z } from 'zod';
import { code } from '#workflows/domain/text.ts';
import { optionalProse } from '#workflows/engine/carried.ts';
import type { Act, Audience, Opening } from '#workflows/engine/define-step.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';

/** A signature with its authority: a legal representative's own, or an agent's under a numbered letter of authorisation. */
export const signature = z.strictObject({
  capacity: z.enum(['legal-representative', 'authorised-agent']),
  authorisation: code(0, 64).optional(),
  method: z.enum(['e-signature', 'paper']),
  note: optionalProse(1000),
});
export const signatureRules = ['authorisation-missing'] as const;
export const brokenBySignature = ({ capacity, authorisation }: Pick<z.output<typeof signature>, 'capacity' | 'authorisation'>) =>
  brokenIf(capacity === 'authorised-agent' && !authorisation, { rule: 'authorisation-missing', field: 'authorisation' });

/** The signer of each party, by its id: different persons, because one person cannot contract with himself. */
type Signed = Readonly<Record<string, string>>;
/** The signatures of a matter, as a slice of a case. */
export interface Signatures {
  readonly signed: Signed;
  /** Signatures on paper that no second person has confirmed yet. They do not count. */
  readonly onPaper?: Signed;
  /** Until when the authority of a party's signer lasts, where its organisation keeps a list of its signatories. */
  readonly signedUntil?: Readonly<Record<string, Instant>>;
}
/** A signing party, its possible signers, and who may confirm a signature on paper: colleague or platform. */
export interface Signatory {
  readonly id: string;
  readonly for: Audience;
  readonly confirmedBy: { readonly colleague: Audience; readonly platform: Audience };
}
/** A matter to be signed n of n. */
export interface Signing extends Signatures {
  readonly signatories: readonly Signatory[];
}

/**
 * One opening for each party that has not signed, in the seat of its id, closed to those who have signed for another. A signature on paper
 * opens two seats instead, for a colleague and for the platform: the first to answer answers for both.
 */
export function unsigned({ signatories, signed, onPaper = {} }: Signing, opening: Omit<Opening, 'seat' | 'for'>): Opening[] {
  const signers = [...Object.values(signed), ...Object.values(onPaper)];
  return signatories
    .filter(({ id }) => !(id in signed))
    .flatMap(({ id, for: audience, confirmedBy }): Opening[] => {
      const signer = onPaper[id];
      if (signer === undefined) {
        const about = { ...opening.about, paper: 'no' };
        const offers = opening.offers ?? ['sign', 'refuse'];
        return [{ ...opening, about, offers, seat: id, for: signers.length > 0 ? { ...audience, not: signers } : audience }];
      }
      return Object.entries(confirmedBy).map(([place, second]) => ({
        subject: opening.subject,
        seat: `${id}:${place}`,
        for: { ...second, not: [signer] },
        due: workingDays(5),
        about: { ...opening.about, paper: 'yes' },
        offers: ['confirm-paper', 'return-paper'],
      }));
    });
}
/** The party of a seat. */
export const signingParty = ({ seat = '' }: Pick<Opening, 'seat'>): string => seat.split(':')[0] ?? '';
/** Silence of these seats is escalated; it neither gives a signature nor takes one away. */
export const confirmsPaper = ({ seat = '' }: Pick<Opening, 'seat'>): boolean => seat.includes(':');

/**
 * The signatures after an act of signing. `came`: what it was; complete: the last signature stands. `lost`: parties whose signer's
 * authority has ended before the last signature: theirs takes no effect, and is to be given again.
 */
export function withSignature(
  { signatories, signed, onPaper, signedUntil }: Signing,
  party: string,
  { outcome, actor, input, at }: Pick<Act, 'outcome' | 'actor' | 'at'> & { readonly input: object },
) {
  const signer = onPaper?.[party] ?? actor.person;
  const { [party]: _answered, ...waiting } = onPaper ?? {};
  const { [party]: former, ...others } = signedUntil ?? {};
  const own = outcome === 'sign' ? actor.authority?.until : former;
  const until = own === undefined || outcome === 'return-paper' ? others : { ...others, [party]: own };
  const without: Signatures = {
    signed,
    ...(onPaper ? { onPaper: waiting } : {}),
    ...(signedUntil || Object.keys(until).length > 0 ? { signedUntil: until } : {}),
  };
  if (outcome === 'return-paper') return { came: 'returned', signatures: without, isComplete: false, lost: [] } as const;
  if (outcome === 'sign' && 'method' in input && input.method === 'paper') {
    const signatures: Signatures = { ...without, onPaper: { ...waiting, [party]: signer } };
    return { came: 'on-paper', signatures, isComplete: false, lost: [] } as const;
  }
  const signatures: Signatures = { ...without, signed: { ...signed, [party]: signer } };
  const isLast = signatories.every(({ id }) => id in signatures.signed);
  const lost = isLast ? Object.entries(until).flatMap(([id, end]) => (end <= at ? [id] : [])) : [];
  return { came: 'signed', signatures: withoutParties(signatures, lost), isComplete: isLast && lost.length === 0, lost } as const;
}

const withoutParties = (signatures: Signatures, parties: readonly string[]): Signatures => {
  const rest = <Value>(by: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(by).filter(([party]) => !parties.includes(party)));
  if (parties.length === 0) return signatures;
  return { ...signatures, signed: rest(signatures.signed), signedUntil: rest(signatures.signedUntil ?? {}) };
};
