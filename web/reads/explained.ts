import type { Computation } from '#web/shapes/computation.ts';
import type { Formula } from '#workflows/domain/formula.ts';
import { evaluated } from '#workflows/domain/formulas.ts';

/** A formula with the sums on the way, evaluated from its inputs. */
export const explained = (formula: Formula): Computation => ({ ...formula, parts: { ...evaluated(formula).parts } });
