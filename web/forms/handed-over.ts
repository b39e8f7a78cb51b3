import type { Marks } from './marks.ts';
import type { DraftPlace, Values } from './saver.ts';

/** Unsaved text of a page that was left, for the next page of the same tab; gone with the tab. */
interface HandedOver {
  readonly writer: string;
  readonly revision: number;
  readonly turn: number;
  readonly values: Values;
  readonly marks?: Marks | undefined;
}
const nameOf = ({ madeFor, address, outcome }: DraftPlace) => `tida-typed ${madeFor} ${address} ${outcome}`;

/** A browser may refuse to store anything: then there is nothing to hand over. */
export function handOver(place: DraftPlace, typed: HandedOver): void {
  try {
    sessionStorage.setItem(nameOf(place), JSON.stringify(typed));
  } catch {
    // the save that is on its way is all there is
  }
}
export function takeOver(place: DraftPlace): HandedOver | undefined {
  try {
    const found = sessionStorage.getItem(nameOf(place));
    return found ? (JSON.parse(found) as HandedOver) : undefined;
  } catch {
    return undefined;
  }
}
export function forget(place: DraftPlace): void {
  try {
    sessionStorage.removeItem(nameOf(place));
  } catch {
    // never stored
  }
}
