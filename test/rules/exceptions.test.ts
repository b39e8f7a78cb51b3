import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '..', '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'test/*.test.ts'], {
  cwd: repository,
  encoding: 'utf8',
});
const titles = files
  .trim()
  .split('\n')
  .flatMap((file) => [...readFileSync(join(repository, file), 'utf8').matchAll(/^\s*test\(\s*'([^']+)'/gm)].map(([, title = '']) => title));

/** Events of the exception matrix (model 4.8): each begins the title of a test. */
const rows = [
  'Enterprise withdraws demand before listing',
  'Enterprise withdraws demand, listed, no proposals',
  'Enterprise withdraws demand, proposals in',
  'No proposal at close',
  'One proposal only',
  'All below threshold',
  'Exact tie at the cut',
  'Late conflict of expert',
  'Expert count under 3',
  'Objection filed on last day',
  'Objection upheld',
  'Awardee declines / silent',
  'Party refuses to sign',
  'Signatory lost authority',
  'Registration refused / value cut',
  'Task book not signed in time',
  'Enterprise misses advance',
  'Milestone overdue',
  'Enterprise silent on acceptance',
  'Rectification used up',
  'Evidence suspected false',
  'PI leaves',
  'Matching funds missing',
  'Fiscal year closes',
  'Payment fails at bank',
  'Overpayment',
  'Insurmountable difficulty',
  'Technology published by others',
  'Force majeure',
  'University default',
  'Enterprise default',
  'Misconduct',
  'Final “concluded”',
  'Co-owner refuses consent',
  'Patent invalidated during licence',
  'Publication before filing',
  'Under-reported sales',
  'Licensee stops paying',
  'Inventor cannot be found / died',
  'Inventor is a leader',
  'Company merger / rename',
  'Calendar change by State Council',
  'Software outage over a deadline',
];
/** Of steps that are not built yet: their tests come with them. */
const later = ['Consortium member insolvent', 'Exclusive licence asked while open licence public'];
const isTested = (row: string) => titles.some((title) => title.startsWith(`${row}: `));

test('every row of the exception matrix has a test named after it', () => {
  expect(titles.length).toBeGreaterThan(500);
  expect(new Set([...rows, ...later]).size).toBe(45);
  expect(rows.filter((row) => !isTested(row))).toEqual([]);
});

test('a row that is built is no longer among those to come', () => {
  expect(later.filter(isTested)).toEqual([]);
});
