import { asksForLess } from '#workflows/domain/baseline.ts';
import { comparators } from '#workflows/domain/comparators.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { type IndicatorTerm, requirementOf } from './demand-intake.ts';

/** A finding for those who decide: indicators that ask for less than what is there already. Nothing is refused by it. */
export const belowBaseline = (indicators: readonly IndicatorTerm[]): Sheet => ({
  name: 'belowBaseline',
  columns: [
    { name: 'indicator', kind: 'indicator' },
    { name: 'baseline', kind: 'text' },
    { name: 'required', kind: 'text' },
  ],
  rows: indicators
    .filter(({ comparator, target, baseline }) => asksForLess({ comparator: comparators[comparator], target, baseline }))
    .map((term) => [term.id, term.baseline ?? '', requirementOf(term)]),
});
/** Of the question, for those who write, check and list it. */
export const demandFindings = ({ intake }: Pick<Project, 'intake'>): Sheet[] => [belowBaseline(intake.demand?.indicators ?? [])];
