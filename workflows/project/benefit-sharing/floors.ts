import { shanghaiDay } from '#workflows/domain/days.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { lawOn, placeOfProgramme } from '#workflows/modules/terms/law.ts';
import type { Place } from '#workflows/modules/terms/place.ts';
import type { Project } from '#workflows/project/state.ts';
import { boundsOf } from './income.ts';
import { isReward } from './own-use/profits.ts';

/** The floors that a distribution was judged by, kept with it. */
export interface Floors {
  readonly place: Place;
  /** The packs, the national one first. */
  readonly packs: readonly string[];
  readonly inventorFloorBp: number;
  readonly mainContributorFloorBp: number;
}

/** The floors of law for one income, by the university's place on the day of the act (L1, L2, P11). */
export function floorsOf(project: Project, income: string, at: Instant, place: Place = placeOfProgramme(project)): Floors {
  const { inventorFloorBp, mainContributorFloorBp, packs } = lawOn(project, place, shanghaiDay(at));
  // a reward out of a profit is the inventors' alone
  const inventors = isReward(income) ? boundsOf(project, income).inventorFloorBp : inventorFloorBp;
  return { place, packs, inventorFloorBp: inventors, mainContributorFloorBp };
}
