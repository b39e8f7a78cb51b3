import { isVacant, type Places } from './places.ts';

/** One vote of a panel that decides together; each sitting votes again. */
export interface Vote {
  readonly seat: string;
  readonly sitting: number;
}

const seatAt = (index: number) => `expert-${index + 1}`;
/** The filled places as seats. */
export const seatsOf = (places: Places) => places.flatMap((expert, index) => (isVacant(expert) ? [] : [{ seat: seatAt(index), expert }]));

export const votesIn = <V extends Vote>(votes: readonly V[], sitting: number): V[] => votes.filter((vote) => vote.sitting === sitting);
export const hasVoted = (votes: readonly Vote[], sitting: number, seat: string) =>
  votesIn(votes, sitting).some((vote) => vote.seat === seat);
/** The votes that count: those of the panel's places. Another seat may be heard and recorded. */
export const countedVotes = <V extends Vote>(votes: readonly V[], sitting: number, places: Places): V[] =>
  votesIn(votes, sitting).filter(({ seat }) => places.some((_, index) => seat === seatAt(index)));

/**
 * The middle vote from worst to best, once every place has voted: with an odd number of places it is the majority's, where there is
 * a majority.
 */
export function middleVote<V extends Vote>(votes: readonly V[], sitting: number, places: Places, worseFirst: (a: V, b: V) => number) {
  const counted = countedVotes(votes, sitting, places);
  if (places.length === 0 || counted.length < places.length) return undefined;
  return counted.toSorted(worseFirst)[(counted.length - 1) / 2];
}
