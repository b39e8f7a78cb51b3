import { type Block, overlaysIn } from './define-overlay.ts';
import type { Definition, Opening } from './define-step.ts';
import { stepOf } from './openings.ts';

/** Why one of the outcomes offered in an opening may not be chosen now: a payment in dispute stays due, and does not go out. */
export function blockOf<State>(
  catalogue: readonly Definition<State>[],
  state: State,
  { step, opening }: { readonly step: string; readonly opening: Opening },
): Block | undefined {
  const definition = stepOf(catalogue, step);
  if (!definition) return undefined;
  const offered = opening.offers && opening.offers.length > 0 ? opening.offers : Object.keys(definition.outcomes);
  for (const overlay of overlaysIn(catalogue))
    for (const outcome of offered) {
      const block = overlay.blocks?.(state, { definition, opening }, outcome);
      if (block) return block;
    }
  return undefined;
}
