import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '..', '..');

// Suspended outside a boundary, React 18 draws the whole page again at the reader's next event, and what was typed is lost.
test('a component that comes after its page comes by later()', () => {
  const pages = execFileSync('git', ['ls-files', 'web/**/*.tsx', 'web/**/*.ts'], { cwd: repository, encoding: 'utf8' }).trim().split('\n');
  expect(pages.length).toBeGreaterThan(300);
  const lazily = pages.filter((file) => /\blazy\b.* from 'react'|\bSuspense\b/.test(readFileSync(join(repository, file), 'utf8')));
  expect(lazily).toEqual(['web/ui/later.tsx']);
});
