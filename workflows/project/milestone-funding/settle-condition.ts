import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Opening } from '#workflows/engine/define-step.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { finalPanel, grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { allReports, eachAbout } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { investigator } from './audiences.ts';
import { type Condition, changeCondition, conditionsOf, conditionsSheet, Owner, openConditions } from './conditions.ts';
import { milestoneSubject } from './milestone-funding.ts';

/** Whom the condition serves says whether it is met: the other side than its owner. */
const judge = (project: Project, { owner }: Condition) =>
  owner === 'university' ? enterprise(project, 'ent.rdlead') : investigator(project);
/** With every milestone accepted nothing but these conditions stands before the final acceptance. */
const isLast = ({ funding }: Project) => funding.milestones.every(({ state }) => state === 'accepted');
function conditionNamed(project: Project, id: string): Condition {
  const condition = conditionsOf(project).find((known) => known.id === id);
  if (!condition) throw new Error(`no condition ${id}`);
  return condition;
}

/**
 * S4.08, P1: a condition of an acceptance is found met, or waived with the reason. It may be done at any time; it is asked for once
 * every milestone is accepted. In silence the project manager is asked as well, so that no one person holds up the final acceptance.
 */
export const settleCondition = defineStep({
  name: 'settle-condition',
  code: 'S4.08',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: { known: [parties, finalPanel], read: [principals, finalPanel], actor: 'named', figures: grown(principals) },
  opens: (project) =>
    openConditions(project).flatMap((condition): Opening[] => {
      const { id: subject, milestone, place, owner, due = 0, unjudged } = condition;
      const about = { milestone, place, owner, due };
      const judged = judge(project, condition);
      if (!isLast(project)) return [{ subject, seat: 'early', for: judged, about, optional: true }];
      const asked = { subject, due: workingDays(10), about };
      const manager = unjudged ? [{ ...asked, seat: 'manager', for: platform(project, 'pm') }] : [];
      return [{ ...asked, seat: 'other-side', for: judged }, ...manager];
    }),
  beside: (project, { subject }) => [
    ...eachAbout(milestoneSubject({ n: conditionNamed(project, subject).milestone }), 'accept-milestone'),
    allReports,
  ],
  compares: conditionsSheet,
  outcomes: {
    met: { form: z.strictObject({ finding: prose(10, 2000) }), grounds: 'finding' },
    waive: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'condition-met': z.strictObject({ condition: Id, milestone: Count, place: Count, owner: Owner }),
    'condition-waived': z.strictObject({ condition: Id, milestone: Count, place: Count, owner: Owner }),
    'condition-unjudged': z.strictObject({ condition: Id, milestone: Count, place: Count }),
  },
  announces: {
    'condition-met': (project) => answerers(project),
    'condition-waived': (project) => [...answerers(project, 'uni.research'), ...askersAndFunder(project)],
  },
  apply: (project, { outcome, subject: condition }) => {
    const { milestone, place, owner } = conditionNamed(project, condition);
    const type = outcome === 'met' ? 'condition-met' : 'condition-waived';
    return {
      state: changeCondition(project, condition, { settled: outcome === 'met' ? 'met' : 'waived' }),
      facts: [{ type, condition, milestone, place, owner }],
    };
  },
  silence: {
    then: (project, { subject: condition, seat }) => {
      const { milestone, place, unjudged } = conditionNamed(project, condition);
      if (seat === 'manager' || unjudged) return { state: project };
      return {
        state: changeCondition(project, condition, { unjudged: true }),
        facts: [{ type: 'condition-unjudged', condition, milestone, place }],
      };
    },
  },
});
