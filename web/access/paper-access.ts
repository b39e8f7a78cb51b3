import { recordedForm } from '#workflows/engine/composed.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Booked } from '#workflows/engine/paper.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { ledgerView } from '#workflows/project/access/ledger-view.ts';
import { type ActAbout, knownTo } from './may-read.ts';
import { readerOf, type Standing } from './standing.ts';
import { isVisible, type Line } from './visible-facts.ts';

/** A fact as it lies on record, with the act that it followed from. */
export interface FactOnRecord {
  readonly line: Line;
  readonly act: ActAbout | undefined;
}
/** What of the record a paper says. */
export interface Said {
  readonly facts: readonly FactOnRecord[];
  readonly acts: readonly ActAbout[];
  readonly moved: readonly Booked[];
  /** Steps whose acts it repeats without a name. */
  readonly anonymous: readonly string[];
}

/**
 * A paper is the same for all who have it, so it is for those who may know all of it: every fact, every movement of money, and of every
 * document that it repeats the whole, with the name of who signed it unless it leaves that out.
 */
export function mayHavePaper(state: CaseState, standing: Standing, { facts, acts, moved, anonymous }: Said): boolean {
  const isKnown = facts.every(({ line, act }) => isVisible(state, standing, line, act));
  return isKnown && acts.every((act) => readsWhole(state, standing, act, !anonymous.includes(act.step))) && seesAll(standing, moved);
}

function readsWhole(state: CaseState, standing: Standing, act: ActAbout, isNamed: boolean): boolean {
  const { read, actor, field } = knownTo(state, standing, act);
  const outcome = stepNamed(act.step)?.outcomes[act.outcome ?? ''];
  return read && (actor === 'named' || !isNamed) && outcome !== undefined && Object.keys(recordedForm(outcome).shape).every(field);
}

function seesAll(standing: Standing, moved: readonly Booked[]): boolean {
  if (moved.length === 0) return true;
  const view = ledgerView(readerOf(standing));
  // whose tax it is stands in the fact that the paper states, and has been asked of it
  return view !== null && moved.every((one) => one.kind === 'withholding' || view.transfer(one));
}
