import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

/** The prisma command downloads a native engine when it can; where it could not, the WebAssembly one takes its place. */
function nativeEngineIsThere(): boolean {
  const folder = fileURLToPath(new URL('./node_modules/@prisma/engines/', import.meta.url));
  return readdirSync(folder).some((name) => name.startsWith('schema-engine-'));
}

if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY && !nativeEngineIsThere())
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = fileURLToPath(new URL('./prisma/schema-engine.mjs', import.meta.url));

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
