import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { build } from 'esbuild';
import { defineConfig, type Plugin } from 'vite';
import { compiledWords } from './wording/compiled.server.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const sayIn = (name: string) => fileURLToPath(new URL(`wording/${name}.ts`, import.meta.url));

/** The portal's own sentences with their parts apart, and the code that says them without a parser. */
const sentences: Plugin = {
  name: 'sentences',
  enforce: 'pre',
  resolveId(id, _importer, { ssr }) {
    return id === 'use-intl/format-message' ? sayIn(ssr ? 'say-on-server.server' : 'say-in-browser') : undefined;
  },
  async load(id, { ssr } = {}) {
    if (ssr || !/\/wording\/(?:zh|en)\/portal\.ts$/.test(id)) return undefined;
    const { outputFiles } = await build({ entryPoints: [id], bundle: true, format: 'esm', write: false });
    const { portal } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
    return `export const portal = ${JSON.stringify(compiledWords(portal))};`;
  },
};

/** The pages and, in one bundle with them, the server that answers with them: web/server/main.ts serves both. */
export default defineConfig({
  publicDir: 'web/public',
  // terser: three parts in a hundred less for the reader than esbuild's own
  build: { target: 'es2022', minify: 'terser', reportCompressedSize: false },
  // said by our own code, below
  ssr: { noExternal: ['use-intl'] },
  plugins: [
    sentences,
    tailwindcss(),
    remix({
      appDirectory: 'web',
      // a folder of its own: Remix empties it before each build
      buildDirectory: 'build/pages',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
        // off: its manifest endpoint had two advisories, and the whole list of routes is small
        v3_lazyRouteDiscovery: false,
      },
    }),
    {
      // Remix names an entry of its own; a later plugin may name another, and ours imports virtual:remix/server-build
      name: 'server-entry',
      config: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: 'web/server/app.ts' } } } : undefined),
    },
  ],
});
