import { type ComponentType, lazy } from 'react';
import type { ListTotalProps } from './list-total.tsx';
import type { ScoreTotalProps } from './score-total.tsx';

/** Of forms with totals alone: comes with their pages. Where it cannot come, the form is as good without it. */
const orNothing = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy<ComponentType<Props>>(() =>
    load().then(
      (found) => ({ default: found }),
      () => ({ default: () => null }),
    ),
  );

export const ScoreTotal = orNothing<ScoreTotalProps>(() => import('./score-total.tsx').then((found) => found.ScoreTotal));
export const ListTotal = orNothing<ListTotalProps>(() => import('./list-total.tsx').then((found) => found.ListTotal));
