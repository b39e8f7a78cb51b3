import type { pages } from './zh/pages.ts';
import type { portal } from './zh/portal.ts';

/** The same keys in each language; the compiler compares them. */
export type Same<Words> = { readonly [K in keyof Words]: Words[K] extends string ? string : Same<Words[K]> };
/** Of every page. */
export type CorePortal = Same<typeof portal>;
/** Of single pages, which bring them along. */
export type Pages = Same<typeof pages>;
export type Portal = CorePortal & Pages;

/** Words of definitions by flat keys (`accept-milestone:title`), because which word is needed is known at run time only. */
export type FlatWords = Readonly<Record<string, string>>;

/** The portal's own words, and of the definitions' only those that the page needs (library.server.ts). */
export interface Messages {
  readonly portal: Portal;
  readonly words: FlatWords;
}
