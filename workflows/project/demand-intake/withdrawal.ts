import { z } from 'zod';
import { type BondCause, bondSplit } from '#workflows/domain/bond.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { paymentOf } from '#workflows/modules/payment/payment.ts';
import { supersede } from '#workflows/modules/publicity/publicity.ts';
import { answeredBy, isOpenedByTwo } from '#workflows/project/proposal/selection.ts';
import type { Project } from '#workflows/project/state.ts';
import { bondFacts, bondSubject, settleBond } from './bond.ts';
import { withIntake, withoutIntake } from './demand-intake.ts';

export const withdrawalCauses = ['need-gone', 'no-budget', 'solved-otherwise', 'plans-changed', 'other'] as const;
export const withdrawalMoments = ['before-listing', 'listed', 'evaluating'] as const;
export type WithdrawalMoment = (typeof withdrawalMoments)[number];

/** Where the demand stands when it is given up; undefined: it cannot be any more, or not while a bond is at the bank or the seals are being opened. */
export function momentOf(project: Project): WithdrawalMoment | undefined {
  const { phase, intake, selection } = project;
  if (phase === 'intake') return intake.desk === undefined || isAtTheBank(project) ? undefined : 'before-listing';
  // with the reserve used up, or a higher budget's bond awaited, the round can be closed as it is
  if (selection.usedUp || intake.topUp) return undefined;
  if (phase === 'evaluating') return 'evaluating';
  if (phase !== 'listed' && phase !== 'proposing') return undefined;
  return isOpenedByTwo(selection) ? undefined : 'listed';
}

const paidBond = (project: Project) => paymentOf(project, 'bond', bondSubject(project));
const isAtTheBank = (project: Project) => paidBond(project)?.state === 'ordered';
/** Paid and not confirmed: nothing goes back that two people have not seen arrive. */
export const isBondUnseen = (project: Project) => project.phase === 'intake' && paidBond(project)?.state === 'settled';

type Cause = Extract<BondCause, `withdrawn-${string}`>;
/** Which bond rule applies. Before the opening only the workflow knows whether anything has been sealed. */
const causeOf = (project: Project): Cause => {
  if (momentOf(project) === 'before-listing') return 'withdrawn-before-listing';
  return answeredBy(project).length > 0 ? 'withdrawn-with-proposals' : 'withdrawn-listed';
};
/** P9: until the window has closed both cases are shown, so that the figures do not say whether anybody has answered. */
const casesShown = (project: Project): readonly Cause[] =>
  momentOf(project) === 'listed' && project.selection.closedAt === undefined
    ? ['withdrawn-listed', 'withdrawn-with-proposals']
    : [causeOf(project)];

/** What becomes of the bond, by case. The pool's own sum is the same for however many share it. */
export function bondOutcome(project: Project): Sheet {
  const { bondBp: rateBp, bondMaxFen: capFen, bondKeptBp: keptBp } = project.terms;
  const bond = (project.intake.bondFen ?? 0) + (isBondUnseen(project) ? (paidBond(project)?.fen ?? 0) : 0);
  const rows = casesShown(project).map((cause) => {
    const { returnFen, keptFen, pool } = bondSplit(bond, cause, cause === 'withdrawn-with-proposals' ? ['bidders'] : [], {
      rateBp,
      capFen,
      keptBp,
    });
    return [cause, bond, returnFen, keptFen, pool.reduce((sum, { fen }) => sum + fen, 0)];
  });
  const fen = (name: string) => ({ name, kind: 'fen' }) as const;
  return {
    name: 'bondOutcome',
    columns: [{ name: 'case', kind: 'term' }, fen('bond'), fen('bondReturned'), fen('bondKept'), fen('bondPool')],
    rows,
  };
}

export const withdrawalFacts = {
  'demand-withdrawn': z.strictObject({ moment: z.enum(withdrawalMoments), cause: z.enum(withdrawalCauses) }),
  ...bondFacts,
};

/** The demand is given up: its bond is settled, envelopes stay sealed for ever, what was published no longer holds. */
export function withdrawn(
  project: Project,
  cause: (typeof withdrawalCauses)[number],
  at: Instant,
): Required<Pick<Change<Project, FactOf<typeof withdrawalFacts>>, 'facts'>> & Change<Project, FactOf<typeof withdrawalFacts>> {
  const moment = momentOf(project);
  if (!moment) throw new Error(`no withdrawal in ${project.phase}`);
  const settled = settleBond(
    supersede({ ...withoutIntake(project, 'desk', 'withdrawal'), phase: 'withdrawn' }, 'award'),
    causeOf(project),
    answeredBy(project),
    at,
  );
  return { ...settled, facts: [{ type: 'demand-withdrawn', moment, cause }, ...settled.facts] };
}

export const withWithdrawal = (project: Project, cause: (typeof withdrawalCauses)[number], by: string): Project =>
  withIntake(project, { withdrawal: { cause, by } });
