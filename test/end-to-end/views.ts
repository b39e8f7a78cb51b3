import type { BrowserContextOptions } from 'playwright-core';

/** Both languages, each at a desk and on a telephone, once light and once dark. */
export const views = [
  { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { locale: 'en', colorScheme: 'light', viewport: { width: 360, height: 780 } },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 360, height: 780 } },
  { locale: 'en', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const satisfies readonly BrowserContextOptions[];
export type View = (typeof views)[number];
