import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, finalPanel, grown, parties, side } from '#workflows/project/access/readers.ts';
import { enterprise, funder, platform, university } from '#workflows/project/audiences.ts';
import { partyOf } from '#workflows/project/parties.ts';
import { each, reportOn } from '#workflows/project/readings.ts';
import { answerers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { terminationOf } from '#workflows/project/termination/termination.ts';
import { measuredSheet } from './measured.ts';
import { changeMilestone, milestoneOf, milestoneSubject, milestonesIn, trancheOf } from './milestone-funding.ts';

/**
 * S4.09, 4.8: a milestone has failed. The enterprise gives it another chance, with an amendment or without, or wants the contract ended: then
 * a signatory proposes the end (S4.21). Nothing is paid for a failed milestone, and no later one begins.
 */
export const decideFailure = defineStep({
  name: 'decide-failure',
  code: 'S4.09',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: {
    known: [parties, finalPanel],
    read: [contractSides, side('funder'), finalPanel],
    actor: 'named',
    figures: grown(contractSides, side('funder')),
  },
  opens: (project) => {
    if (terminationOf(project).proposal) return [];
    return milestonesIn(project, 'failed').map((milestone) => ({
      subject: milestoneSubject(milestone),
      for: enterprise(project, 'ent.rdlead'),
      due: workingDays(10),
      about: { milestone: milestone.n, fen: trancheOf(project, milestone.n).trancheFen },
      offers: milestone.toEnd ? ['reopen'] : ['reopen', 'end'],
      // asked until the end is proposed: a case of which nothing is asked has ended
      ...(milestone.toEnd ? { seat: 'change-of-mind' } : {}),
    }));
  },
  beside: (_project, { subject }) => [reportOn(subject), ...each('accept-milestone')],
  compares: (project, { subject }) => [measuredSheet(project, [milestoneOf(project, subject)])],
  outcomes: {
    reopen: { form: z.strictObject({ opinion: prose(10, 3000) }), grounds: 'opinion' },
    end: { form: z.strictObject({ reason: prose(10, 3000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'milestone-reopened': z.strictObject({ milestone: Count }),
    'milestone-to-end': z.strictObject({ milestone: Count }),
    'failure-undecided': z.strictObject({ milestone: Count }),
  },
  announces: {
    'milestone-reopened': (project) => answerers(project, 'uni.research'),
    'milestone-to-end': (project) => [
      enterprise(project, 'ent.signatory'),
      ...answerers(project, 'uni.research', 'uni.signatory'),
      ...(partyOf(project, 'funder') ? [funder(project, 'fund.officer'), funder(project, 'fund.approver')] : []),
      platform(project, 'pm'),
    ],
    'failure-undecided': (project) => [
      enterprise(project, 'ent.signatory'),
      university(project, 'uni.signatory'),
      ...(partyOf(project, 'funder') ? [funder(project, 'fund.approver')] : []),
      platform(project, 'pm'),
      platform(project, 'pm.lead'),
    ],
  },
  apply: (project, { outcome, subject }) => {
    const { n: milestone } = milestoneOf(project, subject);
    if (outcome === 'end')
      return { state: changeMilestone(project, subject, { toEnd: true }), facts: [{ type: 'milestone-to-end', milestone }] };
    const { toEnd: _over, ...failed } = milestoneOf(project, subject);
    const milestones = project.funding.milestones.map((known) =>
      known.n === milestone ? { ...failed, state: 'rectifying' as const } : known,
    );
    return { state: { ...project, funding: { ...project.funding, milestones } }, facts: [{ type: 'milestone-reopened', milestone }] };
  },
  silence: {
    // each signatory may propose the end now, and has a notice of it
    then: (project, { subject, seat }) => {
      if (seat) return { state: project };
      return { state: project, facts: [{ type: 'failure-undecided', milestone: milestoneOf(project, subject).n }] };
    },
  },
});
