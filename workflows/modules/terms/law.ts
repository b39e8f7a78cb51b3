import type { Day } from '#workflows/domain/days.ts';
import { builtInPacks, deepMerge, type Overrides, type Pack, packsOf } from './packs.ts';
import { Place } from './place.ts';
import { Terms } from './terms.ts';

/** Figures of law that an act applies by its own date and place (P11), unlike the terms of a programme, which the opening freezes. */
const LawFigures = Terms.pick({
  inventorFloorBp: true,
  mainContributorFloorBp: true,
  publicityDays: true,
  registrationExpertFen: true,
});
type LawFigures = ReturnType<typeof LawFigures.parse>;
const fields = Object.keys(LawFigures.shape);

/** A pack as a case carries it: without the figures that are frozen in its terms. */
export type LawPack = Pick<Pack, 'id' | 'jurisdiction' | 'effectiveFrom' | 'terms'>;
export const lawPackOf = ({ id, jurisdiction, effectiveFrom, terms }: Pack): LawPack => ({
  id,
  jurisdiction,
  effectiveFrom,
  terms: pick(terms),
});
const pick = (terms: Overrides): Overrides => Object.fromEntries(Object.entries(terms).filter(([field]) => fields.includes(field)));

export interface HasLaw {
  readonly terms: Terms;
  /** All approved packs, also those of a later day; absent: those built in. */
  readonly law?: readonly LawPack[];
}
export interface Law extends LawFigures {
  /** The packs that it comes from, the national one first. */
  readonly packs: readonly string[];
}

const knownTo = ({ law = builtInPacks.map(lawPackOf) }: HasLaw) => law;
const merged = (packs: readonly LawPack[]) => packs.reduce<Overrides>((all, { terms }) => deepMerge(all, terms), {});

/** The place of a case's programme: that of its last pack. */
export function placeOfProgramme(having: HasLaw): Place {
  const last = having.terms.packs.at(-1)?.id;
  return Place.safeParse(knownTo(having).find(({ id }) => id === last)?.jurisdiction).data ?? 'CN';
}

/**
 * The law of a place on a day. A programme that gives more than the law of its opening day keeps its promise: the floor is the
 * higher of the two. Without a pack in force: the frozen terms.
 */
export function lawOn(having: HasLaw, place: string, on: Day): Law {
  const { terms } = having;
  const packs = packsOf(knownTo(having), place, on);
  const found = LawFigures.safeParse(deepMerge(pick(terms), merged(packs)));
  if (packs.length === 0 || !found.success) return { ...LawFigures.parse(pick(terms)), packs: terms.packs.map(({ id }) => id) };
  const { data } = found;
  const then = LawFigures.partial().safeParse(merged(knownTo(having).filter(({ id }) => terms.packs.some((pack) => pack.id === id)))).data;
  const promised = (own: number, law: number | undefined, now: number) => (own === law ? now : Math.max(own, now));
  const days = (of: 'price' | 'reward') => promised(terms.publicityDays[of], then?.publicityDays?.[of], data.publicityDays[of]);
  return {
    inventorFloorBp: promised(terms.inventorFloorBp, then?.inventorFloorBp, data.inventorFloorBp),
    mainContributorFloorBp: promised(terms.mainContributorFloorBp, then?.mainContributorFloorBp, data.mainContributorFloorBp),
    // no law sets the other two
    publicityDays: { ...terms.publicityDays, price: days('price'), reward: days('reward') },
    registrationExpertFen: data.registrationExpertFen,
    packs: packs.map(({ id }) => id),
  };
}

/** Least days of a public notice, by the programme's place; without a day: as the case opened. */
export const noticeDays = (having: HasLaw, of: 'price' | 'reward', on?: Day): number =>
  (on === undefined ? having.terms : lawOn(having, placeOfProgramme(having), on)).publicityDays[of];

/** The case after one more pack; the same where it has it already. */
export function withPack<State extends HasLaw>(state: State, pack: Pack): State {
  const law = knownTo(state);
  return law.some(({ id }) => id === pack.id) ? state : { ...state, law: [...law, lawPackOf(pack)] };
}
