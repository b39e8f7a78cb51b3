import type { z } from 'zod';
import { type Refusal, refuse } from '#workflows/engine/refusal.ts';
import type { Project } from '#workflows/project/state.ts';
import { faultOfOffer, type OfferFault } from './offer.ts';
import type { ProposalDraft } from './proposal-form.ts';
import { carriedDraft } from './sealed-package.ts';

const fieldsOf: Record<OfferFault, readonly string[]> = {
  weights: ['milestones'],
  'milestone-order': ['milestones'],
  indicators: ['milestones'],
  targets: ['betterTargets'],
  'budget-lines': ['budgetLines'],
  price: ['priceFen'],
};

/**
 * S2.02: what the rules of the call say against a draft that still lies open. Nobody sees a sealed one before the opening, and
 * there the same fault costs the university its place.
 */
export function objectionToDraft({ intake }: Project, draft: z.output<typeof ProposalDraft>): Refusal | undefined {
  if (!intake.demand) return undefined;
  const fault = faultOfOffer({ draft: carriedDraft(draft) }, intake.demand);
  if (!fault) return undefined;
  const isUnreasoned = fault === 'price' && draft.priceOutsideBudget;
  return refuse('BAD_INPUT', { fields: isUnreasoned ? ['priceReason'] : fieldsOf[fault] });
}
