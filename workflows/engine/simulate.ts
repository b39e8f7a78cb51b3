import type { CaseFile, OpenRow, Recording } from './case-file.ts';
import type { Act, Actor, Definition, EffectRequest } from './define-step.ts';
import { faultOf } from './facts.ts';
import { openIn } from './openings.ts';
import { elapse, nextDueAt, type Performed, perform, reply } from './perform.ts';
import type { Instant } from './period.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { deadlineFacts } from './released.ts';
import { type Revision, type Revisions, revise, revisionFacts } from './revise.ts';
import { knownUnder } from './rules.ts';

/** The simulated answer to an effect; undefined leaves it unanswered. */
export type World = (effect: EffectRequest, at: Instant) => unknown;

/**
 * A case lived through without any server: `perform` under virtual time. Used by tests and by previews ("what if").
 * Effects are answered at once by `world`, unless it leaves them open.
 */
export class Simulation<State> {
  readonly recordings: Recording[] = [];
  /** Number of acts so far, refused ones too. */
  tried = 0;
  file: CaseFile<State>;
  now: Instant;

  constructor(
    private readonly catalogue: readonly Definition<State>[],
    opened: Performed<State>,
    private readonly world: World = () => undefined,
    /** Sees each change of state; throws where the change is a fault. */
    private readonly watch: (before: State, after: State) => void = () => undefined,
  ) {
    this.file = opened.file;
    this.now = opened.recording.at;
    this.recordings.push(opened.recording);
  }

  get state(): State {
    return this.file.state;
  }
  get open(): OpenRow[] {
    const { state, books, stamps } = this.file;
    return openIn(knownUnder(this.catalogue, this.file), state, books).flatMap((row) =>
      stamps[row.key] ? [{ ...row, stamp: stamps[row.key] as OpenRow['stamp'] }] : [],
    );
  }

  /** Open steps and waits, without optional steps. */
  get asked(): OpenRow[] {
    return this.open.filter(({ optional }) => !optional);
  }

  act(act: Omit<Act, 'id' | 'at' | 'document'> & { id?: string; document?: string; actor: Actor }): Refusal | undefined {
    this.tried += 1;
    const id = act.id ?? `act-${this.tried}`;
    const performed = perform(this.catalogue, this.file, {
      ...act,
      id,
      at: this.now,
      document: act.document ?? this.tried.toString(16).padStart(64, '0'),
    });
    if (isRefusal(performed)) return performed;
    this.take(performed);
    return undefined;
  }

  /** Lets time pass until `to`; everything due on the way happens at its own instant. */
  passUntil(to: Instant): void {
    for (let due = nextDueAt(this.file); due && due <= to; due = nextDueAt(this.file)) {
      if (due > this.now) this.now = due;
      const performed = elapse(this.catalogue, this.file, this.now);
      if (!performed) break;
      this.take(performed);
    }
    if (to > this.now) this.now = to;
  }
  pass(days: number): void {
    this.passUntil(new Date(Date.parse(this.now) + days * 86_400_000).toISOString());
  }
  /** Lets time pass until the next alarm. False: there is none. */
  passToNextDue(): boolean {
    const due = nextDueAt(this.file);
    if (due) this.passUntil(due);
    return due !== undefined;
  }

  answer(effectId: string, result: unknown): void {
    const performed = reply(this.catalogue, this.file, effectId, result, this.now);
    if (performed) this.take(performed);
  }

  revise(revision: Revision, revisions?: Revisions<State>): void {
    const performed = revise(this.catalogue, this.file, revision, this.now, revisions);
    if (performed) this.take(performed);
  }

  private take({ file, recording }: Performed<State>): void {
    this.check(recording);
    this.watch(this.file.state, file.state);
    this.file = file;
    this.recordings.push(recording);
    for (const effect of recording.effects) {
      const result = this.world(effect, this.now);
      if (result !== undefined) this.answer(effect.id, result);
    }
  }

  /** The types allow undeclared details through a spread; nothing passes here that the definition has not declared. */
  private check({ cause, definition: name, facts }: Recording): void {
    if (facts.length === 0) return;
    const declared =
      cause === 'revision' ? revisionFacts : { ...deadlineFacts, ...this.catalogue.find((known) => known.name === name)?.facts };
    const faults = facts.flatMap((fact) => faultOf(declared, fact) ?? []);
    if (faults.length > 0) throw new Error(`${name} states a wrong fact: ${faults.join('; ')}`);
  }
}
