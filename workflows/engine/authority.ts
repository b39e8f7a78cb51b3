import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { code } from '#workflows/domain/text.ts';
import type { Act, Actor, Opening, OutcomeDefinition } from './define-step.ts';
import type { Instant } from './period.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a signatory may bind the organisation to: up to which sum (null: any), and until when. */
export const Authority = z.object({ letter: code(1, 64), limitFen: Fen.nullable(), until: z.iso.datetime() });
export type Authority = z.output<typeof Authority>;

/** Where the organisation keeps a list of its signatories: the authority of the person who signs, null without one. */
export interface Authorised {
  readonly authority?: Authority | null;
}
/**
 * The sum that a legal outcome binds the organisation to: the signatory's authority must cover it. Zero: the letter must be in force,
 * whatever its limit. Left out or undefined: none is asked for, the role alone binds.
 */
export interface Binds<State, A = Act> {
  binds?(state: State, opening: Opening, act: A): number | undefined;
}

/** Whether an outcome binds the organisation: a signature does, its refusal does not. */
export const isBinding = ({ legal, negative }: Pick<OutcomeDefinition, 'legal' | 'negative'>): boolean => legal === true && !negative;

/** Why a signatory's authority does not cover a sum now. An organisation without a list of signatories is bound by the role alone. */
export function beyondAuthority({ authority }: Actor, { form }: OutcomeDefinition, fen: number, at: Instant): Refusal | undefined {
  if (authority === undefined) return undefined;
  const fields = 'authorisation' in form.shape ? ['authorisation'] : [];
  if (authority === null || authority.until <= at) return refuse('NO_LETTER', { fields, fen });
  const { limitFen } = authority;
  return limitFen !== null && fen > limitFen ? refuse('BEYOND_LIMIT', { fields, fen, limitFen }) : undefined;
}
