import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { owed } from '#workflows/modules/payment/payment.ts';
import { isClear, supersede } from '#workflows/modules/publicity/publicity.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { inventors } from '#workflows/project/recipients.ts';
import { approver } from '#workflows/project/result-transfer/approve-transfer.ts';
import { defineStep } from '#workflows/project/state.ts';
import { withDistribution, yearOf } from './benefit-sharing.ts';
import { withoutProposal } from './consent-shares.ts';
import { shareDues } from './shares.ts';
import { sharesSheet, waterfallFigures } from './shares-shown.ts';
import { consentedProposal } from './standing-proposal.ts';

/** Decides on the distribution once the rewards have been public; the shares are then owed. Returned, they are proposed again. */
export const approveDistribution = defineStep({
  name: 'approve-distribution',
  code: 'S6.10',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: owners, asked: parties, read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) => {
    const standing = consentedProposal(project);
    if (!standing || !isClear(project, 'reward')) return [];
    const netFen = project.sharing.distributions[standing.income]?.costs?.booked?.netFen ?? 0;
    return [
      { subject: standing.income, for: approver(project, netFen), due: workingDays(10), about: { year: yearOf(standing.income), netFen } },
    ];
  },
  beside: (_project, { subject }) => eachAbout(subject, 'propose-distribution', 'book-costs', 'consent-shares'),
  compares: (project, { subject }) => [waterfallFigures(project, subject), sharesSheet(project, subject)],
  outcomes: {
    approve: { form: z.strictObject({ minutes: prose(10, 5000) }), legal: true },
    return: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
  },
  facts: { 'distribution-approved': z.strictObject({ year: Count }), 'distribution-returned': z.strictObject({ year: Count }) },
  announces: { 'distribution-approved': inventors, 'distribution-returned': inventors },
  apply: (project, { outcome, subject, at }) => {
    const proposal = project.sharing.distributions[subject]?.proposal;
    if (outcome === 'return' || !proposal)
      return {
        state: supersede(withoutProposal(project, subject), 'reward'),
        facts: [{ type: 'distribution-returned', year: yearOf(subject) }],
      };
    const state = withDistribution(project, subject, { proposal: { ...proposal, approvedAt: at } });
    return { state, transfers: shareDues(state, subject).map(owed), facts: [{ type: 'distribution-approved', year: yearOf(subject) }] };
  },
});
