import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';
import { standingPrice } from './result-transfer.ts';

/** The terms of a transfer as figures, beside the text that was written from them. */
export function dealSheets(project: Project): (Figures | Sheet)[] {
  const price = standingPrice(project);
  const { mode, valuation } = project.transfer;
  if (!price || !mode) return [];
  const { terms, relatedParty } = price;
  const items: Figures['items'] = [
    { name: 'transferMode', kind: 'term', value: mode },
    { name: 'related', kind: 'flag', value: relatedParty },
    ...(price.way ? [{ name: 'priceWay', kind: 'term' as const, value: price.way }] : []),
    ...(valuation
      ? [
          { name: 'valuation', kind: 'fen' as const, value: valuation.fen },
          { name: 'valuationMethod', kind: 'term' as const, value: `${valuation.method}-approach` },
          { name: 'validUntil', kind: 'day' as const, value: valuation.validUntil },
        ]
      : []),
  ];
  if (terms.kind === 'lump-sum') return [{ name: 'deal', items: [...items, { name: 'lumpSum', kind: 'fen', value: terms.fen }] }];
  const { entryFeeFen, creditableBp, creditYears, annualCapFen, lifetimeCapFen, tiers, minimumFen } = terms.royalty;
  return [
    {
      name: 'deal',
      items: [
        ...items,
        { name: 'entryFee', kind: 'fen', value: entryFeeFen },
        { name: 'creditable', kind: 'rate', value: creditableBp },
        { name: 'creditYears', kind: 'count', value: creditYears },
        { name: 'royaltyYears', kind: 'count', value: terms.periods },
        ...(annualCapFen === null ? [] : [{ name: 'annualCap', kind: 'fen' as const, value: annualCapFen }]),
        ...(lifetimeCapFen === null ? [] : [{ name: 'lifetimeCap', kind: 'fen' as const, value: lifetimeCapFen }]),
      ],
    },
    {
      name: 'royaltyTiers',
      columns: [
        { name: 'upTo', kind: 'fen' },
        { name: 'royaltyRate', kind: 'rate' },
      ],
      rows: tiers.map(({ upToFen, rateBp }) => [upToFen, rateBp]),
    },
    {
      name: 'royaltyMinimums',
      columns: [
        { name: 'year', kind: 'count' },
        { name: 'minimum', kind: 'fen' },
      ],
      rows: minimumFen.map((fen, index) => [index + 1, fen]),
    },
  ];
}
