import type { Project } from '#workflows/project/state.ts';
import { isEnding } from '#workflows/project/termination/termination.ts';
import { claimFigures } from './claim-figures.ts';
import { isConfirmed } from './milestone-funding.ts';
import { claimableNow, claimUnderWay, finalClaim } from './subsidy-claim.ts';

/** M5: the number of the one claim after the final account. */
export const supplementaryNumber = (project: Project) => finalClaim(project) + 1;
/**
 * M5: a retention that the university has received is an enterprise payment. Where the final account was bound by what was verified, it leaves
 * something to claim; never above rate, cap or maximum, which the same figures keep.
 */
function supplementaryClaim(project: Project): number | undefined {
  const { taskBook } = project.contracting;
  if (!taskBook || isEnding(project) || claimUnderWay(project) || !isConfirmed(project, 'retention')) return undefined;
  const n = supplementaryNumber(project);
  const { claims } = project.funding;
  const isAccounted = claims.some((claim) => claim.n === finalClaim(project) && claim.state === 'approved');
  if (!isAccounted || claims.some((claim) => claim.n >= n)) return undefined;
  return claimFigures(project, n).cashFen > 0 ? n : undefined;
}
/** The claim that may be made now, the supplementary one included. */
export const claimNow = (project: Project) => claimableNow(project) ?? supplementaryClaim(project);
