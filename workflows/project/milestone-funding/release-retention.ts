import { addMonths, countedFromDay, daysBetween } from '#workflows/domain/days.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { waitingDays, workingDays } from '#workflows/engine/period.ts';
import { type Payable, released } from '#workflows/modules/payment/releases.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { dueBy } from '#workflows/project/due-by.ts';
import { between, theParty } from '#workflows/project/parties.ts';
import { defineWait, type Project } from '#workflows/project/state.ts';
import { defineRelease } from './define-release.ts';
import { allTranchesConfirmed, isForbidden, milestoneSubject, sittingOf, standingConclusion, withFunding } from './milestone-funding.ts';

/** Nothing is held back of a tranche that a ruling has forbidden to pay. */
export const retentionsOf = (project: Project) =>
  contractOf(project)
    .tranches.filter(({ milestone: n }) => !isForbidden(project, milestoneSubject({ n })))
    .map(({ retentionFen }) => retentionFen);
/** What the enterprise holds back of all tranches, and how it adds up. */
export const retentionSum = (project: Project) => computed('retention-sum', { retentionsFen: retentionsOf(project) });
export const retainedFen = (project: Project) => retentionSum(project).fen;

/** Something is paid after the warranty. */
const hasWarrantyPart = (project: Project) =>
  retainedFen(project) > 0 || (contractOf(project).instalments ?? []).some(({ condition }) => condition === 'warranty');

/**
 * The warranty's months run from the conclusion that stands; nothing waits for them where nothing is held back. Over before the
 * conclusion's publicity is clear, it ends with that: until then no payment is possible, so none is late.
 */
export const warranty = defineWait({
  name: 'warranty',
  stage: 'milestone-funding',
  clock: 'money',
  facts: { 'warranty-ended': noDetails },
  since: 1,
  access: { known: parties, read: parties, actor: 'named', figures: parties },
  waits: (project) => {
    const conclusion = standingConclusion(project);
    if (!conclusion || project.funding.retentionPayableUntil || !hasWarrantyPart(project)) return [];
    const { warrantyMonths: months } = contractOf(project);
    if (isOver(project))
      return isClear(project, 'conclusion') ? [{ subject: 'warranty', until: { at: conclusion.at }, about: { months } }] : [];
    const from = countedFromDay(conclusion.at);
    return [{ subject: 'warranty', until: waitingDays(daysBetween(from, addMonths(from, months))), about: { months } }];
  },
  elapsed: (project, _subject, at) => {
    const facts = isOver(project) ? [] : [{ type: 'warranty-ended' } as const];
    if (!isClear(project, 'conclusion')) return { state: withFunding(project, { warrantyOverIn: sittingOf(project) }), facts };
    const retentionPayableUntil = dueBy(project, 'release-retention', workingDays(10), at);
    return { state: withFunding(project, { retentionPayableUntil }), facts };
  },
});

const isOver = (project: Project) => project.funding.warrantyOverIn === sittingOf(project);

/** Everything held back, once it is due; paid or not. */
export function retentionDue(project: Project): Payable[] {
  const until = project.funding.retentionPayableUntil;
  if (!until || !isClear(project, 'conclusion') || !allTranchesConfirmed(project)) return [];
  const sum = retentionSum(project);
  const ends = between(theParty(project, 'enterprise'), 'cash', theParty(project, 'university'), 'cash');
  return sum.fen === 0 ? [] : [{ subject: 'retention', ...ends, ...sum, until, about: {} }];
}

/** S4.33: everything held back, in one payment, within ten working days after the warranty. */
export const releaseRetention = defineRelease({
  name: 'release-retention',
  code: 'S4.33',
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  purpose: 'retention',
  states: released('retention', {}),
  by: (project, not) => enterprise(project, 'ent.finance', not),
  heldFrom: (project) => university(project, 'uni.finance'),
  lateDailyBp: (project) => contractOf(project).lateDailyBp,
  papers: ['publish-conclusion'],
  payables: retentionDue,
});
