/** One case whose recording has failed, and not succeeded since. */
export interface Failing {
  readonly workflow: string;
  readonly since: number;
  readonly last: number;
  readonly attempt: number;
  readonly reason: string;
  /** A change of the case's own cannot be recorded: the case takes no acts. */
  readonly isStopped: boolean;
}
export type Failed = Pick<Failing, 'workflow' | 'attempt' | 'reason' | 'isStopped'>;

/** Silence for longer than the longest pause between two attempts: another worker has taken the case over. */
const forgottenAfterMs = 5 * 60_000;
/** A stopped case tries again once an hour (workflows/engine/run-case.ts). */
const stoppedForgottenAfterMs = 2 * 3_600_000;

/** The state of recordings for readiness: cases of this worker without a successful recording, and since when. */
export class Recordings {
  private readonly failing = new Map<string, Failing>();

  constructor(private readonly now: () => number = Date.now) {}

  failed(failed: Failed): void {
    const now = this.now();
    this.failing.set(failed.workflow, { ...failed, since: this.failing.get(failed.workflow)?.since ?? now, last: now });
  }

  succeeded(workflow: string): void {
    this.failing.delete(workflow);
  }

  /** Cases that have failed for longer than this; those taken over elsewhere are forgotten. */
  stuckFor(ms: number): Failing[] {
    const now = this.now();
    for (const { workflow, last, isStopped } of this.failing.values())
      if (now - last > (isStopped ? stoppedForgottenAfterMs : forgottenAfterMs)) this.failing.delete(workflow);
    return [...this.failing.values()].filter(({ since, isStopped }) => isStopped || now - since > ms);
  }
}
