import { lastDayOf } from '#workflows/engine/calendars.ts';
import type { Both, RecordedChange } from '#workflows/engine/paper.ts';
import { dayZh, grouped, percent, sumEn, sumZh } from '#workflows/project/contract/text/figures.ts';

export const both = (zh: string, en: string): Both => ({ zh, en });
/** Figures, names in one language, hashes. */
export const same = (text: string | number): Both => both(String(text), String(text));
export const none = same('—');
/** In figures and in capitals. */
export const inWords = (fen: number): Both => both(sumZh(fen), sumEn(fen));
/** For a column whose head names the unit. */
export const yuan = (fen: number): Both => same(grouped(fen));
export const rate = (bp: number): Both => same(percent(bp));
export const dayOf = (day: string): Both => both(dayZh(day), day);
/** Midnight ends a day: a period that runs until 24:00 ends on that day. */
export const dayAt = (at: string): Both => dayOf(lastDayOf(at));
export const sumColumn = { title: both('金额（元）', 'Sum (CNY)'), figures: true } as const;

/** The acts of a step about one subject with this outcome; left out: any. */
export const actsOf = (record: readonly RecordedChange[], step: string, subject?: string, outcome?: string) =>
  record.filter(
    ({ act }) =>
      act?.step === step && (subject === undefined || act.subject === subject) && (outcome === undefined || act.outcome === outcome),
  );
/** The signatures that stand: in each seat the last one, because a void or returned one is given again. */
export function signaturesOf(record: readonly RecordedChange[], step: string, subject?: string): RecordedChange[] {
  const signed = actsOf(record, step, subject, 'sign');
  return signed.filter((change) => change === signed.findLast(({ act }) => act?.seat === change.act?.seat));
}
/** The latest of them. */
export const lastAct = (...sought: Parameters<typeof actsOf>) => actsOf(...sought).slice(-1);
