import { computed } from '#workflows/domain/formulas.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { sumFen } from '#workflows/domain/money.ts';
import { daysLate, type Instant } from '#workflows/engine/period.ts';
import { isDealtWith, owed } from '#workflows/modules/payment/payment.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Clawback, changeClawback, clawbackSubject, debtEnds, type LateInterest, openPartsOf } from './clawback.ts';
import { partDueAt } from './instalments.ts';

interface Late {
  readonly place: number;
  readonly fen: number;
}
interface Accrued {
  readonly state: Project;
  readonly claims: readonly LateInterest[];
  readonly transfers: readonly Transfer[];
}

/** S4.28: what these instalments bear for the days since they were due; days claimed before are not claimed again. */
function accrued(project: Project, clawback: Clawback, instalments: readonly Late[], at: Instant): Accrued {
  const { lateBp: yearBp = clawback.yearBp, late: before = [] } = clawback;
  const { lengths } = project.terms;
  const claims = instalments.flatMap(({ place, fen: overdueFen }) => {
    const earlier = before.filter((claim) => claim.place === place);
    const days = daysLate(partDueAt(clawback, place), at, lengths, project.calendar);
    const subject = `${clawbackSubject(clawback)}.${place}.late-${earlier.length + 1}`;
    const interest = computed('clawback-late', { overdueFen, days, yearBp, earlierFen: sumFen(earlier.map(({ fen }) => fen)) });
    return interest.fen > 0 ? [{ subject, place, days, ...interest }] : [];
  });
  if (claims.length === 0) return { state: project, claims, transfers: [] };
  return {
    state: changeClawback(project, clawback.n, { late: [...before, ...claims] }),
    claims,
    transfers: claims.map(({ subject, fen, formula }) =>
      owed({ purpose: 'clawback', subject, ...debtEnds(project, clawback.debtor), fen, formula }),
    ),
  };
}

/** Of one instalment, when it is released. */
export function lateRelease(project: Project, clawback: Clawback, subject: string, at: Instant) {
  // a payment on its way counts as open: the bank has not answered yet
  const instalment = openPartsOf(project, clawback).find((known) => known.subject === subject);
  const { state, claims, transfers } = accrued(project, clawback, instalment ? [instalment] : [], at);
  const [claim] = claims;
  return claim && { state, subject: claim.subject, days: claim.days, fen: claim.fen, transfers };
}

/** Of everything unpaid, when the claim enters the integrity file: the debt on record is whole. */
export function lateSoFar(project: Project, clawback: Clawback, at: Instant): Accrued {
  const open = openPartsOf(project, clawback).filter(({ subject }) => !isDealtWith(project, 'clawback', subject));
  return accrued(project, clawback, open, at);
}
