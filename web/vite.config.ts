import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The pages and, in one bundle with them, the server that answers with them: web/server/main.ts serves both. */
export default defineConfig({
  publicDir: 'web/public',
  build: { target: 'es2022', reportCompressedSize: false },
  plugins: [
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
