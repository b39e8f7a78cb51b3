import { meanMilli } from '#workflows/domain/scoring.ts';
import type { CellKind, Sheet } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { shortlist } from './order.ts';
import { scoresOf } from './review.ts';
import { proposalOf } from './selection.ts';

/** The proposals that may be chosen, side by side: price, last day, students, points in all and by criterion. */
export function offersOf(project: Project): Sheet {
  const criteria = (project.intake.listing?.criteria ?? []).map(({ id }) => id);
  const column = (name: string, kind: CellKind) => ({ name, kind });
  const rows = shortlist(project).map(({ proposal, rank, totalMilli }) => {
    const offer = proposalOf(project, proposal)?.offer;
    const scores = scoresOf(project, proposal);
    const points = criteria.map((id) => meanMilli(scores.map((score) => (score.points[id] ?? 0) * 1000)));
    const lastDay = offer?.milestones.at(-1)?.dueOn ?? null;
    return [proposal, rank, offer?.priceFen ?? null, lastDay, offer?.students ?? null, totalMilli, ...points];
  });
  const columns = [
    column('bidder', 'organisation'),
    column('rank', 'count'),
    column('price', 'fen'),
    column('lastDay', 'day'),
    column('students', 'count'),
    column('total', 'points'),
    ...criteria.map((id) => column(id, 'points')),
  ];
  return { name: 'offers', columns, rows };
}
