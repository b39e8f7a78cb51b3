import { z } from 'zod';
import type { Calendar } from '#workflows/domain/calendar.ts';
import { definersOf } from '#workflows/engine/definers.ts';

/** Organisations that register themselves. Authorities and platforms are entered by administration commands. */
export const AdmittedKind = z.enum(['enterprise', 'university', 'institute', 'laboratory']);
export type AdmittedKind = z.infer<typeof AdmittedKind>;

export type AdmissionPhase = 'applying' | 'deciding' | 'entering' | 'admitted' | 'refused' | 'lapsed';

/** One organisation that wants to take part, from its application to its entry. JSON only; names and addresses lie in the document. */
export interface AdmissionCase {
  readonly id: string;
  readonly number: string;
  readonly phase: AdmissionPhase;
  readonly requester: string;
  /** The platform alone: the organisation does not exist yet. */
  readonly parties: readonly { readonly id: 'platform'; readonly part: 'platform'; readonly organisation: string }[];
  readonly calendar: Calendar;
  readonly application?: { readonly kind: AdmittedKind; readonly uscc: string; readonly document: string };
  /** The organisation's id since its entry. */
  readonly organisation?: string;
}

export const { defineStep, defineEffect, defineWait } = definersOf<AdmissionCase>();

export const hasEnded = ({ phase }: AdmissionCase) => phase === 'admitted' || phase === 'refused' || phase === 'lapsed';
