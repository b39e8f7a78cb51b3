import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from './period.ts';

/**
 * The case's one timer. It is reset only for something earlier: a timer that rings too early looks and is set
 * again, which costs less history than cancelling and starting one with every act.
 */
export class Clock {
  private armedFor: number | undefined;
  private armed: CancellationScope | undefined;
  /** The timer has rung since this was last put to false. */
  rung = false;

  arm(due: Instant | undefined): void {
    if (due === undefined) return;
    const at = Date.parse(due);
    if (this.armedFor !== undefined && this.armedFor <= at) return;
    this.armed?.cancel();
    this.armedFor = at;
    const scope = new CancellationScope();
    this.armed = scope;
    void scope
      .run(() => sleep(Math.max(1, at - Date.now())))
      .then(
        () => {
          this.armedFor = undefined;
          this.rung = true;
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
  }
}
