import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Count } from '#workflows/engine/facts.ts';
import { calendarDays, workingDays } from '#workflows/engine/period.ts';
import { brokenByDue, dueRules } from '#workflows/modules/payment/sums.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { dueBy } from '#workflows/project/due-by.ts';
import { each, eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { period, withSharing, yearOf } from './benefit-sharing.ts';
import { draftStatements } from './royalty.ts';

/** The statement is drafted by the rules of the deal; finance reads the sum and issues it. It is never changed afterwards. */
export const issueStatement = defineStep({
  name: 'issue-statement',
  code: 'S6.04',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    draftStatements(project)
      .filter(({ income }) => !project.sharing.statements[income])
      .map(({ income, dueFen }) => ({
        subject: income,
        for: university(project, 'uni.finance'),
        due: workingDays(5),
        about: { year: yearOf(income), dueFen },
      })),
  beside: (_project, { subject }) => [...eachAbout(subject, 'report-sales', 'verify-report'), ...each('set-price')],
  begins: (_project, { about }) => ({ issue: { dueFen: about?.['dueFen'] ?? about?.['fen'] } }),
  outcomes: { issue: { form: z.strictObject({ dueFen: Fen }) } },
  facts: { 'statement-issued': z.strictObject({ year: Count, dueFen: Fen, payBy: z.iso.datetime() }) },
  rules: dueRules,
  breaks: (_project, { input: { dueFen } }, { about }) => brokenByDue('dueFen', Number(about?.['dueFen']), dueFen),
  apply: (project, { subject, input: { dueFen }, at }) => {
    // what was due from the start bears interest from the first day of payment
    const first = subject.startsWith('restated-') ? project.sharing.statements[period(yearOf(subject))] : undefined;
    const payBy = first?.payBy ?? dueBy(project, 'pay-royalty', calendarDays(30), at);
    const statements = { ...project.sharing.statements, [subject]: { dueFen, payBy, ...(first ? { demandFrom: at } : {}) } };
    return { state: withSharing(project, { statements }), facts: [{ type: 'statement-issued', year: yearOf(subject), dueFen, payBy }] };
  },
});
