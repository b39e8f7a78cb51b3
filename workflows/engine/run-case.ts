import * as wf from '@temporalio/workflow';
import { isOfNoneOfOurs, otherArchive, type StepReceipt, type Submission } from '#workflows/messages.ts';
import { type Admitted, admit } from './admit.ts';
import { type CaseFile, type Impossible, isImpossible, type Receipt, type Recorded } from './case-file.ts';
import type { CaseShell } from './case-shell.ts';
import { Clock } from './clock.ts';
import type { Act, EffectRequest } from './define-step.ts';
import { elapse, nextDueAt, type Performed, perform, reply } from './perform.ts';
import type { Instant } from './period.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { type Revision, revise } from './revise.ts';
import { Waiting } from './waiting.ts';

/** The pause of a stopped case before a new attempt: the recording has alarmed an operator. */
const stoppedForMs = 3_600_000;

/** A change not yet recorded. `again` repeats it on the current file; timer-driven changes are recomputed by firing the timer. */
interface Unrecorded<State> extends Performed<State> {
  readonly again?: (at?: Instant) => Performed<State> | Refusal | undefined;
  readonly act?: string;
}

/**
 * The workflow of a case: decides at once, records the facts in the loop, answers when they can be read.
 * Handlers wait only for the loop, and the loop waits for handlers only at the end, so neither can block the other.
 *
 * The database commits before Temporal keeps an act. If both Temporal and the worker die between the two and the
 * act is not sent again, the record is ahead of the workflow. A submission with a later version, or a recording that finds its
 * version taken by another act, reveals it; the run then applies the recorded acts, and its own after them.
 */
export class CaseRunner<State> {
  private unrecorded: Unrecorded<State>[] = [];
  /** The recorded file. */
  private base: CaseFile<State> | undefined;
  private isBehind = false;
  /** The number of next changes to be recorded one by one, because one of them cannot be recorded. */
  private singly = 0;
  /** A change without an author cannot be recorded: acts are refused until it can. */
  private stopped: Refusal | undefined;
  /** The validator's result for the handler's next act; a replay has no validator and judges in the handler. */
  private judged: { readonly file: CaseFile<State>; readonly admitted: Admitted<State> } | undefined;
  private readonly forestalled: (() => Performed<State> | undefined)[] = [];
  private readonly waiting = new Waiting();
  /** Acts admitted at first and refused at the repetition. */
  private readonly refused = new Map<string, Refusal>();
  private readonly clock = new Clock();
  file: CaseFile<State>;

  /** `opened`: the first version, or the file that the previous run handed on, in which everything is recorded. */
  constructor(
    private readonly shell: CaseShell<State>,
    opened: Performed<State> | CaseFile<State>,
    open: (at: Instant) => Performed<State>,
  ) {
    this.file = 'recording' in opened ? opened.file : opened;
    if ('recording' in opened) this.unrecorded.push({ ...opened, again: (at = opened.recording.at) => open(at) });
    else this.base = opened;
  }

  /** Read only: throws the refusal, writes nothing to history. */
  validate(step: string, submission: Submission): void {
    if (this.isAheadOfUs(submission)) return; // judged by the handler, when we know what its page has seen
    const act = this.actOf(step, submission);
    if (this.receiptOf(act)) return;
    if (this.stopped) throw failureOf(this.stopped);
    const { file } = this;
    const admitted = admit(this.shell.catalogue, file, act);
    if (isRefusal(admitted)) throw failureOf(admitted);
    this.judged = { file, admitted };
  }

  async act(step: string, submission: Submission): Promise<StepReceipt> {
    if (this.isAheadOfUs(submission)) {
      this.isBehind = true;
      await this.waiting.until(() => !this.isBehind);
    }
    const act = this.actOf(step, submission);
    if (!this.receiptOf(act)) {
      if (this.stopped) throw failureOf(this.stopped);
      const judged = this.judged?.file === this.file && this.judged.admitted.act.id === act.id ? this.judged.admitted : undefined;
      const performed = perform(this.shell.catalogue, this.file, act, judged);
      if (isRefusal(performed)) throw failureOf(performed);
      // no await between judging and changing
      this.take(performed, (at = act.at) => perform(this.shell.catalogue, this.file, { ...act, at }), act.id);
    }
    await this.waiting.until(() => this.refused.has(act.id) || (this.receiptOf(act)?.version ?? Number.POSITIVE_INFINITY) <= this.recorded);
    const receipt = this.receiptOf(act);
    if (!receipt) throw failureOf(this.refused.get(act.id) ?? { refused: 'NOT_OPEN' });
    return { version: receipt.version, step, outcome: receipt.outcome, at: receipt.at };
  }

