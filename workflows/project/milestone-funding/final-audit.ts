import { partyOf } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { isCalled, standingConclusion } from './milestone-funding.ts';

/** S4.30 before S4.31: the programme has a grant of this size audited, and the funder has not given the audit since the panel was called. */
export function awaitsAudit(project: Project): boolean {
  const { finalAuditFromFen } = project.terms;
  const { taskBook } = project.contracting;
  const { final, isAudited } = project.funding;
  if (finalAuditFromFen === undefined || !taskBook || taskBook.maxGrantFen < finalAuditFromFen || !partyOf(project, 'funder')) return false;
  return final.panel !== undefined && isCalled(final) && !isAudited && standingConclusion(project) === undefined;
}
