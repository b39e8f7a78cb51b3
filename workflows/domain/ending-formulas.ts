import { z } from 'zod';
import { defineFormula } from '#workflows/domain/formula.ts';
import { BasisPoints, Fen } from '#workflows/domain/money.ts';
import { atFaultSides, terminationAccount, terminationCauses } from '#workflows/domain/termination.ts';

/** Formulas of a contract's early end and of public money claimed back. */
export const endingFormulas = {
  /** What one side still owes the other; the smaller sum where the sides hold different ones right. */
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
} as const;
