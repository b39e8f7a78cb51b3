import { organisationOf, theParty } from './parties.ts';
import { hasEnded, type Project, stageOf } from './state.ts';

/** The project's row in lists, as recorded with each change. */
export const summaryOf = (project: Project) => ({
  id: project.id,
  number: project.number,
  phase: project.phase,
  stage: stageOf(project),
  enterpriseId: theParty(project, 'enterprise').organisation,
  platformId: theParty(project, 'platform').organisation,
  funderId: theParty(project, 'funder').organisation,
  universityId: organisationOf(project, 'university') ?? null,
  priceFen: project.contracting.contract?.priceFen ?? project.selection.award?.priceFen ?? null,
  /** Its title is the project's. */
  demandDocument: project.intake.demand?.document ?? null,
  ended: hasEnded(project),
});
export type ProjectSummary = ReturnType<typeof summaryOf>;
