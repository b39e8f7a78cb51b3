import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { type Price, standingPrice } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import { waitsForFirstRefusal } from './taken-by.ts';

/**
 * A negotiated price is shown to everybody, and so is a sale to a related organisation (L5). What an exchange or an auction has brought
 * was public there, and needs no notice of its own (L4).
 */
export const needsNotice = ({ way, relatedParty }: Price) => way === undefined || relatedParty;
/** The price that has been public long enough, or needs no notice: the one approved and signed. */
export function publishedPrice(project: Project): Price | undefined {
  const price = standingPrice(project);
  if (!price || waitsForFirstRefusal(project)) return undefined;
  return !needsNotice(price) || isClear(project, 'price') ? price : undefined;
}
