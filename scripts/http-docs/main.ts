import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { httpDocuments } from './documents.ts';

// npm run docs writes docs/steps.md, docs/http.md and docs/http/; npm run docs:check says whether they are what the code says.
const folder = new URL('../../docs/', import.meta.url);
mkdirSync(new URL('http/', folder), { recursive: true });
for (const [name, text] of Object.entries(httpDocuments())) {
  const file = new URL(name, folder);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`docs/${name} is not what the code says: run npm run docs.`);
    process.exitCode = 1;
  }
}
