import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { priceTax } from '#workflows/domain/price-tax.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import { vatBpOf } from '#workflows/modules/terms/terms.ts';
import { enterprise, funder, university } from '#workflows/project/audiences.ts';
import type { Project } from '#workflows/project/state.ts';
import { contractOf, type Registration } from './contracting.ts';

export const priceFormFacts = {
  'price-form-recalculated': z.strictObject({
    result: z.enum(['registered', 'reduced', 'refused', 'not-needed', 'given-up', 'changed', 'cancelled']),
    priceFen: Fen,
    exemptFen: Fen,
    netFen: Fen,
    vatFen: Fen,
  }),
};

/** Finance on all sides. */
export const priceFormAnnounced = {
  'price-form-recalculated': (project: Project) => [
    enterprise(project, 'ent.finance'),
    university(project, 'uni.finance'),
    funder(project, 'fund.finance'),
  ],
};

type Ended = Exclude<Registration['state'], 'submitted' | 'returned' | 'changing' | 'change-submitted'>;

/**
 * E19 at every end of a registration, and again when that end changes: the part not recognised carries value-added tax inside the
 * price, which itself stands. A forecast for everybody who books or claims on the price (L11, L13): the seller's own return decides.
 */
export function priceFormAt(project: Project, result: Ended, exemptFen: number): FactOf<typeof priceFormFacts> {
  const { priceFen } = contractOf(project);
  const taxed = priceTax(priceFen - exemptFen, vatBpOf(project.terms), false);
  const figures = { priceFen, exemptFen, netFen: exemptFen + taxed.netFen, vatFen: taxed.vatFen };
  return { type: 'price-form-recalculated', result, ...figures };
}

/** Ends of a registration that an amendment of the price leaves alone: nothing is to be changed at the registry. */
const unregistered: readonly Ended[] = ['refused', 'not-needed', 'given-up', 'cancelled'];
/** The forecast on an amended price. Of a registered contract it follows with the change of the registration. */
export function priceFormOfUnregistered(project: Project): FactOf<typeof priceFormFacts>[] {
  const state = unregistered.find((ended) => ended === project.contracting.registration?.state);
  return state ? [priceFormAt(project, state, 0)] : [];
}
