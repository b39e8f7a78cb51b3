import type { CaseSummary } from '#workflows/engine/define-kind.ts';
import { activeIn } from '#workflows/overlays/delegation/delegation.ts';
import { hasEnded, type Project, stageOf } from './state.ts';

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
  parties: project.parties,
  delegations: activeIn(project),
});
