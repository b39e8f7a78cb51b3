import { z } from 'zod';
import { Count } from '#workflows/engine/facts.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Placed } from './selection.ts';

/** What parted a proposal from one with the same total, as words name it. */
const rules = ['indicator-fit', 'lower-price', 'student-plan', 'draw'] as const;
type Rule = (typeof rules)[number];
export const tieDetails = { tied: Count, by: z.enum(rules) };
interface Tie {
  /** Proposals with this total, this one among them. */
  readonly tied: number;
  readonly by: Rule;
}

const isRule = (below: Placed['below'] | undefined): below is Rule => rules.some((rule) => rule === below);

/** The tie in which a proposal stood. The first of several was parted from the one after it, every other from the one before. */
export function tieOf({ selection: { ranking = [] } }: Project, proposal: string): Tie | undefined {
  const place = ranking.findIndex((one) => one.proposal === proposal);
  const placed = ranking[place];
  const by = isRule(placed?.below) ? placed.below : ranking[place + 1]?.below;
  if (!placed || !isRule(by)) return undefined;
  return { tied: ranking.filter(({ totalMilli }) => totalMilli === placed.totalMilli).length, by };
}
