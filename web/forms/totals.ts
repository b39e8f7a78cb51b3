import { later } from '#web/ui/later.tsx';

/** Of forms with totals alone. */
export const ScoreTotal = later(() => import('./score-total.tsx').then((found) => found.ScoreTotal));
export const ListTotal = later(() => import('./list-total.tsx').then((found) => found.ListTotal));
