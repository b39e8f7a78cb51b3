import { z } from 'zod';
import { endOfDay, shanghaiDay } from '#workflows/domain/days.ts';
import { DealFen, Fen, sumFen } from '#workflows/domain/money.ts';
import type { Figures } from '#workflows/engine/beside.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grown, owners, parties, side } from '#workflows/project/access/readers.ts';
import { platform, university } from '#workflows/project/audiences.ts';
import { partyOf } from '#workflows/project/parties.ts';
import { newest } from '#workflows/project/readings.ts';
import { funding } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { withSharing } from './benefit-sharing.ts';
import { grossOf, incomes } from './income.ts';

const reported = ({ sharing }: Project) => sharing.annualReports ?? [];
const incomeFen = (project: Project) => sumFen(incomes(project).map((income) => grossOf(project, income)));
/** What has come in so far, as booked. */
const soFar = (project: Project): Figures => ({
  name: 'incomeSoFar',
  items: [
    { name: 'gross', kind: 'fen', value: incomeFen(project) },
    { name: 'reportsFiled', kind: 'count', value: reported(project).length },
  ],
});

/** The end of the programme's day in the year after the first one not reported, from the year of the conclusion on. */
function dueAt(project: Project): Instant | undefined {
  const { annualReportDue } = project.terms;
  const { conclusion } = project.funding;
  if (annualReportDue === undefined || !conclusion) return undefined;
  let year = Number(shanghaiDay(conclusion.at).slice(0, 4));
  while (reported(project).includes(year)) year += 1;
  return endOfDay(`${year + 1}-${annualReportDue}`);
}

/**
 * S6.17: once a year the transfer office says what has become of the result. A report of each year, of a year that is over; by the
 * programme's day where it sets one. Silence is escalated and moves nothing.
 */
export const fileAnnualReport = defineStep({
  name: 'file-annual-report',
  code: 'S6.17',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: grown(parties), read: grown(owners, side('funder')), actor: 'named', figures: grown(owners, side('funder')) },
  opens: (project) => {
    const isTime = project.phase === 'transferring' || project.phase === 'sharing';
    if (!isTime || !partyOf(project, 'university')) return [];
    const n = reported(project).length + 1;
    const asked = { subject: `annual-report-${n}`, for: university(project, 'uni.tto'), about: { reports: n - 1 } };
    const at = dueAt(project);
    return [at === undefined ? { ...asked, optional: true } : { ...asked, due: { at } }];
  },
  beside: () => [newest('file-annual-report')],
  compares: (project) => [soFar(project)],
  outcomes: {
    file: {
      form: z.strictObject({
        year: z.int().min(2020).max(2100),
        use: z.enum(['in-production', 'in-trial', 'not-yet', 'given-up']),
        incomeFen: DealFen,
        distributedFen: DealFen,
        report: prose(30, 5000),
        note: optionalProse(1000),
      }),
    },
  },
  retractable: ['file'],
  facts: { 'annual-report-filed': z.strictObject({ year: Count, incomeFen: Fen, distributedFen: Fen }) },
  announces: {
    'annual-report-filed': (project) => [university(project, 'uni.research'), platform(project, 'pm'), ...funding(project)],
  },
  rules: ['year-reported', 'year-not-over', 'more-than-income'],
  breaks: (project, { at, input: { year, incomeFen: income, distributedFen } }) => [
    ...brokenIf(reported(project).includes(year), { rule: 'year-reported', field: 'year', figures: { year } }),
    ...brokenIf(year >= Number(shanghaiDay(at).slice(0, 4)), { rule: 'year-not-over', field: 'year', figures: { year } }),
    ...brokenIf(distributedFen > income, {
      rule: 'more-than-income',
      field: 'distributedFen',
      figures: { distributedFen, incomeFen: income },
    }),
  ],
  apply: (project, { input: { year, incomeFen: income, distributedFen } }) => ({
    state: withSharing(project, { annualReports: [...reported(project), year] }),
    facts: [{ type: 'annual-report-filed', year, incomeFen: income, distributedFen }],
  }),
});
