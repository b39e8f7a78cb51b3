/**
 * A race 赛马: several teams start on one question, the best goes on (E17; S2.17, S4.19).
 *
 * Each team is paid RHU(price × startBp) for the first milestone; the rest of the price is the survivors'.
 */
import { assertFigures, type BasisPoints, exact, type Fen, toFen, WHOLE_BP } from '#workflows/domain/money.ts';
import { largestRemainder, share } from '#workflows/domain/rounding.ts';

export type RaceTerms = { priceFen: Fen; teams: number; startBp: BasisPoints };

/** teams × each + remainder = price. */
export type RacePlan = { eachFen: Fen; remainderFen: Fen };

/** RangeError if the teams' starts exceed the whole. */
export function racePlan({ priceFen, teams, startBp }: RaceTerms): RacePlan {
  assertFigures({ priceFen, teams, startBp });
  if (teams * startBp > WHOLE_BP) throw new RangeError(`${teams} starts of ${startBp} bp exceed the whole`);
  const rounded = share(priceFen, startBp);
  // Rounded up, equal starts may together exceed a price that they use up: then each has one fen less.
  const eachFen = exact(rounded) * exact(teams) > exact(priceFen) ? rounded - 1 : rounded;
  return { eachFen, remainderFen: toFen(exact(priceFen) - exact(eachFen) * exact(teams)) };
}

/** The remainder for those who are kept after the cut, LR equal in order of rank; with one survivor all of it. */
export function raceRemainder(plan: RacePlan, survivors: readonly string[]): { team: string; fen: Fen }[] {
  assertFigures(plan);
  if (survivors.length === 0) return [];
  const parts = largestRemainder(
    plan.remainderFen,
    survivors.map(() => 1),
  );
  return survivors.map((team, index) => ({ team, fen: parts[index] ?? 0 }));
}
