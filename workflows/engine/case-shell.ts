import * as wf from '@temporalio/workflow';
import type { CaseFile, Recorded, Recording } from './case-file.ts';
import type { Act, Definition, EffectRequest } from './define-step.ts';
import type { Revisions } from './revise.ts';
import { rulesInForce } from './rules.ts';

/** The parts of the shell supplied by a kind of case. */
export interface CaseShell<State> {
  readonly catalogue: readonly Definition<State>[];
  /** Has everything of these changes recorded, once, however often it is called. */
  record(file: CaseFile<State>, recordings: readonly Recording[]): Promise<Recorded>;
  /** The acts that are recorded after this version, in order, each with the version it made. */
  recordedAfter(version: number): Promise<readonly { readonly version: number; readonly act: Act }[]>;
  /** The next run may take over this file. */
  handOn(file: CaseFile<State>): Promise<void>;
  /** Starts what carries an effect out; its answer comes back through `answer`. */
  carryOut(effect: EffectRequest): Promise<void>;
  /** The changes of the state under a revised calendar, and under new figures of law. */
  readonly revisions: Revisions<State>;
  /** Whether the history is to be cut here; only asked when nothing is under way. */
  isLongEnough(file: CaseFile<State>): boolean;
}

/**
 * The rules under which a run opens steps: those in force when it began, whichever are in force when it is replayed. A run
 * that was begun under the newest has nothing to tell apart and writes no marker.
 */
export function rulesOfRun(carried?: { readonly rules?: number }): number {
  const known = carried?.rules ?? 1;
  for (let rules = rulesInForce; rules > known; rules -= 1) if (wf.patched(`rules-${rules}`)) return rules;
  return known;
}
