import { later } from '#web/ui/later.tsx';

/** Of forms with totals, or with indicators, alone. */
export const ScoreTotal = later(() => import('./score-total.tsx').then((found) => found.ScoreTotal));
export const ListTotal = later(() => import('./list-total.tsx').then((found) => found.ListTotal));
export const BelowBaselineTyped = later(() => import('./below-baseline-typed.tsx').then((found) => found.BelowBaselineTyped));
