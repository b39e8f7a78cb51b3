import { endOfDay, type Instant, startOfDay } from '#workflows/domain/days.ts';
import type { Barring } from '#workflows/engine/define-kind.ts';
import { Measure } from './entries.ts';

/** What the database says of some organisations and persons (prisma/functions/change-register.sql). */
export interface RegisterRead {
  readonly now: Instant;
  readonly entries: readonly { readonly id: string; readonly kind: string; readonly subject: string; readonly body: unknown }[];
  readonly facts: readonly {
    readonly organisation: string;
    readonly party: string;
    readonly type: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly at: Instant;
  }[];
}
/** In force at the instant of the reading. */
export interface MeasureInForce {
  readonly subject: string;
  readonly measure: Measure['measure'];
  /** Null: it follows from a case. */
  readonly source: string | null;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Measures of the register, and bars that cases have ended with. */
export function measuresIn({ now, entries, facts }: RegisterRead, barring: readonly Barring[]): MeasureInForce[] {
  const at = new Date(now).toISOString();
  const entered = entries.flatMap(({ kind, subject, body }): MeasureInForce[] => {
    const found = kind === 'measure' ? Measure.safeParse(body).data : undefined;
    if (!found) return [];
    const { measure, source, startsOn, endsOn } = found;
    return [{ subject, measure, source, from: startOfDay(startsOn), until: endsOn ? endOfDay(endsOn) : null }];
  });
  const barred = facts.flatMap(({ organisation, party, type, details, at: stated }): MeasureInForce[] => {
    const statedAt = new Date(stated).toISOString();
    const bar = barring.find(({ types }) => types.includes(type))?.of({ type, details, at: statedAt });
    if (bar?.party !== party) return [];
    return [{ subject: organisation, measure: 'bar', source: null, from: statedAt, until: bar.until }];
  });
  return [...entered, ...barred].filter(({ from, until }) => from <= at && (until === null || until > at));
}

/** As shown: the last moment of the last day. */
export const lastMoment = (until: Instant | null): Instant | null => until && new Date(Date.parse(until) - 1).toISOString();

/** The measures that stop an act: applying for something new, or being awarded and paid. */
export const stopping = (measures: readonly MeasureInForce[], asks: 'applies' | 'awards'): MeasureInForce | undefined =>
  measures.find(({ measure }) => measure === 'sanction' || asks === 'applies');
