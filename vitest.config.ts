import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** `npm test` leaves the files named `*.long.test.ts` out, `npm run test:long` takes them alone; files named on the command line are never left out. */
const scope = process.env.TIDA_TEST_SCOPE ?? 'all';
const ending = scope === 'long' ? 'long.test' : 'test';
const leftOut = scope === 'short' ? ['test/**/*.long.test.{ts,tsx}'] : [];

// Needs real servers (scripts/test.mjs starts them and says where they are); everything else under test/ is pure.
const withServers = ['worker', 'portal', 'workflow', 'prisma', 'launcher', 'stand-ins', 'histories'];
const integration = withServers.map((folder) => `test/${folder}/**/*.${ending}.{ts,tsx}`);
const browser = [`test/end-to-end/**/*.${ending}.ts`];
/** The whole way in the browser, every act of everybody: some ten minutes. */
const newcomer = ['test/newcomer/**/*.test.ts'];
/** Minutes long, each with servers of its own: outages, and the demonstration as `npm start` gives it. */
const chaos = ['test/chaos/**/*.test.ts', 'test/door/**/*.test.ts'];

/** Every door of the built portal as each account: `npm run test:readers` and, with a few accounts, `npm run test:doors`. */
const doors = ['test/readers/doors/**/*.test.ts'];

/** What programs by others say of our papers, signatures, bucket and scanner: `npm run test:independent`. */
const independent = ['test/independent/**/*.test.ts'];

/** The browser's one long file begins first, and the servers' tests go on beside it: two workers end together. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ project }: TestSpecification) => project.name === 'browser';
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Limits of time end hung tests; they say nothing of speed, and a slow machine stays far below them. */
const shared = { environment: 'node' as const, setupFiles: ['test/support/fail-on-console-error.ts'] };

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: [`test/**/*.${ending}.{ts,tsx}`],
          exclude: [...integration, ...browser, ...newcomer, ...chaos, ...doors, ...independent, ...leftOut],
          sequence: { groupOrder: 0 },
          isolate: false, // they are pure: none can leave anything to another, so each module is loaded once
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: integration,
          exclude: leftOut,
          sequence: { groupOrder: 1 },
          isolate: false, // each file has a database and projects of its own, and changes nothing in its process
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: browser,
          exclude: leftOut,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      ...(process.env.TIDA_TEST_READERS || process.env.TIDA_TEST_DOORS
        ? [
            {
              extends: true as const,
              test: { ...shared, name: 'doors', include: doors, sequence: { groupOrder: 0 }, testTimeout: 600_000, hookTimeout: 240_000 },
            },
          ]
        : []),
      ...(process.env.TIDA_TEST_NEWCOMER
        ? [{ extends: true as const, test: { ...shared, name: 'newcomer', include: newcomer, hookTimeout: 180_000 } }]
        : []),
      ...(process.env.TIDA_TEST_INDEPENDENT
        ? [
            {
              extends: true as const,
              test: { ...shared, name: 'independent', include: independent, testTimeout: 240_000, hookTimeout: 240_000 },
            },
          ]
        : []),
      ...(process.env.TIDA_TEST_CHAOS
        ? [
            {
              extends: true as const,
              test: {
                ...shared,
                name: 'chaos',
                include: chaos,
                sequence: { groupOrder: 2 },
                fileParallelism: false,
                testTimeout: 600_000,
                hookTimeout: 240_000,
              },
            },
          ]
        : []),
    ],
  },
});
