// Loaded once per worker thread, before any workflow (scripts/build.mjs): all cases share the catalogue and zod, instead of each
// evaluating some 250 modules of its own, which was 30 ms of a cold act and 3 MB of a cached case. Nothing in them remembers a case.
import { kinds } from './kinds.ts';

/** Webpack's own. */
declare const __webpack_modules__: Readonly<Record<string, unknown>>;
declare const require: { readonly cache: Readonly<Record<string, { readonly exports: object } | undefined>> };

// The SDK deep-freezes shared modules but passes over frozen ones. Schemas must stay open: zod writes down in them what
// it has worked out when first asked.
for (const id of Object.keys(__webpack_modules__)) {
  const loaded = require.cache[id];
  if (loaded && /^\.\/workflows\/|\/node_modules\/zod\//.test(id)) Object.freeze(loaded.exports);
}
for (const { definitions } of kinds) Object.freeze(definitions);

// The SDK notes down where each promise was made, by way of the source map: with ten frames that was a third of an act's CPU. Two of
// these four are its own; the others say where an error of ours was thrown.
Error.stackTraceLimit = 4;
