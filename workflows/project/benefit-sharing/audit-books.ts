import { z } from 'zod';
import { DealFen, Fen, sumFen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { platform, taker, university } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { period, type SalesReport, withSharing, yearOf } from './benefit-sharing.ts';
import { royaltyYears } from './royalty.ts';

/** Above this under-report the licensee bears the audit. */
const bearerBp = 500n;
/** Exact, and compared by the sales found. */
const bearsCost = (reportedFen: number, foundFen: number) =>
  (BigInt(foundFen) - BigInt(reportedFen)) * 10_000n > bearerBp * BigInt(foundFen);

/** S6.03: what the licensee's books say. More than was reported is restated: the difference with interest, and above 5 % the audit's cost. */
export const auditBooks = defineStep({
  name: 'audit-books',
  code: 'S6.03',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    Object.entries(project.phase === 'sharing' ? project.sharing.reports : {}).flatMap(([subject, { audit, netSalesFen }]) =>
      audit && !audit.done
        ? [{ subject, for: platform(project, 'auditor'), due: workingDays(60), about: { year: yearOf(subject), netSalesFen } }]
        : [],
    ),
  beside: (_project, { subject }) => eachAbout(subject, 'report-sales', 'verify-report', 'request-audit'),
  outcomes: {
    clean: { form: z.strictObject({ findings: prose(10, 5000), files: optionalFiles() }) },
    adjust: {
      form: z.strictObject({ foundFen: DealFen, auditFen: DealFen, findings: prose(10, 5000), files: optionalFiles() }),
      legal: true,
      negative: true,
    },
  },
  facts: {
    'audit-clean': z.strictObject({ year: Count }),
    'sales-restated': z.strictObject({ year: Count, reportedFen: Fen, foundFen: Fen, differenceFen: Fen, auditFen: Fen }),
  },
  announces: { 'audit-clean': concerned, 'sales-restated': concerned },
  rules: ['found-no-more'],
  breaks: (project, act) => {
    const reportedFen = project.sharing.reports[act.subject]?.netSalesFen ?? 0;
    if (act.outcome === 'clean') return [];
    const { foundFen } = act.input;
    return brokenIf(foundFen <= reportedFen, { rule: 'found-no-more', field: 'foundFen', figures: { foundFen, reportedFen } });
  },
  apply: (project, act) => {
    const { subject } = act;
    const year = yearOf(subject);
    const report = project.sharing.reports[subject];
    if (!report?.audit) throw new Error(`no audit of ${subject}`);
    const audited: SalesReport = { ...report, accepted: true, audit: { ...report.audit, done: true } };
    if (act.outcome === 'clean') return { state: withReport(project, subject, audited), facts: [{ type: 'audit-clean', year }] };
    const { foundFen } = act.input;
    const reportedFen = report.netSalesFen;
    const auditFen = bearsCost(reportedFen, foundFen) ? act.input.auditFen : 0;
    const statedFen = issuedFen(project);
    const found = withReport(project, subject, { ...audited, netSalesFen: foundFen });
    const expectedFen = Math.max(statedFen, drawnFen(found));
    const state = withReport(found, subject, { ...audited, netSalesFen: foundFen, restated: { expectedFen, statedFen, auditFen } });
    return { state, facts: [{ type: 'sales-restated', year, reportedFen, foundFen, differenceFen: expectedFen - statedFen, auditFen }] };
  },
});

function concerned(project: Project) {
  return [taker(project, 'ent.finance'), university(project, 'uni.tto'), university(project, 'uni.finance')];
}
const withReport = (project: Project, subject: string, report: SalesReport) =>
  withSharing(project, { reports: { ...project.sharing.reports, [subject]: report } });

/** What was stated for the years so far, restatements included. */
function issuedFen({ sharing: { statements, reports } }: Project): number {
  const years = Object.entries(statements).flatMap(([income, { dueFen }]) => (income.startsWith('period-') ? [dueFen] : []));
  const restated = Object.values(reports).flatMap(({ restated: r }) => (r ? [r.expectedFen - r.statedFen] : []));
  return sumFen([...years, ...restated]);
}
/** What the years with a statement come to by the sales known now. */
const drawnFen = (project: Project) =>
  sumFen(royaltyYears(project).flatMap(({ cashFen, state }) => (project.sharing.statements[period(state.year)] ? [cashFen] : [])));
