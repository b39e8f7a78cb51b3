import { z } from 'zod';
import { DealFen, Fen, sumFen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { taker } from '#workflows/project/audiences.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { period, type SalesReport, withSharing, yearOf } from './benefit-sharing.ts';
import { royaltyIsOver } from './royalty.ts';

/** 10^12 fen a line: 200 of them stay within what a sum can carry. */
const Sum = Fen.max(1_000_000_000_000);
const Line = z.strictObject({
  product: prose(1, 200),
  units: z.int().min(0).max(1_000_000_000),
  grossFen: Sum,
  returnsFen: Sum,
  deductionsFen: Sum,
});

/**
 * The licensee's sales of a royalty period. Unanswered after a second notice they are estimated as the last period's, and no
 * less than what was filed and queried; the minimum then holds. Of a licence that is fully paid nothing more is reported.
 */
export const reportSales = defineStep({
  name: 'report-sales',
  code: 'S6.01',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    if (project.phase !== 'sharing' || project.transfer.deal?.terms.kind !== 'royalty' || royaltyIsOver(project)) return [];
    const { periodsEnded, reports } = project.sharing;
    const missing = Array.from({ length: periodsEnded }, (_, index) => period(index + 1)).filter(
      (subject) => !reports[subject] || reports[subject].queried,
    );
    return missing.map((subject) => ({
      subject,
      for: taker(project, 'ent.finance'),
      due: calendarDays(30),
      about: { year: yearOf(subject) },
    }));
  },
  outcomes: {
    file: {
      form: z.strictObject({
        lines: z.array(Line).min(1).max(200),
        netSalesFen: DealFen,
        evidence: optionalProse(2000),
        files: optionalFiles(),
      }),
    },
    'nil-report': { form: z.strictObject({ explanation: prose(10, 2000) }) },
  },
  facts: {
    'sales-reported': z.strictObject({ year: Count, netSalesFen: Fen }),
    'sales-estimated': z.strictObject({ year: Count, netSalesFen: Fen }),
  },
  rules: ['net-sales-differ'],
  breaks: (_project, act) => {
    if (act.outcome === 'nil-report') return [];
    const { lines, netSalesFen } = act.input;
    const gross = sumFen(lines.map(({ grossFen }) => grossFen));
    const expectedFen = gross - sumFen(lines.flatMap(({ returnsFen, deductionsFen }) => [returnsFen, deductionsFen]));
    return brokenIf(netSalesFen !== expectedFen, { rule: 'net-sales-differ', field: 'netSalesFen', figures: { expectedFen, netSalesFen } });
  },
  apply: (project, act) => {
    const netSalesFen = act.outcome === 'file' ? act.input.netSalesFen : 0;
    return {
      state: withReport(project, act.subject, { netSalesFen, estimated: false, accepted: false }),
      facts: [{ type: 'sales-reported', year: yearOf(act.subject), netSalesFen }],
    };
  },
  silence: {
    secondNotice: calendarDays(15),
    then: (project, { subject }) => {
      const netSalesFen = Math.max(lastSalesBefore(project, subject), project.sharing.reports[subject]?.netSalesFen ?? 0);
      return {
        state: withReport(project, subject, { netSalesFen, estimated: true, accepted: true }),
        facts: [{ type: 'sales-estimated', year: yearOf(subject), netSalesFen }],
      };
    },
  },
});

const withReport = (project: Project, subject: string, report: SalesReport) =>
  withSharing(project, { reports: { ...project.sharing.reports, [subject]: report } });
const lastSalesBefore = ({ sharing }: Project, subject: string) => sharing.reports[period(yearOf(subject) - 1)]?.netSalesFen ?? 0;
