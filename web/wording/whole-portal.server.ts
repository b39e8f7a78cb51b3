import { pages as pagesEn } from './en/pages.ts';
import { type Locale, loadCore } from './index.ts';
import type { Pages, Portal } from './messages.ts';
import { pages as pagesZh } from './zh/pages.ts';

const pagesOf: Readonly<Record<Locale, Pages>> = { 'zh-CN': pagesZh, en: pagesEn };

/** The portal's own words in one language, with those of all pages. Those of steps come with the page that shows them. */
export const loadPortal = async (locale: Locale): Promise<Portal> => ({ ...(await loadCore(locale)), ...pagesOf[locale] });
