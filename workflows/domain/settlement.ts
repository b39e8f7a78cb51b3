/**
 * What enterprise and university owe each other when a contract ends early (E8, E9; L10, L14).
 *
 * Work in progress = verified cost + commitments that cannot be undone; the enterprise bears a part of it by cause. What the
 * university is entitled to, less what it was paid, is paid on or refunded.
 */
import type { Route } from '#workflows/domain/deposit.ts';
import { assertFigures, type BasisPoints, exact, type Fen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { largestRemainder, share } from '#workflows/domain/rounding.ts';

/** An ending without default: the work in progress is shared, no damages. */
export type SharedEnding = {
  acceptedFen: Fen;
  verifiedCostFen: Fen;
  commitmentsFen: Fen;
  enterpriseRiskBp: BasisPoints;
  paidFen: Fen;
  enlargedLossFen: Fen;
};

/** enterpriseShare + universityShare = work in progress; `payFen` to the university or `refundFen` from it, never both. */
export type SharedSettlement = {
  workFen: Fen;
  enterpriseShareFen: Fen;
  universityShareFen: Fen;
  entitledFen: Fen;
  payFen: Fen;
  refundFen: Fen;
};

/**
 * E8: mutual, technical (L10) and force majeure. Retention is part of `acceptedFen`, so it is extinguished into the result.
 * `enlargedLossFen` is what a late notice of the difficulty added: the university bears it alone.
 */
export function sharedSettlement(ending: SharedEnding): SharedSettlement {
  assertFigures(ending);
  const workFen = toFen(exact(ending.verifiedCostFen) + exact(ending.commitmentsFen));
  const risk = [ending.enterpriseRiskBp, WHOLE_BP - ending.enterpriseRiskBp];
  const [enterpriseShareFen = 0, universityShareFen = 0] = largestRemainder(workFen, risk);
  const entitledFen = toFen(exact(ending.acceptedFen) + exact(enterpriseShareFen));
  const open = exact(entitledFen) - exact(ending.enlargedLossFen) - exact(ending.paidFen);
  return { workFen, enterpriseShareFen, universityShareFen, entitledFen, ...payOrRefund(open) };
}

/** A default by one party; `depositFen` as limited by `depositSplit`, held by the university. */
export type DefaultFacts = {
  priceFen: Fen;
  acceptedFen: Fen;
  verifiedWorkFen: Fen;
  paidFen: Fen;
  depositFen: Fen;
  damagesBp: BasisPoints;
};

/**
 * One route. `universityGetsFen` counts the deposit it keeps or is credited, beyond what was paid before; `payFen` is what
 * the enterprise still pays, `refundFen` what the university pays.
 */
export type RouteResult = { universityGetsFen: Fen; payFen: Fen; refundFen: Fen };

export type DefaultRoutes = { dueFen: Fen; damagesFen: Fen; routes: Record<Route, RouteResult> };

/**
 * E9, the enterprise in default: accepted milestones and the whole verified work are due, retention at once. Then either the
 * university keeps the deposit, or it claims RHU(unaccepted price × damages rate) and the deposit counts towards it.
 */
export function enterpriseDefault(facts: DefaultFacts): DefaultRoutes {
  assertFigures(facts);
  const owed = exact(facts.acceptedFen) + exact(facts.verifiedWorkFen) - exact(facts.paidFen);
  const damagesFen = damagesOf(facts);
  const deposit = exact(facts.depositFen);
  const gets = { deposit: owed + deposit, damages: owed + exact(damagesFen) };
  return {
    dueFen: positive(owed),
    damagesFen,
    routes: {
      deposit: { universityGetsFen: positive(gets.deposit), ...payOrRefund(owed) },
      damages: { universityGetsFen: positive(gets.damages), ...payOrRefund(gets.damages - deposit) },
    },
  };
}

/**
 * The university in default: work in progress counts nothing. Then either it returns the deposit twice over, or it returns it
 * once and owes RHU(unaccepted price × damages rate). `acceptedFen` is the severable and usable part.
 */
export function universityDefault(facts: Omit<DefaultFacts, 'verifiedWorkFen'>): DefaultRoutes {
  assertFigures(facts);
  const owed = exact(facts.acceptedFen) - exact(facts.paidFen);
  const damagesFen = damagesOf(facts);
  const deposit = exact(facts.depositFen);
  const route = (open: bigint): RouteResult => ({ universityGetsFen: positive(open), ...payOrRefund(open) });
  return {
    dueFen: positive(owed),
    damagesFen,
    routes: { deposit: route(owed - 2n * deposit), damages: route(owed - deposit - exact(damagesFen)) },
  };
}

function damagesOf({ priceFen, acceptedFen, damagesBp }: Omit<DefaultFacts, 'verifiedWorkFen'>): Fen {
  return share(toFen(exact(priceFen) - exact(acceptedFen)), damagesBp);
}

function payOrRefund(open: bigint): { payFen: Fen; refundFen: Fen } {
  return { payFen: positive(open), refundFen: positive(-open) };
}

function positive(value: bigint): Fen {
  return toFen(value > 0n ? value : 0n);
}
