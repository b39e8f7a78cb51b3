import type { CaseSummary } from '#workflows/engine/define-kind.ts';
import { activeIn } from '#workflows/overlays/delegation/delegation.ts';
import { hasEnded, type Phase, type Project, stageOf } from './state.ts';

/** Before its listing, and where it has come to nothing before it. */
const notPublic: readonly Phase[] = ['draft', 'intake', 'discarded', 'rejected', 'lapsed'];

/** The project's row in lists, as recorded with each change. Its question's title is its title, its price the sum shown. */
export const summaryOf = (project: Project): CaseSummary => ({
  kind: 'project',
  id: project.id,
  number: project.number,
  phase: project.phase,
  stage: stageOf(project),
  titleDocument: project.intake.demand?.document ?? null,
  sumFen: project.contracting.contract?.priceFen ?? project.selection.award?.priceFen ?? null,
  ended: hasEnded(project),
  requester: project.requester,
  publicFrom: notPublic.includes(project.phase) ? null : (project.intake.listing?.listedAt ?? null),
  ...(project.intake.demand ? { field: project.intake.demand.field } : {}),
  published: Object.values(project.publicities).map(({ subject, round, from }) => ({ subject, round, from })),
  parties: project.parties,
  delegations: activeIn(project),
});
