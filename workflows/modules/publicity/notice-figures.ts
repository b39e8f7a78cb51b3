import { ratesIn, sumsIn } from '#workflows/domain/figures-in-text.ts';
import type { BrokenRule } from '#workflows/engine/refusal.ts';

/** What the record says of a matter that is published. */
export interface RecordedFigures {
  readonly fen: readonly number[];
  readonly bp: readonly number[];
}
/** Sums and rates in the text of a notice that the record does not have: what everybody reads comes from the record. */
export function brokenByFigures(form: unknown, { fen, bp }: RecordedFigures): BrokenRule<'other-figure'>[] {
  const recorded = { fen: new Set(fen.map(BigInt)), percents: new Set(bp.map((rate) => String(rate / 100))) };
  return (['noticeZh', 'noticeEn'] as const).flatMap((field) => {
    const text = String((form as Readonly<Record<string, unknown>>)[field] ?? '');
    const strange = [
      ...sumsIn(text).filter((sum) => !recorded.fen.has(sum.fen)),
      ...ratesIn(text).filter((rate) => !recorded.percents.has(rate.percent)),
    ];
    return strange.slice(0, 1).map(({ text: figure }) => ({ rule: 'other-figure' as const, field, figures: { figure } }));
  });
}
