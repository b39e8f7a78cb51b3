import type { Sheet } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { scoresOf } from './review.ts';
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
