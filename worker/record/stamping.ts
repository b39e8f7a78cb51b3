import { existsSync } from 'node:fs';
import { lastStampedAt, stampAnchors, type TimeStampAuthority } from './time-stamp.ts';

interface Stamped {
  readonly anchorFile: string;
  readonly authority: TimeStampAuthority;
  readonly everyMs: number;
  readonly now?: () => number;
}

/** Has the file of heads time-stamped at intervals. Several workers share the file: the one that finds it due does it for all. */
export class Stamping {
  private readonly began: number;
  private failure: { readonly since: number; readonly reason: string } | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly stamped: Stamped) {
    this.began = this.now();
  }

  /** Looks several times in an interval, so that a failure is not an interval lost. */
  start(): void {
    this.timer = setInterval(() => void this.look(), Math.min(this.stamped.everyMs / 24, 3_600_000));
    this.timer.unref();
    void this.look();
  }
  stop(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const { anchorFile, authority, everyMs } = this.stamped;
    if (!existsSync(anchorFile) || this.now() - lastStampedAt(anchorFile) < everyMs) return;
    try {
      await stampAnchors(anchorFile, authority);
      this.failure = undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.failure = { since: this.failure?.since ?? this.now(), reason };
      console.warn(`the file of heads was not time-stamped: ${reason}`);
    }
  }

  /** The state for readiness. Overdue: twice the interval has passed without a stamp. */
  state(): { readonly isOverdue: boolean; readonly failing?: { readonly since: number; readonly reason: string } } {
    const { anchorFile, everyMs } = this.stamped;
    const since = Math.max(this.began, lastStampedAt(anchorFile));
    return {
      isOverdue: existsSync(anchorFile) && this.now() - since > 2 * everyMs,
      ...(this.failure ? { failing: this.failure } : {}),
    };
  }

  private now(): number {
    return (this.stamped.now ?? Date.now)();
  }
}
