import type { z } from 'zod';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import type { Project } from '#workflows/project/state.ts';
import { brokenByOffer, type OfferFault } from './offer.ts';
import type { ProposalDraft } from './proposal-form.ts';
import { carriedDraft } from './sealed-package.ts';

/**
 * S2.02: objections of the call's rules to an open draft. A sealed one is invisible before the opening, and
 * there the same fault costs the university its place.
 */
export function brokenByDraft({ intake }: Project, draft: z.output<typeof ProposalDraft>): BrokenRule<OfferFault | 'price-reason'>[] {
  const { demand, listing } = intake;
  if (!demand || !listing) return [];
  const broken = brokenByOffer({ draft: carriedDraft(draft) }, demand, shanghaiDay(listing.listedAt));
  const isUnreasoned = draft.priceOutsideBudget && broken.some(({ rule }) => rule === 'price');
  return [
    ...broken.filter(({ rule }) => !(isUnreasoned && rule === 'price')),
    ...brokenIf(isUnreasoned, { rule: 'price-reason', field: 'priceReason' }),
  ];
}
