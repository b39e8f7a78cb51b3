/**
 * One income of a university from a result: costs first, then inventors, broker, school and college (E5, E22; L1, L2, L3).
 *
 * `net = gross − stamp − VAT and surcharges − upkeep − direct costs − deficit carried in` · `inventors = CEIL(net × bp)` · `broker = RHU(net × bp)`
 * · rest LR school, college · team LR. Below zero nothing is distributed and the deficit goes on to the next income.
 */
import { assertFigures, type BasisPoints, exact, type Fen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { largestRemainder, share, shareUp } from '#workflows/domain/rounding.ts';
import { assertWhole } from '#workflows/domain/tranches.ts';

/** What an income brings and what it costs: value-added tax with its surcharges where no exemption holds, `deficitFen` comes in from before. */
export type IncomeTerms = { grossFen: Fen; stampFen: Fen; vatFen: Fen; surchargeFen: Fen; upkeepFen: Fen; directFen: Fen; deficitFen: Fen };

/** `schoolBp` of the rest, the college has the other part; `teamBp` in the signed order of inventors, Σ 10000. */
export type WaterfallTerms = IncomeTerms & {
  inventorBp: BasisPoints;
  brokerBp: BasisPoints;
  schoolBp: BasisPoints;
  teamBp: readonly number[];
  floorBp: BasisPoints;
};

/** inventors + broker + school + college = net; Σ team = inventors; `deficitFen` is carried on. */
export type Waterfall = {
  netFen: Fen;
  deficitFen: Fen;
  inventorsFen: Fen;
  floorFen: Fen;
  brokerFen: Fen;
  restFen: Fen;
  schoolFen: Fen;
  collegeFen: Fen;
  teamFen: Fen[];
};

/**
 * RangeError if the inventors' rate is under the floor, if inventors and broker exceed the whole, or if the team's parts do
 * not add up to 10000: `distributionRefusals` reports it earlier.
 */
export function licenceWaterfall(terms: WaterfallTerms): Waterfall {
  assertFigures(terms);
  if (terms.inventorBp < terms.floorBp) throw new RangeError('the inventors’ rate is under the floor');
  if (terms.inventorBp + terms.brokerBp > WHOLE_BP) throw new RangeError('inventors and broker exceed the whole');
  assertWhole(terms.teamBp);
  const { netFen, deficitFen } = netIncome(terms);
  const inventorsFen = shareUp(netFen, terms.inventorBp);
  // CEIL beside RHU may exceed the net by one fen when the two rates make the whole: the minimum comes first, the broker is cut.
  const brokerFen = Math.min(share(netFen, terms.brokerBp), netFen - inventorsFen);
  const restFen = netFen - inventorsFen - brokerFen;
  const [schoolFen = 0, collegeFen = 0] = largestRemainder(restFen, [terms.schoolBp, WHOLE_BP - terms.schoolBp]);
  return {
    netFen,
    deficitFen,
    inventorsFen,
    floorFen: shareUp(netFen, terms.floorBp),
    brokerFen,
    restFen,
    schoolFen,
    collegeFen,
    teamFen: largestRemainder(inventorsFen, terms.teamBp),
  };
}

/** The rest of an income after its costs; never below zero, and the deficit is carried on (E22). */
export function netIncome({ grossFen, stampFen, vatFen, surchargeFen, upkeepFen, directFen, deficitFen }: IncomeTerms): {
  netFen: Fen;
  deficitFen: Fen;
} {
  assertFigures({ grossFen, stampFen, vatFen, surchargeFen, upkeepFen, directFen, deficitFen });
  const costs = exact(stampFen) + exact(vatFen) + exact(surchargeFen) + exact(upkeepFen) + exact(directFen) + exact(deficitFen);
  const balance = exact(grossFen) - costs;
  return { netFen: toFen(balance > 0n ? balance : 0n), deficitFen: toFen(balance < 0n ? -balance : 0n) };
}

/** Stamp duty on a deal: RHU(value × rate); the rate is policy data, 3 bp (0.3‰) for technology contracts. */
export function stampDuty(dealFen: Fen, stampBp: BasisPoints): Fen {
  return share(dealFen, stampBp);
}

/** L13: the part of a cash reward that counts as income of the person, RHU; 5000 bp in the policy for transferred results. */
export function taxableReward(rewardFen: Fen, countedBp: BasisPoints): Fen {
  return share(rewardFen, countedBp);
}

/** A team member's part and whether the person made a main contribution. */
export type TeamPart = { partBp: BasisPoints; isMain: boolean };

export type DistributionRefusal =
  | { code: 'inventors-below-floor'; wantedBp: number; floorBp: number }
  | { code: 'broker-above-limit'; wantedBp: number; limitBp: number }
  | { code: 'rates-exceed-whole'; sumBp: number }
  | { code: 'team-not-whole'; sumBp: number }
  | { code: 'main-contributors-below-floor'; mainBp: number; floorBp: number };

/** Why a proposed distribution cannot be; an empty list means it can (S6.07; L1, L3: main contributors ≥ 50 % of the reward). */
export function distributionRefusals(proposal: {
  inventorBp: BasisPoints;
  floorBp: BasisPoints;
  brokerBp: BasisPoints;
  brokerLimitBp: BasisPoints;
  team: readonly TeamPart[];
  mainFloorBp: BasisPoints;
}): DistributionRefusal[] {
  assertFigures(proposal);
  const { inventorBp, floorBp, brokerBp, brokerLimitBp, team, mainFloorBp } = proposal;
  const refusals: DistributionRefusal[] = [];
  if (inventorBp < floorBp) refusals.push({ code: 'inventors-below-floor', wantedBp: inventorBp, floorBp });
  if (brokerBp > brokerLimitBp) refusals.push({ code: 'broker-above-limit', wantedBp: brokerBp, limitBp: brokerLimitBp });
  if (inventorBp + brokerBp > WHOLE_BP) refusals.push({ code: 'rates-exceed-whole', sumBp: inventorBp + brokerBp });
  const sumBp = team.reduce((sum, { partBp }) => sum + partBp, 0);
  if (sumBp !== WHOLE_BP) refusals.push({ code: 'team-not-whole', sumBp });
  const main = mainContributorCheck(team, mainFloorBp);
  if (!main.ok) refusals.push(main.refusal);
  return refusals;
}

/** L3: those who made the main contribution must have at least `floorBp` (5000) of the total reward. */
export function mainContributorCheck(
  team: readonly TeamPart[],
  floorBp: BasisPoints,
): { ok: true; mainBp: number } | { ok: false; refusal: DistributionRefusal } {
  assertFigures({ team, floorBp });
  const mainBp = team.reduce((sum, { partBp, isMain }) => (isMain ? sum + partBp : sum), 0);
  if (mainBp >= floorBp) return { ok: true, mainBp };
  return { ok: false, refusal: { code: 'main-contributors-below-floor', mainBp, floorBp } };
}
