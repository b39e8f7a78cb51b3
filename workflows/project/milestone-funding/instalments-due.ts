import { computed } from '#workflows/domain/formulas.ts';
import { workingDays } from '#workflows/engine/period.ts';
import type { Payable } from '#workflows/modules/payment/releases.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import type { Instalment } from '#workflows/project/contract/payment-plan.ts';
import { dueBy } from '#workflows/project/due-by.ts';
import { between, theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { standingConclusion } from './milestone-funding.ts';

/** Rows of the payment plan that have fallen due, paid or not, each with its last day. */
export const instalmentsDue = (project: Project): Payable[] =>
  (project.contracting.contract?.instalments ?? [])
    .filter((instalment) => isDue(project, instalment))
    .map(({ condition, fen }) => ({
      subject: condition,
      ...between(theParty(project, 'enterprise'), 'cash', theParty(project, 'university'), 'cash'),
      ...computed('agreed-sum', { agreedFen: fen }),
      until: untilOf(project, condition),
      about: { condition },
    }));

function isDue(project: Project, { condition }: Instalment): boolean {
  if (condition === 'effective') return true;
  const isConcluded = standingConclusion(project) !== undefined && isClear(project, 'conclusion');
  return isConcluded && (condition === 'final' || project.funding.retentionPayableUntil !== undefined);
}
function untilOf(project: Project, condition: Instalment['condition']) {
  if (condition === 'warranty') return project.funding.retentionPayableUntil;
  // no payment before the end of the conclusion's public notice: ten working days from the opening
  return condition === 'final' ? undefined : dueBy(project, 'pay-instalment', workingDays(10), contractOf(project).effectiveAt);
}
