import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { type Payable, released } from '#workflows/modules/payment/releases.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { defineRelease } from './define-release.ts';
import { differenceOrder, differencesOf, owedDifferences, payerOf } from './receipt-difference.ts';

/** S4.03: what has arrived short is paid by the enterprise, what has arrived in excess is returned by the university. */
export const payDifference = defineRelease({
  name: 'pay-difference',
  code: 'S4.03b',
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  outlives: true,
  purpose: 'difference',
  states: released('difference', { askedFen: Fen, seenFen: Fen, payer: z.enum(['enterprise', 'university']) }),
  by: (project, not, subject) => {
    const one = differencesOf(project).find((known) => known.subject === subject);
    return one && payerOf(one) === 'university' ? university(project, 'uni.finance', not) : enterprise(project, 'ent.finance', not);
  },
  papers: ['answer-receipt'],
  payables: (project) =>
    owedDifferences(project).map((one): Payable => {
      const { purpose: _purpose, ...order } = differenceOrder(project, one);
      return { ...order, until: undefined, about: { askedFen: one.fen, seenFen: one.seenFen, payer: payerOf(one) } };
    }),
});