  answer(effectId: string, result: unknown): void {
    this.hear((at = now()) => reply(this.shell.catalogue, this.file, effectId, result, at));
  }

  /** May come twice: the second has no effect. */
  revise(revision: Revision): void {
    this.hear((at = now()) => revise(this.shell.catalogue, this.file, revision, at, this.shell.revisions));
  }

  /** A signal. One without an effect may have come after a forged one that is not refused yet. */
  private hear(again: () => Performed<State> | undefined): void {
    const performed = again();
    if (performed) this.take(performed, again);
    else if (this.unrecorded.length > 0) this.forestalled.push(again);
  }

  async isRecorded(version: number): Promise<{ version: number }> {
    await this.waiting.until(() => this.recorded >= version || this.stopped !== undefined);
    if (this.recorded < version && this.stopped) throw failureOf(this.stopped);
    return { version };
  }

  /** Runs until the case has nothing left to wait for (`ended`), or its history should be cut (`continue`). */
  async run(): Promise<'ended' | 'continue'> {
    for (;;) {
      this.clock.arm(nextDueAt(this.file));
      this.waiting.look();
      await wf.condition(() => this.unrecorded.length > 0 || this.isBehind || this.clock.rung || this.pause() !== undefined);
      if (this.isBehind) await this.catchUp();
      if (this.clock.rung) this.ring();
      if (this.unrecorded.length > 0) await this.recordAll();
      const pause = this.unrecorded.length === 0 ? this.pause() : undefined;
      if (pause === 'ended' || (pause && (await this.isHandedOn()))) return pause;
    }
  }

  private get recorded(): number {
    return this.base?.version ?? 0;
  }

  private pause(): 'ended' | 'continue' | undefined {
    if (!wf.allHandlersFinished()) return undefined;
    const { stamps, effects, answeredByPeople = [] } = this.file;
    const waitsForNone = effects.every(({ id }) => answeredByPeople.includes(id));
    if (Object.keys(stamps).length === 0 && waitsForNone) return 'ended';
    return this.shell.isLongEnough(this.file) ? 'continue' : undefined;
  }

  /** False: something came meanwhile, and the run goes on. */
  private async isHandedOn(): Promise<boolean> {
    const { file } = this;
    await this.shell.handOn(file);
    return this.file === file && !this.isBehind && wf.allHandlersFinished();
  }

  private ring(): void {
    this.clock.rung = false;
    for (let next = elapse(this.shell.catalogue, this.file, now()); next; next = elapse(this.shell.catalogue, this.file, now()))
      this.take(next);
  }

  private async recordAll(): Promise<void> {
    const taken = this.singly > 0 ? this.unrecorded.slice(0, 1) : [...this.unrecorded];
    const file = taken.at(-1)?.file;
    if (!file) return;
    const batch = taken.map(({ recording }) => recording);
    const recorded = await this.shell.record(file, batch);
    if (recorded === false) {
      this.isBehind = true;
    } else if (recorded === true) {
      this.unrecorded.splice(0, batch.length); // more changes may have arrived
      if (this.unrecorded.length === 0) this.forestalled.length = 0;
      this.singly = Math.max(0, this.singly - batch.length);
      this.stopped = undefined;
      this.base = file;
      const effects = batch.flatMap(({ effects: asked }) => asked);
      if (effects.length > 0) await this.carryOut(effects);
    } else if (!isImpossible(recorded)) {
      this.doAsOf(recorded);
    } else if (batch.length > 1) {
      this.singly = batch.length;
    } else {
      await this.passOver(
        refuse(recorded.impossible === otherArchive ? 'CONTENT_CHANGED' : 'CANNOT_BE_RECORDED', { reason: recorded.impossible }),
      );
    }
  }

