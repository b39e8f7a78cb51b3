import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { isSettled } from '#workflows/modules/payment/payment.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { platform, taker, university } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { withSharing, yearOf } from './benefit-sharing.ts';

/** S6.03: the university has the books of a paid year looked at, as the contract lets it. Once for each year. */
export const requestAudit = defineStep({
  name: 'request-audit',
  code: 'S6.29',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  optional: true,
  opens: (project) =>
    project.phase === 'sharing'
      ? Object.entries(project.sharing.reports)
          .filter(([income, { accepted, audit }]) => accepted && !audit && isSettled(project, 'licence-fee', income))
          .map(([income, { netSalesFen }]) => ({
            subject: income,
            for: university(project, 'uni.tto'),
            about: { year: yearOf(income), netSalesFen },
          }))
      : [],
  beside: (_project, { subject }) => eachAbout(subject, 'report-sales', 'verify-report', 'issue-statement'),
  outcomes: { request: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', legal: true } },
  facts: { 'audit-requested': z.strictObject({ year: Count }) },
  announces: { 'audit-requested': (project) => [taker(project, 'ent.finance'), platform(project, 'auditor')] },
  apply: (project, { subject }) => {
    const report = project.sharing.reports[subject];
    if (!report) throw new Error(`no report ${subject}`);
    const reports = { ...project.sharing.reports, [subject]: { ...report, audit: { reportedFen: report.netSalesFen } } };
    return { state: withSharing(project, { reports }), facts: [{ type: 'audit-requested', year: yearOf(subject) }] };
  },
});
