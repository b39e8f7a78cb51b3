import type { Standing } from '#web/access/standing.ts';
import type { Viewer } from '#web/access/viewer.ts';
import type { Services } from '#web/server/services.ts';
import type { Locale } from '#web/wording/index.ts';

/** The context of every call, one per request. */
export interface Context {
  readonly services: Services;
  readonly viewer: Viewer | null;
  /** Instead of the viewer: whose role needs a second factor that is not set up. */
  readonly settingUp?: Viewer;
  /** The client's address, for rate limits alone. */
  readonly address: string;
  /** The reader's language: names are listed in its order. Default: Chinese. */
  readonly locale?: Locale;
}

export interface PersonContext extends Context {
  readonly viewer: Viewer;
}
export interface ProjectContext extends Context {
  readonly project: Standing;
}