  /**
   * The first unrecorded change can never be recorded. An act is refused and undone, and the later changes are repeated without
   * it. A change without an author (a deadline, an effect's answer) cannot be refused, and without it money or a deadline would be
   * lost: the later acts are refused, the case accepts no act, and tries again at intervals.
   */
  private async passOver(why: Refusal): Promise<void> {
    const [failed, ...others] = this.unrecorded;
    if (!failed) return;
    this.singly = Math.max(0, this.singly - 1);
    const asBefore = ({ recording }: Unrecorded<State>) => recording.at;
    if (failed.act !== undefined) {
      this.refused.set(failed.act, why);
      this.doAgain(others, asBefore);
      return;
    }
    // the genuine answer or signal is still to come
    if (isOfNoneOfOurs(why.details?.['reason'])) {
      this.doAgain(others, asBefore);
      for (const again of this.forestalled.splice(0)) this.hear(again);
      return;
    }
    this.stopped = refuse('CASE_STOPPED', why.details);
    for (const { act } of others) if (act !== undefined) this.refused.set(act, this.stopped);
    this.doAgain([failed, ...others.filter(({ act }) => act === undefined)], asBefore);
    this.waiting.look();
    await wf.sleep(stoppedForMs);
  }

  /** Waiting handlers are answered in the task that starts the first effect. */
  private async carryOut(effects: readonly EffectRequest[]): Promise<void> {
    for (const effect of effects) {
      const started = this.shell.carryOut(effect);
      this.waiting.look();
      await started;
    }
  }

  /** Repeats unrecorded changes at the instants already in the record. */
  private doAsOf(instants: Exclude<Recorded, boolean | Impossible>): void {
    this.doAgain(this.unrecorded, ({ recording }) => instants[recording.version] ?? recording.at);
  }

  private doAgain(ours: readonly Unrecorded<State>[], at: (one: Unrecorded<State>) => Instant): void {
    this.unrecorded = [];
    if (this.base) this.file = this.base;
    for (const one of ours) {
      const { again, act } = one;
      this.takeAgain(again ? again(at(one)) : elapse(this.shell.catalogue, this.file, at(one)), again, act);
    }
  }

  /** Applies the acts recorded by a lost run, then repeats the own changes: effects' answers first, then acts. */
  private async catchUp(): Promise<void> {
    const known = await this.shell.recordedAfter(this.recorded);
    this.isBehind = false;
    if (!this.base) return;
    const ours = this.unrecorded;
    const effects: EffectRequest[] = [];
    this.unrecorded = [];
    this.file = this.base;
    const adopt = (performed: Performed<State> | Refusal | undefined) => {
      if (!performed || isRefusal(performed)) return false;
      this.file = this.base = performed.file;
      effects.push(...performed.recording.effects);
      return true;
    };
    for (const { version, act } of known) {
      let goesOn = true;
      while (goesOn && this.file.version + 1 < version) goesOn = adopt(elapse(this.shell.catalogue, this.file, act.at));
      if (!goesOn || !adopt(perform(this.shell.catalogue, this.file, act))) break;
    }
    this.ring();
    for (const { again, act } of [...ours.filter((one) => !one.act), ...ours.filter((one) => one.act)]) {
      const isKnown = act && this.file.receipts.some(({ id }) => id === act);
      if (!isKnown) this.takeAgain(again?.(), again, act);
    }
    await this.carryOut(effects);
  }

  private take(performed: Performed<State>, again?: Unrecorded<State>['again'], act?: string): void {
    this.file = performed.file;
    this.unrecorded.push({ ...performed, ...(again ? { again } : {}), ...(act ? { act } : {}) });
  }

  private takeAgain(performed: Performed<State> | Refusal | undefined, again: Unrecorded<State>['again'], act = ''): void {
    if (performed && isRefusal(performed)) this.refused.set(act, performed);
    else if (performed) this.take(performed, again, act);
  }

  private isAheadOfUs({ seenAt }: Submission): boolean {
    return seenAt !== undefined && seenAt > this.file.version;
  }
  private actOf(step: string, submission: Submission): Act {
    const id = wf.currentUpdateInfo()?.id;
    if (id === undefined) throw wf.ApplicationFailure.nonRetryable('an act outside an Update');
    return { ...submission, id, step, at: now() };
  }
  private receiptOf({ id, step, document }: Act): Receipt | undefined {
    return this.file.receipts.find((receipt) => receipt.id === id && receipt.step === step && receipt.document === document);
  }
}

const now = () => new Date(Date.now()).toISOString();
const failureOf = ({ refused, details }: Refusal) => wf.ApplicationFailure.nonRetryable(refused, refused, details ?? {});
