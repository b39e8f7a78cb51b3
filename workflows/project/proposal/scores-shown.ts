import type { Sheet } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { orderOf, scoresOf } from './review.ts';
import { inState } from './selection.ts';

/** Every valid score by criterion, proposal by proposal. Experts are numbered: who presides knows the scores, not by whom each is. */
export function scoresSheet(project: Project): Sheet {
  const criteria = (project.intake.listing?.criteria ?? []).map(({ id }) => id);
  const rows = inState(project, 'eligible').flatMap(({ id }) =>
    scoresOf(project, id).map(({ points, totalMilli }, index) => [
      id,
      index + 1,
      ...criteria.map((criterion) => (points[criterion] ?? 0) * 1000),
      totalMilli,
    ]),
  );
  const columns = [
    { name: 'bidder', kind: 'organisation' },
    { name: 'expert', kind: 'count' },
    ...criteria.map((name) => ({ name, kind: 'points' as const })),
    { name: 'total', kind: 'points' },
  ] as const;
  return { name: 'scores', columns, rows };
}

/** The ranking as it stands: what the scores come to by the rule. What a lot must decide shares a place. */
export const placesSheet = (project: Project): Sheet => ({
  name: 'places',
  columns: [
    { name: 'rank', kind: 'count' },
    { name: 'bidder', kind: 'organisation' },
    { name: 'average', kind: 'points' },
  ],
  rows: orderOf(project, null).map(({ proposal, rank, totalMilli }) => [rank, proposal, totalMilli]),
});
