import { z } from 'zod';
import { Count } from '#workflows/engine/facts.ts';
import { later } from '#workflows/engine/period.ts';
import { isDealtWith } from '#workflows/modules/payment/payment.ts';
import { contractSides, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise, platform, university } from '#workflows/project/audiences.ts';
import { defineWait, type Project } from '#workflows/project/state.ts';
import { milestoneOf, milestoneSubject, withFunding } from './milestone-funding.ts';

/** Calendar days after which a payment that is not made becomes a matter of the payer's credit (4.8). */
const flaggedAfter = 60;
const flagged = ({ funding }: Project) => funding.flagged ?? [];

/** 4.8: sixty days after an instalment was due, and still not paid, the record says so. It moves no money and ends nothing. */
export const arrears = defineWait({
  name: 'arrears',
  stage: 'milestone-funding',
  clock: 'money',
  since: 1,
  access: { known: grown(parties), read: grown(contractSides), actor: 'named', figures: grown(contractSides) },
  facts: { 'credit-flagged': z.strictObject({ milestone: Count, days: Count }) },
  announces: {
    'credit-flagged': (project) => [
      enterprise(project, 'ent.signatory'),
      enterprise(project, 'ent.finance'),
      university(project, 'uni.signatory'),
      platform(project, 'pm'),
      platform(project, 'pm.lead'),
    ],
  },
  waits: (project) =>
    project.phase === 'executing' || project.phase === 'finalAcceptance'
      ? project.funding.milestones.flatMap((milestone) => {
          const subject = milestoneSubject(milestone);
          const { payableUntil, n } = milestone;
          const isOwed = payableUntil !== undefined && !isDealtWith(project, 'tranche', subject) && !flagged(project).includes(subject);
          return isOwed
            ? [{ subject, until: { at: later(payableUntil, flaggedAfter * project.terms.lengths.actByDayMs) }, about: { milestone: n } }]
            : [];
        })
      : [],
  elapsed: (project, subject) => ({
    state: withFunding(project, { flagged: [...flagged(project), subject] }),
    facts: [{ type: 'credit-flagged', milestone: milestoneOf(project, subject).n, days: flaggedAfter }],
  }),
});
