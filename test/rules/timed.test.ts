import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '..', '..');
const tests = execFileSync('git', ['ls-files', 'test/**/*.test.ts', 'test/**/*.test.tsx', 'test/end-to-end/*.ts'], {
  cwd: repository,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => file !== 'test/rules/timed.test.ts');

// A limit in milliseconds fails on a busy machine and passes on a faster one with the fault in it. Speed is measured by `bench/`, as a
// ratio; a test looks at plans, counts, bytes and order, or asks for a hung call to end within the limit of every test.
test('no test holds a duration to an upper limit', () => {
  expect(tests.length).toBeGreaterThan(300);
  const clock = /performance\.now\(|process\.hrtime|monitorEventLoopDelay/;
  const limit = /expect\([^\n]*Date\.now\(\) - \w+\)\.(toBeLess|not\.toBeGreater)/;
  const timed = tests.filter((file) => {
    const text = readFileSync(join(repository, file), 'utf8');
    return clock.test(text) || limit.test(text);
  });
  expect(timed).toEqual([]);
});
