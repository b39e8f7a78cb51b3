import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { withSharing, yearOf } from './benefit-sharing.ts';
import { royaltyIsOver } from './royalty.ts';

/** The transfer office compares the report with what it knows. A query sends it back; silence accepts it provisionally. */
export const verifyReport = defineStep({
  name: 'verify-report',
  code: 'S6.02',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    Object.entries(project.sharing.reports)
      .filter(
        ([, { accepted, queried, audit }]) => !accepted && !queried && !audit && project.phase === 'sharing' && !royaltyIsOver(project),
      )
      .map(([subject, { netSalesFen }]) => ({
        subject,
        for: university(project, 'uni.tto'),
        due: workingDays(15),
        about: { year: yearOf(subject), netSalesFen },
      })),
  beside: (_project, { subject }) => eachAbout(subject, 'report-sales'),
  outcomes: {
    accept: { form: z.strictObject({ findings: optionalProse(2000) }) },
    'request-audit': { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
    query: { form: z.strictObject({ questions: prose(10, 2000) }), negative: true },
  },
  facts: {
    'sales-report-accepted': z.strictObject({ year: Count, provisional: z.boolean() }),
    'sales-report-queried': z.strictObject({ year: Count }),
    'audit-requested': z.strictObject({ year: Count }),
  },
  apply: (project, { outcome, subject }) => {
    const report = project.sharing.reports[subject];
    if (outcome === 'accept' || !report)
      return {
        state: acceptReport(project, subject),
        facts: [{ type: 'sales-report-accepted', year: yearOf(subject), provisional: false }],
      };
    if (outcome === 'request-audit') {
      const audited = { ...project.sharing.reports, [subject]: { ...report, audit: { reportedFen: report.netSalesFen } } };
      return { state: withSharing(project, { reports: audited }), facts: [{ type: 'audit-requested', year: yearOf(subject) }] };
    }
    const reports = { ...project.sharing.reports, [subject]: { ...report, queried: true as const } };
    return { state: withSharing(project, { reports }), facts: [{ type: 'sales-report-queried', year: yearOf(subject) }] };
  },
  silence: {
    then: (project, { subject }) => ({
      state: acceptReport(project, subject),
      facts: [{ type: 'sales-report-accepted', year: yearOf(subject), provisional: true }],
    }),
  },
});

function acceptReport(project: Project, subject: string): Project {
  const report = project.sharing.reports[subject];
  return report ? withSharing(project, { reports: { ...project.sharing.reports, [subject]: { ...report, accepted: true } } }) : project;
}
