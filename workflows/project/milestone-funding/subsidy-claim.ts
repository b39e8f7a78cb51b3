import type { Formula } from '#workflows/domain/formula.ts';
import { sumFen } from '#workflows/domain/money.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import type { Project } from '#workflows/project/state.ts';
import { isEnding, terminationOf } from '#workflows/project/termination/termination.ts';
import { allTranchesConfirmed, isConfirmed, isForbidden, milestoneSubject, standingConclusion, withFunding } from './milestone-funding.ts';

/** What the engine makes of a claim, in fen: cash = entitled − withheld + released. */
export interface ClaimFigures {
  readonly entitledFen: number;
  readonly withheldFen: number;
  readonly releasedFen: number;
  readonly cashFen: number;
  /** Would have to be claimed back. */
  readonly demandFen: number;
  readonly formula: Formula;
}
/** A payment, or a part of one, found ineligible. It stays out of the basis, also if the claim in which it was found is refused. */
export interface Deduction {
  /** What the payment is called in its evidence: an invoice, a voucher. */
  readonly item: string;
  readonly fen: number;
  readonly claim: number;
  readonly seat: string;
}
export const deductedFen = ({ funding }: Project) => sumFen((funding.deductions ?? []).map(({ fen }) => fen));

/** One claim on the subsidy; the last by number is the final account. */
export interface SubsidyClaim {
  readonly n: number;
  /** `requested` waits for the officer, `examined` for the funder's finance, `reviewed` for the approver. */
  readonly state: 'requested' | 'examined' | 'reviewed' | 'approved' | 'refused' | 'lapsed';
  /** Who has passed it so far: the next in the chain is another person. */
  readonly reviewers?: readonly string[];
  /** Put on hold by its present holder; goes on with the holder's next act. */
  readonly held?: boolean;
  /** A sum below the engine's, as an approver has proposed it; another approver confirms it. */
  readonly override?: { readonly fen: number; readonly by: string };
  /** Fixed by the approval. */
  readonly approved?: ClaimFigures & { readonly payableUntil: Instant };
  readonly approvedAt?: Instant;
  /** Entered at the end of the year of the approval; zero once it is reversed. */
  readonly accruedFen?: number;
}

export const claimSubject = (n: number) => `claim-${n}`;
const openStates: readonly SubsidyClaim['state'][] = ['requested', 'examined', 'reviewed'];
/** The one claim under way; another opens only after it, so that the sums approved so far are known. */
export const claimUnderWay = ({ funding }: Project) => funding.claims.find(({ state }) => openStates.includes(state));
export const finalClaim = ({ contracting }: Project) => contracting.taskBook?.weightsBp.length ?? 0;
const isDone = ({ funding }: Project, n: number) => funding.claims.some((claim) => claim.n >= n);

/**
 * The claim that may be made now. A milestone accepted by silence locks the interim ones; the final one, which follows the
 * panel's own check, takes up the rest that earlier ones have not claimed.
 */
export function claimableNow(project: Project): number | undefined {
  const { taskBook } = project.contracting;
  if (!taskBook || claimUnderWay(project)) return undefined;
  const last = finalClaim(project);
  if (isDone(project, last)) return undefined;
  if (isEnding(project)) return (terminationOf(project).settled?.claimableFen ?? 0) > 0 ? last : undefined;
  if (isClear(project, 'conclusion') && standingConclusion(project) && allTranchesConfirmed(project)) return last;
  const { milestones } = project.funding;
  const index = taskBook.claimAfter.findIndex((after, at) => {
    const reached = milestones.filter(({ n }) => n <= after);
    const paid =
      reached.length > 0 &&
      reached.every(
        (milestone) =>
          milestone.state === 'accepted' &&
          !milestone.bySilence &&
          (isConfirmed(project, milestoneSubject(milestone)) || isForbidden(project, milestoneSubject(milestone))),
      );
    return paid && !isDone(project, at + 1);
  });
  return index < 0 ? undefined : index + 1;
}

/** The claim before the funder. Throws where there is none. */
export function underWay(project: Project): SubsidyClaim {
  const claim = claimUnderWay(project);
  if (!claim) throw new Error('no claim under way');
  return claim;
}
export const changeClaim = (project: Project, n: number, changes: Partial<SubsidyClaim>) =>
  withFunding(project, { claims: project.funding.claims.map((claim) => (claim.n === n ? { ...claim, ...changes } : claim)) });
/** Back to the enterprise: it may be claimed again. */
export const withoutClaim = (project: Project, n: number) =>
  withFunding(project, { claims: project.funding.claims.filter((claim) => claim.n !== n) });
/** The engine's sum stands again. */
export const withoutOverride = (project: Project, n: number) =>
  withFunding(project, {
    claims: project.funding.claims.map((claim) => {
      const { override: _dropped, ...kept } = claim;
      return claim.n === n ? kept : claim;
    }),
  });
/** A lower sum than the engine's leaves the rest to a later claim, so it needs one; what was withheld stays withheld. */
export const overridable = (project: Project, { n }: SubsidyClaim, cashFen: number) =>
  n < finalClaim(project) && cashFen > 1 ? ['override'] : [];
/** An interim claim may be refused: what it asked for can still come with the final account. */
export const refusable = (project: Project, { n }: SubsidyClaim) => (n < finalClaim(project) ? ['refuse'] : []);
