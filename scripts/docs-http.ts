import { readFileSync, writeFileSync } from 'node:fs';
import { httpDocument } from '#web/trpc/http-document.ts';

// npm run docs:http writes docs/http.md; npm run docs:check says whether it is what the routers say.
const file = new URL('../docs/http.md', import.meta.url);
const text = httpDocument();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/http.md is not what the routers say: run npm run docs.');
  process.exitCode = 1;
}
