import { owed } from '#workflows/modules/payment/payment.ts';
import { releaseStep } from '#workflows/modules/payment/release.ts';
import type { Payable, ReleaseSpec } from '#workflows/modules/payment/releases.ts';
import { paymentsAgreed } from '#workflows/project/agreed-text.ts';
import { platform } from '#workflows/project/audiences.ts';
import type { PaymentPurpose } from '#workflows/project/payment/purposes.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { definers, type Project } from '#workflows/project/state.ts';
import { lateClaim, orderOf } from './late-claims.ts';
import { withFunding } from './milestone-funding.ts';

type Spec<Purpose extends PaymentPurpose, Name extends string, Stated extends object> = Omit<
  ReleaseSpec<PaymentPurpose, Project, Name, Stated>,
  'definers' | 'stage' | 'since' | 'purpose' | 'beside' | 'agrees' | 'heldFrom'
> & {
  readonly purpose: Purpose;
  /** Steps whose documents about the same subject say why it is due. */
  readonly papers: readonly string[];
  /** Recipients of the notice, beside the project manager, that the payer holds it back; absent: this payer may not. */
  readonly heldFrom?: (project: Project) => ReturnType<typeof platform>;
  /** Daily rate of late interest, where the contract has one (E12). */
  readonly lateDailyBp?: (project: Project) => number;
};

/** A payment by two people in the stage of the work. */
export const defineRelease = <const Name extends string, const Purpose extends PaymentPurpose, Stated extends object>({
  papers,
  heldFrom,
  lateDailyBp,
  ...spec
}: Spec<Purpose, Name, Stated>) =>
  releaseStep<Name, PaymentPurpose, Project, Stated>({
    ...spec,
    definers,
    stage: 'milestone-funding',
    since: 1,
    beside: (subject) => eachAbout(subject, ...papers),
    agrees: (project, recordedBy, order) => paymentsAgreed(project, recordedBy, [order]),
    ...(heldFrom ? { heldFrom: (project: Project) => [heldFrom(project), platform(project, 'pm')] } : {}),
    ...(lateDailyBp
      ? { late: (project: Project, payable: Payable, at: string) => accrued(project, payable, lateDailyBp(project), at) }
      : {}),
  });

function accrued(project: Project, { subject, fen, until }: Payable, dailyBp: number, at: string) {
  const late = until ? lateClaim(project, { subject, fen, until, dailyBp }, at) : undefined;
  if (!late) return undefined;
  const { days, ...claim } = late;
  const state = withFunding(project, { interest: [...(project.funding.interest ?? []), claim] });
  return { state, subject, days, fen: claim.fen, transfers: [owed(orderOf(project, claim))] };
}
