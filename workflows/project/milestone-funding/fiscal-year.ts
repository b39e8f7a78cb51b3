import { z } from 'zod';
import { shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { Fen } from '#workflows/domain/money.ts';
import { Count } from '#workflows/engine/facts.ts';
import { isDischarged } from '#workflows/modules/payment/payment.ts';
import { grant, parties } from '#workflows/project/access/readers.ts';
import { funder } from '#workflows/project/audiences.ts';
import { defineWait, type Project } from '#workflows/project/state.ts';
import { changeClaim, claimSubject, type SubsidyClaim } from './subsidy-claim.ts';

const access = { known: parties, read: grant, actor: 'named', figures: grant } as const;
const isPaid = (project: Project, { n, approved }: SubsidyClaim) =>
  approved === undefined || approved.cashFen === 0 || isDischarged(project, 'subsidy', claimSubject(n));
const claimOf = ({ funding }: Project, subject: string) => {
  const claim = funding.claims.find(({ n }) => claimSubject(n) === subject);
  if (!claim) throw new Error(`no ${subject}`);
  return claim;
};
const yearOf = (at: string) => Number(shanghaiDay(at).slice(0, 4));
const accounts = { debit: 'funder/expense', credit: 'funder/payable' } as const;
const accrualId = (subject: string) => `subsidy-accrued.${subject}`;

/**
 * 4.8, fiscal year: what was approved in a year and not paid by its end is entered as an expense of that year, and the funder is
 * informed. The right does not lapse; the payment itself is dated in the year in which it is made.
 */
export const fiscalYear = defineWait({
  name: 'fiscal-year',
  stage: 'milestone-funding',
  clock: 'money',
  outlives: true,
  since: 1,
  access,
  facts: { 'subsidy-accrued': z.strictObject({ claim: Count, year: Count, fen: Fen }) },
  announces: {
    'subsidy-accrued': (project) => [funder(project, 'fund.finance'), funder(project, 'fund.officer'), funder(project, 'fund.approver')],
  },
  waits: (project) =>
    project.funding.claims.flatMap((claim) => {
      const { n, approvedAt, accruedFen } = claim;
      if (approvedAt === undefined || accruedFen !== undefined || isPaid(project, claim)) return [];
      return [{ subject: claimSubject(n), until: { at: startOfDay(`${yearOf(approvedAt) + 1}-01-01`) }, about: { claim: n } }];
    }),
  elapsed: (project, subject) => {
    const { n, approved, approvedAt = '' } = claimOf(project, subject);
    const accrued = computed('subsidy-accrued', { payableFen: approved?.cashFen ?? 0 });
    return {
      state: changeClaim(project, n, { accruedFen: accrued.fen }),
      facts: [{ type: 'subsidy-accrued', claim: n, year: yearOf(approvedAt), fen: accrued.fen }],
      transfers: [{ id: accrualId(subject), ...accounts, ...accrued, kind: 'subsidy-accrued' }],
    };
  },
});

/** The payment has been made, or an offset has left nothing to pay: the entry is reversed. */
export const accrualReversal = defineWait({
  name: 'accrual-reversal',
  stage: 'milestone-funding',
  clock: 'money',
  outlives: true,
  since: 1,
  access,
  facts: { 'accrual-reversed': z.strictObject({ claim: Count, fen: Fen }) },
  waits: (project) =>
    project.funding.claims.flatMap((claim) =>
      claim.accruedFen !== undefined && claim.accruedFen > 0 && isPaid(project, claim)
        ? [{ subject: claimSubject(claim.n), until: { at: claim.approvedAt ?? '' }, about: { claim: claim.n } }]
        : [],
    ),
  elapsed: (project, subject) => {
    const { n, accruedFen = 0 } = claimOf(project, subject);
    const { fen, formula } = computed('subsidy-accrued', { payableFen: accruedFen });
    const { debit, credit } = accounts;
    const reversal = { id: `accrual-reversed.${subject}`, debit: credit, credit: debit, fen, formula, reverses: accrualId(subject) };
    return {
      state: changeClaim(project, n, { accruedFen: 0 }),
      facts: [{ type: 'accrual-reversed', claim: n, fen }],
      transfers: [{ ...reversal, kind: 'accrual-reversed' }],
    };
  },
});
