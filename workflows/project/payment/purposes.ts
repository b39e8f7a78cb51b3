import { z } from 'zod';

/** What a project pays for. A purpose of one's own: a word here, its name in purposes.words.ts, and an order with it. */
// biome-ignore format: one list
export const PaymentPurpose = z.enum([
  'bond', 'bond-return', 'bond-pool', 'tranche', 'instalment', 'retention', 'deposit', 'deposit-return', 'subsidy', 'settlement', 'clawback', 'licence-fee', 'co-owner', 'late-interest', 'difference', 'ruling', 'tax', 'vat', 'surcharge', 'supplier', 'inventor', 'withholding', 'broker', 'school', 'college',
]);
export type PaymentPurpose = z.infer<typeof PaymentPurpose>;
