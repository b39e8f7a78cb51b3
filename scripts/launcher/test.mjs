import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { startStack } from '#scripts/stack.mjs';
import { commandLine, mustBeWritable } from './begin.mjs';
import { runChild, stopChild } from './child.mjs';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { pythonOfOthers } from './python.mjs';
import { sayAloud as say, seconds } from './say.mjs';

const from = performance.now();
const without = ['demonstration']; // no test loads it
const ownFlags = ['--long', '--deep', '--chaos', '--readers', '--doors', '--newcomer', '--independent'];
const args = process.argv.slice(2).filter((arg) => !ownFlags.includes(arg));
const namesFiles = args.some((arg) => arg.startsWith('test/'));
const scope = process.argv.includes('--long') ? 'long' : namesFiles ? 'all' : 'short';
// the tests of pure values need no servers
const withoutServers = args.some((arg, at) => arg === '--project=unit' || (arg === '--project' && args[at + 1] === 'unit'));
/** @type {import('../stack.d.mts').Stack | undefined} */
let stack;
/** @type {string | undefined} */
let dataDir;

/**
 * The failed tests once more, a few lines each: output of hours is cut in its middle, not at its end.
 * @param {any[]} files @returns {string[]}
 */
const failuresOf = (files) =>
  files
    .filter((one) => one.status === 'failed')
    .flatMap((one) => {
      const tests = one.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
      // no failed test: the file cannot be loaded, or what runs before its tests failed
      const failures = tests.length > 0 ? tests : [{ fullName: 'outside of its tests', failureMessages: [one.message] }];
      return failures.map(
        (/** @type {any} */ test) => `✗ ${relative(root, one.name)}: ${test.fullName}\n${test.failureMessages.join('\n').slice(0, 1200)}`,
      );
    });

/** Vitest's own summary is coloured and its shape is its own; this line is for programs. @param {string} file @param {number} code */
function summary(file, code) {
  let [passed, failed, skipped] = [0, 0, 0];
  let slowest = '';
  /** @type {string[]} */
  let why = [];
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed = result.numPassedTests;
    skipped = result.numPendingTests + result.numTodoTests;
    const took = result.testResults.map((/** @type {any} */ one) => ({ name: relative(root, one.name), ms: one.endTime - one.startTime }));
    took.sort((/** @type {any} */ a, /** @type {any} */ b) => b.ms - a.ms);
    slowest = took
      .slice(0, 10)
      .map((/** @type {any} */ one) => `\n  ${seconds(one.ms)}  ${one.name}`)
      .join('');
    why = failuresOf(result.testResults);
    failed = why.length;
  } catch {
    say('没有测试结果。 There are no test results.');
  }
  if (code !== 0 && failed === 0) failed = 1; // an error outside of any test
  say(`\n${seconds(performance.now() - from)}${slowest}`);
  if (why.length > 0) say(`\n${why.join('\n')}\n`);
  say(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed || passed === 0 ? 1 : 0;
}

await commandLine(
  async (signal) => {
    mustBeWritable([root, join(root, '.tida')]);
    const temporalBinary = await prepare({
      say,
      signal,
      dataDir: join(root, '.tida'),
      env: process.env,
      needsTemporal: !withoutServers,
      without,
    });
    dataDir = mkdtempSync(join(tmpdir(), 'tida-test-'));
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, NODE_ENV: 'test', TIDA_TEST_SCOPE: scope };
    if (process.argv.includes('--deep')) env.TIDA_TEST_DEEP = '1'; // pages of followed parts in every view
    if (process.argv.includes('--chaos')) env.TIDA_TEST_CHAOS = '1'; // its project exists only then: it kills servers for minutes
    if (process.argv.includes('--newcomer')) env.TIDA_TEST_NEWCOMER = '1'; // one sitting in the browser, some ten minutes
    if (process.argv.includes('--readers')) env.TIDA_TEST_READERS = '1'; // every story, and as each of its readers
    if (process.argv.includes('--doors')) env.TIDA_TEST_DOORS = '1'; // the same at the built portal, with a few accounts
    if (process.argv.includes('--independent')) env.TIDA_TEST_INDEPENDENT = await pythonOfOthers(say); // programs by others
    if (!withoutServers) {
      stack = await startStack({ dataDir, temporalBinary, env: { NODE_ENV: 'test' }, parts: ['postgres', 'temporal'], say, signal });
      const { DATABASE_URL, WORKER_DATABASE_URL, PORTAL_DATABASE_URL, ADMIN_DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } =
        stack.env;
      Object.assign(env, {
        TEST_DATABASE_URL: DATABASE_URL,
        TEST_WORKER_DATABASE_URL: WORKER_DATABASE_URL,
        TEST_PORTAL_DATABASE_URL: PORTAL_DATABASE_URL,
        TEST_ADMIN_DATABASE_URL: ADMIN_DATABASE_URL,
        TEMPORAL_ADDRESS,
        TEMPORAL_NAMESPACE,
      });
    }
    say(`✓ 准备完毕，开始测试 / ready to test  ${seconds(performance.now() - from)}\n`);
    const resultFile = join(dataDir, 'results.json');
    const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json'];
    const code = await runChild([...vitest, `--outputFile.json=${resultFile}`, ...args], env);
    await stack?.stop();
    const result = summary(resultFile, code);
    rmSync(dataDir, { recursive: true, force: true });
    return result;
  },
  async () => {
    await stopChild();
    await stack?.stop();
    if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  },
);
