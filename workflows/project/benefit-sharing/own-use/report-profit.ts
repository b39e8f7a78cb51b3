import { z } from 'zod';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { enterprise, platform, university } from '#workflows/project/audiences.ts';
import { yearOf } from '#workflows/project/benefit-sharing/benefit-sharing.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { profit, profitTerms, reportOf, withProfit, yearsOfUse } from './profits.ts';

const concerned = (project: Project) => [university(project, 'uni.tto'), university(project, 'uni.finance')];

/**
 * S6.13: the enterprise's operating profit from the result, year by year. Unanswered after a second notice it is assumed as in the year
 * before, and the auditor looks at the accounts before anything is owed.
 */
export const reportProfit = defineStep({
  name: 'report-profit',
  code: 'S6.13',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    if (project.phase !== 'sharing' || !profitTerms(project)) return [];
    const ended = Math.min(project.sharing.periodsEnded, yearsOfUse(project));
    return Array.from({ length: ended }, (_, index) => profit(index + 1))
      .filter((subject) => !reportOf(project, subject))
      .map((subject) => ({ subject, for: enterprise(project, 'ent.finance'), due: calendarDays(60), about: { year: yearOf(subject) } }));
  },
  beside: () => each('propose-use'),
  outcomes: {
    'file-profit': {
      form: z.strictObject({ profitFen: DealFen.min(1), accounts: prose(10, 3000), note: optionalProse(2000), files: optionalFiles() }),
    },
    'file-loss': {
      form: z.strictObject({ lossFen: DealFen, accounts: prose(10, 3000), note: optionalProse(2000), files: optionalFiles() }),
    },
  },
  retractable: ['file-profit', 'file-loss'],
  returnable: ['file-profit', 'file-loss'],
  facts: {
    'profit-reported': z.strictObject({ year: Count, profitFen: Fen }),
    'loss-reported': z.strictObject({ year: Count, lossFen: Fen }),
    'profit-estimated': z.strictObject({ year: Count, profitFen: Fen }),
  },
  announces: {
    'profit-estimated': (project) => [enterprise(project, 'ent.finance'), ...concerned(project), platform(project, 'auditor')],
  },
  apply: (project, act) => {
    const year = yearOf(act.subject);
    if (act.outcome === 'file-loss') {
      const { lossFen } = act.input;
      const report = { profitFen: lossFen === 0 ? 0 : -lossFen, estimated: false, accepted: false };
      return { state: withProfit(project, act.subject, report), facts: [{ type: 'loss-reported', year, lossFen }] };
    }
    const { profitFen } = act.input;
    const state = withProfit(project, act.subject, { profitFen, estimated: false, accepted: false });
    return { state, facts: [{ type: 'profit-reported', year, profitFen }] };
  },
  silence: {
    secondNotice: calendarDays(15),
    then: (project, { subject }) => {
      const year = yearOf(subject);
      const profitFen = Math.max(0, reportOf(project, profit(year - 1))?.profitFen ?? 0);
      const state = withProfit(project, subject, { profitFen, estimated: true, accepted: false, audit: true });
      return { state, facts: [{ type: 'profit-estimated', year, profitFen }] };
    },
  },
});
