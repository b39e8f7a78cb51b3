import { z } from 'zod';
import { simpleInterest } from '#workflows/domain/clawback.ts';
import { defineFormula } from '#workflows/domain/formula.ts';
import { BasisPoints, Fen, sumFen } from '#workflows/domain/money.ts';
import { atFaultSides, terminationAccount, terminationCauses } from '#workflows/domain/termination.ts';

const Count = z.int().min(0);

/** Formulas of a contract's early end and of public money claimed back. */
export const endingFormulas = {
  /** The remaining debt of one side to the other; the smaller sum if the sides disagree. */
  settlement: defineFormula(
    z.strictObject({
      cause: z.enum(terminationCauses),
      atFault: z.enum(atFaultSides),
      route: z.enum(['deposit', 'damages']),
      priceFen: Fen,
      acceptedFen: Fen,
      costFen: Fen,
      commitmentsFen: Fen,
      enterpriseBp: BasisPoints,
      paidFen: Fen,
      depositFen: Fen,
      damagesBp: BasisPoints,
      enlargedLossFen: Fen,
      defectFen: Fen,
      lossFen: Fen,
      undisputedFen: Fen.optional(),
    }),
    ({ undisputedFen, ...facts }) => {
      const { workFen, workPartFen, damagesFen, payFen, refundFen } = terminationAccount(facts);
      const fen = payFen + refundFen;
      return { fen: Math.min(fen, undisputedFen ?? fen), parts: { workFen, workPartFen, chosenDamagesFen: damagesFen } };
    },
  ),
  'clawback-principal': defineFormula(
    z.strictObject({ subsidyPaidFen: Fen, pendingFen: Fen, subsidyLeftFen: Fen }),
    ({ subsidyPaidFen, pendingFen, subsidyLeftFen }) => ({ fen: Math.max(0, subsidyPaidFen + pendingFen - subsidyLeftFen) }),
  ),
  'clawback-interest': defineFormula(
    z.strictObject({ principalsFen: z.array(Fen), daysOut: z.array(Count), yearBp: BasisPoints }),
    ({ principalsFen, daysOut, yearBp }) => ({
      fen: sumFen(principalsFen.map((fen, index) => simpleInterest(fen, yearBp, daysOut[index] ?? 0))),
    }),
  ),
  'clawback-part': defineFormula(z.strictObject({ demandFen: Fen, parts: Count.min(1), place: Count.min(1) }), (plan) => {
    const even = Math.floor(plan.demandFen / plan.parts);
    return { fen: plan.place < plan.parts ? even : plan.demandFen - even * (plan.parts - 1) };
  }),
  /** What an unpaid part bears from the day after it was due; what was claimed for it before is taken off. */
  'clawback-late': defineFormula(
    z.strictObject({ overdueFen: Fen, days: Count, yearBp: BasisPoints, earlierFen: Fen }),
    ({ overdueFen, days, yearBp, earlierFen }) => ({ fen: Math.max(0, simpleInterest(overdueFen, yearBp, days) - earlierFen) }),
  ),
  /** A part of what was owed that is no longer: offset, reduced or written off. */
  'clawback-less': defineFormula(z.strictObject({ openFen: Fen, lessFen: Fen }), ({ openFen, lessFen }) => ({
    fen: Math.min(openFen, lessFen),
  })),
} as const;
