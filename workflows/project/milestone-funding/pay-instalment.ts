import { z } from 'zod';
import { computed } from '#workflows/domain/formulas.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { type Payable, released } from '#workflows/modules/payment/releases.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { conditions, type Instalment } from '#workflows/project/contract/payment-plan.ts';
import { dueBy } from '#workflows/project/due-by.ts';
import { between, theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { defineRelease } from './define-release.ts';
import { standingConclusion } from './milestone-funding.ts';

/** M13, S4.02: rows of the payment plan that hang on no milestone: an advance, the last part of the price, a part after the warranty. */
export const payInstalment = defineRelease({
  name: 'pay-instalment',
  code: 'S4.02',
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  purpose: 'instalment',
  states: released('instalment', { condition: z.enum(conditions) }),
  by: (project, not) => enterprise(project, 'ent.finance', not),
  heldFrom: (project) => university(project, 'uni.finance'),
  lateDailyBp: (project) => contractOf(project).lateDailyBp,
  papers: ['freeze-text', 'publish-conclusion'],
  payables: (project) =>
    (project.contracting.contract?.instalments ?? [])
      .filter((instalment) => isDue(project, instalment))
      .map(
        ({ condition, fen }): Payable => ({
          subject: condition,
          ...between(theParty(project, 'enterprise'), 'cash', theParty(project, 'university'), 'cash'),
          ...computed('agreed-sum', { agreedFen: fen }),
          until: untilOf(project, condition),
          about: { condition },
        }),
      ),
});

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
