/**
 * What enterprise and university owe each other when a contract ends early, by cause (money.md 4.9, E8, E9; L10, L14).
 *
 * The deposit lies with the university; the retention with the enterprise, as a part of the accepted price. For every cause, one
 * sum is left: the enterprise pays, or the university refunds.
 */
import type { Route } from '#workflows/domain/deposit.ts';
import { assertFigures, type BasisPoints, exact, type Fen, sumFen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { share } from '#workflows/domain/rounding.ts';
import { enterpriseDefault, type RouteResult, sharedSettlement, universityDefault } from '#workflows/domain/settlement.ts';

export const terminationCauses = [
  'mutual',
  'technical',
  'force-majeure',
  'enterprise-default',
  'university-default',
  'misconduct',
] as const;
export type TerminationCause = (typeof terminationCauses)[number];
/** The party in default or misconduct. */
export const atFaultSides = ['none', 'enterprise', 'university'] as const;
export type AtFault = (typeof atFaultSides)[number];

export type TerminationFacts = {
  cause: TerminationCause;
  atFault: AtFault;
  route: Route;
  priceFen: Fen;
  /** Severable and usable, where the university is at fault. */
  acceptedFen: Fen;
  costFen: Fen;
  commitmentsFen: Fen;
  /** The enterprise's part of the work in progress, where it is shared. */
  enterpriseBp: BasisPoints;
  paidFen: Fen;
  depositFen: Fen;
  damagesBp: BasisPoints;
  /** Added by a late notice of the difficulty: the university's alone. */
  enlargedLossFen: Fen;
  /** The cost of repairs to accepted work; at most the retention. */
  defectFen: Fen;
  /** The innocent party's full loss, in misconduct. */
  lossFen: Fen;
};

/** `basisFen`: what of the enterprise's payments still counts for the subsidy. `payFen` and `refundFen` are never both above zero. */
export type TerminationAccount = { workFen: Fen; workPartFen: Fen; damagesFen: Fen; payFen: Fen; refundFen: Fen; basisFen: Fen };

export function terminationAccount(facts: TerminationFacts): TerminationAccount {
  assertFigures(facts);
  const { cause, paidFen, depositFen, acceptedFen, costFen, commitmentsFen, priceFen, damagesBp, route } = facts;
  const workFen = sumFen([costFen, commitmentsFen]);
  if (cause === 'enterprise-default') {
    const { routes, damagesFen } = enterpriseDefault({ priceFen, acceptedFen, verifiedWorkFen: workFen, paidFen, depositFen, damagesBp });
    const { payFen, refundFen } = routes[route];
    return { workFen, workPartFen: workFen, damagesFen: chosen(route, damagesFen), payFen, refundFen, basisFen: paidFen };
  }
  if (cause === 'university-default') {
    const soundFen = less(acceptedFen, facts.defectFen);
    const { routes, damagesFen } = universityDefault({ priceFen, acceptedFen: soundFen, paidFen, depositFen, damagesBp });
    const { payFen, refundFen } = routes[route];
    return { workFen, workPartFen: 0, damagesFen: chosen(route, damagesFen), payFen, refundFen, basisFen: soundFen };
  }
  if (cause === 'misconduct') return { workFen, workPartFen: 0, damagesFen: facts.lossFen, ...byMisconduct(facts), basisFen: 0 };
  const shared = sharedSettlement({
    acceptedFen,
    verifiedCostFen: costFen,
    commitmentsFen,
    enterpriseRiskBp: facts.enterpriseBp,
    paidFen: sumFen([paidFen, depositFen]),
    enlargedLossFen: cause === 'technical' ? facts.enlargedLossFen : 0,
  });
  const { payFen, refundFen, enterpriseShareFen, entitledFen } = shared;
  return { workFen, workPartFen: enterpriseShareFen, damagesFen: 0, payFen, refundFen, basisFen: entitledFen };
}

const chosen = (route: Route, damagesFen: Fen) => (route === 'damages' ? damagesFen : 0);
const less = (whole: Fen, part: Fen) => Math.max(0, whole - part);

/**
 * Full loss, and the deposit by fault: the giver forfeits it, the receiver returns it twice; either way it counts towards the loss.
 * An innocent university keeps what it has earned.
 */
function byMisconduct({ atFault, acceptedFen, defectFen, paidFen, depositFen, lossFen }: TerminationFacts): RouteOnly {
  const due = exact(less(acceptedFen, defectFen)) - exact(paidFen);
  const deposit = exact(depositFen);
  const larger = exact(Math.max(lossFen, depositFen));
  const open = atFault === 'enterprise' ? due + larger - deposit : due - deposit - larger;
  return { payFen: toFen(open > 0n ? open : 0n), refundFen: toFen(open < 0n ? -open : 0n) };
}
type RouteOnly = Pick<RouteResult, 'payFen' | 'refundFen'>;

/** The rest of the subsidy: the rate on the remaining basis, within the grant. */
export type FinalSubsidyFacts = { basisFen: Fen; rateBp: BasisPoints; maxGrantFen: Fen };
export function subsidyLeft(facts: FinalSubsidyFacts): Fen {
  assertFigures(facts);
  return Math.min(share(facts.basisFen, facts.rateBp), facts.maxGrantFen);
}

/** The enterprise's part of the work in progress by cause, where the contract has no word. */
export const usualPartBp: Readonly<Record<TerminationCause, BasisPoints | undefined>> = {
  mutual: 5_000,
  technical: undefined,
  'force-majeure': 5_000,
  'enterprise-default': WHOLE_BP,
  'university-default': 0,
  misconduct: 0,
};

/** Whose fault a cause is. A misconduct is found of one side or the other. */
export const faultOf: Readonly<Record<TerminationCause, AtFault>> = {
  mutual: 'none',
  technical: 'none',
  'force-majeure': 'none',
  'enterprise-default': 'enterprise',
  'university-default': 'university',
  misconduct: 'none',
};
/** The cases of an end that a forecast shows, one row each: what a misconduct leaves depends on whose it is, so it stands twice. */
export const endingCases = terminationCauses.flatMap(
  (cause): { readonly cause: TerminationCause; readonly atFault: AtFault; readonly row: string }[] =>
    cause === 'misconduct'
      ? (['enterprise', 'university'] as const).map((atFault) => ({ cause, atFault, row: `${cause}-${atFault}` }))
      : [{ cause, atFault: faultOf[cause], row: cause }],
);
