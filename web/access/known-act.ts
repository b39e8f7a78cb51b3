import type { Known } from '#workflows/engine/access.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { type Asking, askedBy, isMeantAtAll } from './asked.ts';
import { type ActAbout, knownTo } from './may-read.ts';
import type { OpenStep } from './open-step.ts';
import type { Standing } from './standing.ts';

/** The target of a request: a step, its subject, perhaps one seat of it. */
export interface Named {
  readonly step: string;
  readonly subject: string;
  readonly seat?: string | undefined;
}
/** An act of the named step, as recorded. */
export interface KnownAct extends ActAbout {
  readonly at: Date;
  readonly version: number;
}
export type KnownOpening = Asking & Pick<OpenStep, 'subject' | 'seat' | 'dueAt' | 'closedAt' | 'closedWhy'>;

/** The record of a named step, before any rule of access. */
export interface OnRecord {
  readonly state: CaseState;
  /** Open and closed, the latest last. */
  readonly openings: readonly KnownOpening[];
  /** The latest last. */
  readonly acts: readonly KnownAct[];
}

/** The seat of a hidden person is the person's name: known to those alone who may know the person. */
export const isTold = ({ known, actor }: Known, seat: string | null | undefined) => known && (actor !== 'hidden' || seat == null);

export const maySeeAct = (state: CaseState, standing: Standing, act: ActAbout) => isTold(knownTo(state, standing, act), act.seat);
export const maySeeOpening = (state: CaseState, standing: Standing, row: KnownOpening) =>
  isMeantAtAll(standing, row) || maySeeAct(state, standing, askedBy(row));

/**
 * Whether the viewer may know of the named step at all. Asked before a form is parsed and again of each refusal, so that
 * another bidder's step, a judge's seat and a step that does not exist are answered alike.
 */
export function mayKnow({ state, openings, acts }: OnRecord, standing: Standing, { step, subject, seat }: Named): boolean {
  if (openings.some((row) => maySeeOpening(state, standing, row))) return true;
  if (acts.some((act) => maySeeAct(state, standing, act))) return true;
  // nothing that the viewer may know has happened: then the step's own rule decides, never the record
  return (
    standing.sides.size > 0 &&
    maySeeAct(state, standing, { step, subject, seat: seat ?? null, outcome: null, person: null, organisation: null, role: null })
  );
}
