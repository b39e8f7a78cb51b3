import { z } from 'zod';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise, platform, university } from '#workflows/project/audiences.ts';
import { yearOf } from '#workflows/project/benefit-sharing/benefit-sharing.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { changed, figuresOf, reportsToAudit } from './verify-profit.ts';

const concerned = (project: Project) => [enterprise(project, 'ent.finance'), university(project, 'uni.tto')];

/** What the accounts say of the profit; what was reported or assumed stands if the auditor is silent after a second notice. */
export const auditProfit = defineStep({
  name: 'audit-profit',
  code: 'S6.31',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    reportsToAudit(project).map(([subject, report]) => ({
      subject,
      for: platform(project, 'auditor'),
      due: workingDays(60),
      about: figuresOf(subject, report),
    })),
  beside: (_project, { subject }) => eachAbout(subject, 'report-profit', 'verify-profit'),
  outcomes: {
    'find-profit': { form: z.strictObject({ profitFen: DealFen.min(1), findings: prose(10, 5000) }), legal: true },
    'find-none': { form: z.strictObject({ lossFen: DealFen, findings: prose(10, 5000) }), legal: true },
  },
  facts: {
    'profit-found': z.strictObject({ year: Count, profitFen: Fen }),
    'loss-found': z.strictObject({ year: Count, lossFen: Fen }),
    'profit-not-audited': z.strictObject({ year: Count }),
  },
  announces: { 'profit-found': concerned, 'loss-found': concerned, 'profit-not-audited': concerned },
  apply: (project, act) => {
    const year = yearOf(act.subject);
    if (act.outcome === 'find-none') {
      const { lossFen } = act.input;
      const profitFen = lossFen === 0 ? 0 : -lossFen;
      return { state: changed(project, act.subject, { profitFen, accepted: true }), facts: [{ type: 'loss-found', year, lossFen }] };
    }
    const { profitFen } = act.input;
    return { state: changed(project, act.subject, { profitFen, accepted: true }), facts: [{ type: 'profit-found', year, profitFen }] };
  },
  silence: {
    secondNotice: workingDays(20),
    then: (project, { subject }) => ({
      state: changed(project, subject, { accepted: true }),
      facts: [{ type: 'profit-not-audited', year: yearOf(subject) }],
    }),
  },
});
