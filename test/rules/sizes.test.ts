import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '..', '..');
const linesOf = (file: string) => readFileSync(join(repository, file), 'utf8').split('\n').length - 1;
const sizes = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs'], { cwd: repository, encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((file) => ({ file, lines: linesOf(file) }))
  .sort((a, b) => a.lines - b.lines);

test('the median file has at most 70 lines', () => {
  expect(sizes.length).toBeGreaterThan(1000);
  expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(70);
});

test('no file is past 300 lines, of any kind: lint looks at fewer', () => {
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
});
