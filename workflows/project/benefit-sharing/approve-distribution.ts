import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { owed } from '#workflows/modules/payment/payment.ts';
import { isClear, supersede } from '#workflows/modules/publicity/publicity.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { agreement, both, hash, type Line, sum } from '#workflows/project/agreed-text.ts';
import { theParty } from '#workflows/project/parties.ts';
import { paidFor } from '#workflows/project/payment/paid-for.ts';
import { purposeNames } from '#workflows/project/payment/purpose-names.ts';
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
  composes: (project, _form, subject = '') => {
    const { proposal, costs } = project.sharing.distributions[subject] ?? {};
    if (!proposal || !costs?.booked) return undefined;
    const payer = theParty(project, 'university').organisation;
    const orders = shareDues(project, subject).map((due) => ({ ...due, payer }));
    const ids = [...new Set(orders.map(({ payee }) => payee))];
    return agreement({
      recordedBy: { step: 'approve-distribution', outcome: 'approve' },
      project,
      persons: ids,
      organisations: ids,
      lines: (named) => [
        [both('分配事项', 'Distribution of'), paidFor(subject) ?? both(subject, subject)],
        [both('净收入', 'Net income'), sum(costs.booked?.netFen ?? 0)],
        ...orders.map(({ purpose, payee, fen }): Line => {
          const [what, who] = [purposeNames[purpose], named(payee)];
          return [both(`${what.zh} ${who.zh}`, `${what.en}, ${who.en}`), sum(fen)];
        }),
        ...hash(proposal.document),
      ],
    });
  },
  outcomes: {
    approve: { form: z.strictObject({ minutes: prose(10, 5000) }), composed: agreedTexts, legal: true },
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
