import { royaltyYears } from '#workflows/project/benefit-sharing/royalty.ts';
import type { Project } from '#workflows/project/state.ts';

/** One sum in place of all further royalties (S6.15). */
export interface BuyOut {
  /** How often it has been offered. */
  readonly n: number;
  readonly offer?: { readonly by: string; readonly fen: number };
  /** Agreed: the years that were over by then are reported as before. */
  readonly agreed?: { readonly fen: number; readonly years: number };
}

/** What may still be asked under the lifetime cap, entry fee included; undefined without a cap. */
export function roomUnderCap(project: Project): number | undefined {
  const { deal } = project.transfer;
  if (deal?.terms.kind !== 'royalty') return undefined;
  const { lifetimeCapFen, entryFeeFen } = deal.terms.royalty;
  const cumulativeFen = royaltyYears(project).at(-1)?.state.cumulativeFen ?? entryFeeFen;
  return lifetimeCapFen === null ? undefined : Math.max(0, lifetimeCapFen - cumulativeFen);
}
