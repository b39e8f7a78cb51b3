import type { PaperRef } from '#web/shapes/paper.ts';
import type { LedgerRow, ProjectMoney } from '#web/shapes/project.ts';

/** What proves a row of the ledger: the number of the proof of payment that the reader may have, and the bank's reference; empty where nothing was paid with it. */
export function evidenceOfRow(
  { id, version, kind }: Pick<LedgerRow, 'id' | 'version' | 'kind'>,
  payments: readonly Pick<ProjectMoney['payments'][number], 'id' | 'reference'>[],
  papers: readonly Pick<PaperRef, 'version' | 'number' | 'payment'>[],
): readonly [receipt: string, reference: string] {
  const paid = payments.find((payment) => payment.id === id);
  if (!paid) return ['', ''];
  const receipt = papers.find((paper) => paper.version === version && paper.payment?.purpose === kind);
  return [receipt?.number ?? '', paid.reference ?? ''];
}
