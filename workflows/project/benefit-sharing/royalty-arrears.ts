import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Count } from '#workflows/engine/facts.ts';
import { calendarDays, endOf } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown } from '#workflows/project/access/readers.ts';
import { taker, university } from '#workflows/project/audiences.ts';
import { defineWait } from '#workflows/project/state.ts';
import { statementOf, withStatement, yearOf } from './benefit-sharing.ts';
import { booked, endAnnounced, endFacts, isLicensed, unpaid } from './licence.ts';

/** S6.05: sixty days late, the fee is demanded. Where no licence is left that could end, it is an explicit receivable from then on. */
export const royaltyArrears = defineWait({
  name: 'royalty-arrears',
  stage: 'benefit-sharing',
  clock: 'money',
  optional: true,
  facts: { 'fee-demanded': z.strictObject({ year: Count, fen: Fen }), 'fee-receivable': endFacts['fee-receivable'] },
  announces: {
    'fee-demanded': (project) => [
      taker(project, 'ent.finance'),
      taker(project, 'ent.signatory'),
      university(project, 'uni.tto'),
      university(project, 'uni.finance'),
    ],
    'fee-receivable': endAnnounced['fee-receivable'],
  },
  since: 1,
  access: { known: dealAndClient, read: deal, actor: 'named', figures: grown(deal) },
  waits: (project) =>
    unpaid(project).flatMap((income) => {
      const { payBy, demandFrom = payBy, demandedAt, dueFen } = statementOf(project, income);
      const at = endOf(calendarDays(60), demandFrom, project.terms.lengths, project.calendar);
      return demandedAt || project.phase !== 'sharing'
        ? []
        : [{ subject: income, until: { at }, about: { year: yearOf(income), fen: dueFen } }];
    }),
  elapsed: (project, income, at) => {
    const demanded = withStatement(project, income, { demandedAt: at });
    const fact = { type: 'fee-demanded', year: yearOf(income), fen: statementOf(project, income).dueFen } as const;
    if (isLicensed(project)) return { state: demanded, facts: [fact] };
    const change = booked(demanded, [income], at);
    const receivables = (change.facts ?? []).flatMap((one) => (one.type === 'fee-receivable' ? [one] : []));
    return { ...change, facts: [fact, ...receivables] };
  },
});
