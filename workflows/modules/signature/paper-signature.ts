import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { brokenByLatest, latestRules } from '#workflows/engine/day-rules.ts';
import type { Act } from '#workflows/engine/define-step.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { brokenBySignature, signature, signatureRules } from './signature.ts';

/** A signature with the hash of its text, which its document covers (R7); on paper with the scan of the signed text. */
export const signatureOfText = signature.extend({ text: Sha256, scan: optionalFiles({ max: 5 }) });

/** The answer of the second person, who has the original and the scan before him. */
export const paperOutcomes = {
  'confirm-paper': { form: z.strictObject({ receivedOn: Day, note: optionalProse(1000) }), confirms: 'signature' },
  'return-paper': { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
} as const;

export const signatureFacts = {
  'signature-on-paper': z.strictObject({ side: Id }),
  'paper-returned': z.strictObject({ side: Id }),
  'signature-void': z.strictObject({ side: Id }),
};
/** What an act has come to that gave no signature yet. */
export const paperFact = (came: 'on-paper' | 'returned', side: string) =>
  ({ type: came === 'on-paper' ? 'signature-on-paper' : 'paper-returned', side }) as const;

/** Of parties whose signer's authority has ended before the last signature. */
export const voidSignatures = (lost: readonly string[]) => lost.map((side) => ({ type: 'signature-void', side }) as const);

export const textSignatureRules = [...signatureRules, 'scan-missing', ...latestRules] as const;
type Rule = (typeof textSignatureRules)[number];
interface GivenSignature {
  readonly capacity: 'legal-representative' | 'authorised-agent';
  readonly authorisation?: string | undefined;
  readonly method: 'e-signature' | 'paper';
  readonly scan?: readonly object[] | undefined;
}
/** Of an act of signing or of confirming; other acts break none of these rules. */
export function brokenByTextSignature({ input, at }: Pick<Act, 'at'> & { readonly input: object }): BrokenRule<Rule>[] {
  if ('receivedOn' in input) return brokenByLatest('receivedOn', String(input.receivedOn), shanghaiDay(at));
  if (!('method' in input)) return [];
  const given = input as GivenSignature;
  return [
    ...brokenBySignature(given),
    ...brokenIf(given.method === 'paper' && (given.scan ?? []).length === 0, { rule: 'scan-missing', field: 'scan' }),
  ];
}
