import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.ts';
import { openPortal, type Portal } from './portal-stack.ts';

export interface Stage {
  readonly portal: Portal;
  readonly browser: Browser;
}

/** One portal and one browser for all tests of a suite: two cores need ten seconds for another of each. */
export function setStage(options?: Parameters<typeof openPortal>[0]): Stage {
  let set: Stage | undefined;
  beforeAll(async () => {
    const [portal, browser] = await Promise.all([openPortal(options), launch()]);
    set = { portal, browser };
  });
  afterAll(async () => {
    await set?.browser.close();
    await set?.portal.close();
  });
  const there = () => {
    if (!set) throw new Error('the stage is not set yet');
    return set;
  };
  return {
    get portal() {
      return there().portal;
    },
    get browser() {
      return there().browser;
    },
  };
}
