import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';

/** Name and inputs of a formula, and the sums on the way from the inputs to the sum. */
export const Computation = z.object({ name: Shown, inputs: z.record(Shown, z.json()), parts: z.record(Shown, z.number()) });
export type Computation = z.infer<typeof Computation>;
