import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise, platform, university } from '#workflows/project/audiences.ts';
import { yearOf } from '#workflows/project/benefit-sharing/benefit-sharing.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { type ProfitReport, withProfit } from './profits.ts';

const waiting = (project: Project, wanted: (report: ProfitReport) => boolean) =>
  Object.entries(project.phase === 'sharing' ? (project.sharing.profits ?? {}) : {}).filter(([, report]) => wanted(report));
/** A loss and a profit each under its own name. */
export const figuresOf = (subject: string, { profitFen }: ProfitReport) => ({
  year: yearOf(subject),
  profitFen: Math.max(0, profitFen),
  lossFen: Math.max(0, -profitFen),
});
export const reportsToAudit = (project: Project) => waiting(project, ({ accepted, audit }) => !accepted && audit === true);

/** The transfer office compares the reported profit with what it knows, or has it audited. Silence accepts it. */
export const verifyProfit = defineStep({
  name: 'verify-profit',
  code: 'S6.30',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    waiting(project, ({ accepted, audit }) => !accepted && !audit).map(([subject, report]) => ({
      subject,
      for: university(project, 'uni.tto'),
      due: workingDays(15),
      about: figuresOf(subject, report),
    })),
  beside: (_project, { subject }) => eachAbout(subject, 'report-profit'),
  outcomes: {
    accept: { form: z.strictObject({ findings: optionalProse(2000) }) },
    'have-audited': { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
  },
  facts: {
    'profit-accepted': z.strictObject({ year: Count, bySilence: z.boolean() }),
    'profit-audit-asked': z.strictObject({ year: Count }),
  },
  announces: { 'profit-audit-asked': (project) => [enterprise(project, 'ent.finance'), platform(project, 'auditor')] },
  apply: (project, { outcome, subject }) => {
    const year = yearOf(subject);
    return outcome === 'accept'
      ? { state: changed(project, subject, { accepted: true }), facts: [{ type: 'profit-accepted', year, bySilence: false }] }
      : { state: changed(project, subject, { audit: true }), facts: [{ type: 'profit-audit-asked', year }] };
  },
  silence: {
    then: (project, { subject }) => ({
      state: changed(project, subject, { accepted: true }),
      facts: [{ type: 'profit-accepted', year: yearOf(subject), bySilence: true }],
    }),
  },
});

export function changed(project: Project, subject: string, change: Partial<ProfitReport>): Project {
  const report = project.sharing.profits?.[subject];
  return report ? withProfit(project, subject, { ...report, ...change }) : project;
}
