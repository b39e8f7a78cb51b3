import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { reported, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { costed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, breaking, play } from '#test/support/play.ts';
import { openKeys, withFields } from '#test/support/story.ts';

const terms = {
  entryFeeFen: 0,
  tiers: [{ rateBp: 1000 }],
  minimums: [{ minimumFen: 0 }],
  lifetimeCapFen: undefined,
  annualCapFen: undefined,
};
const licensed = (acts: readonly StoryAct[]) =>
  play(aConcludedProject(), [
    ...royaltyTransferActs.map((story) => (story.step === 'set-price' ? withFields(story, { ...terms, periods: 1 }) : story)),
    ...acts,
  ]);
const findings = '抽查销售台账、发票和出库单，核对银行流水。';
const adjust = (foundFen: number, auditFen = 300_000) => act('auditor', 'audit-books', 'adjust', { foundFen, auditFen, findings });
const request = act('transferOffice', 'request-audit', 'request', { reasons: '海关数据与申报不一致，要求查账。' });
const paidYear = () => licensed([...reported('period-1', 100_000_000), ...stated('period-1', 10_000_000)]);
const due = (project: ReturnType<typeof licensed>) => project.open.find(({ step }) => step === 'issue-statement')?.opening.about;

test('Under-reported sales: the difference with interest from the first day, and above 5 % the cost of the audit', () => {
  const project = play(paidYear(), [...costed('period-1', 10_000_000, 0), request]);
  expect(attempt(project, adjust(90_000_000))).toMatchObject(
    breaking({ rule: 'found-no-more', field: 'foundFen', figures: { foundFen: 90_000_000, reportedFen: 100_000_000 } }),
  );
  play(project, [adjust(110_000_000)]);
  // 10 % of 10,000,000 more, and the audit
  expect(due(project)).toEqual({ year: 1, dueFen: 1_300_000 });
  const first = project.state.sharing.statements['period-1'];
  project.pass(20);
  play(project, stated('restated-1', 1_300_000));
  expect(project.state.sharing.statements['restated-1']?.payBy).toBe(first?.payBy);
  expect(project.state.sharing.statements['period-1']?.dueFen).toBe(10_000_000);
  expect(project.state.payments['licence-fee.restated-1']).toMatchObject({ fen: 1_300_000, state: 'settled' });
  expect(openKeys(project)).toContain('book-costs/restated-1/maker');
});

test('up to 5 % the university bears the audit, compared to the fen', () => {
  const project = play(paidYear(), [request, adjust(105_263_157)]);
  expect(due(project)).toEqual({ year: 1, dueFen: 526_316 });
  expect(due(play(paidYear(), [request, adjust(105_263_158)]))).toEqual({ year: 1, dueFen: 826_316 });
});

test('Under-reported sales: the difference bears interest by the day from when the year was due; the auditor’s act moves nothing', () => {
  const project = play(paidYear(), [...costed('period-1', 10_000_000, 0), request]);
  const before = project.file.books;
  play(project, [adjust(105_000_000)]);
  expect(project.file.books).toEqual(before);
  project.passUntil('2029-06-24T15:00:00.000Z');
  play(project, stated('restated-1', 500_000));
  // due on 16 April, paid on 24 June: 69 days at 5 bp
  expect(project.state.payments['late-interest.restated-1.1']).toMatchObject({ fen: 17_250, state: 'settled' });
  expect(project.file.books).toMatchObject({ 'university/receivable': 0, 'enterprise/payable': 0 });
});

test('the cost of the audit was not due with the year, and bears no interest', () => {
  const project = play(paidYear(), [...costed('period-1', 10_000_000, 0), request, adjust(110_000_000)]);
  project.passUntil('2029-06-24T15:00:00.000Z');
  play(project, stated('restated-1', 1_300_000));
  // 69 days at 5 bp on 1,000,000; the audit cost 300,000
  expect(project.state.payments['late-interest.restated-1.1']).toMatchObject({ fen: 34_500, state: 'settled' });
});

test('a report not accepted yet can be audited: what is found is stated, what is right is accepted', () => {
  const [file] = reported('period-1', 100_000_000);
  const ask = act('transferOffice', 'verify-report', 'request-audit', { reasons: '申报明显低于行业数据，要求查账。' });
  const found = licensed([...(file ? [file] : []), ask, adjust(101_000_000)]);
  expect(due(found)).toEqual({ year: 1, dueFen: 10_100_000 });
  const right = licensed([...(file ? [file] : []), ask, act('auditor', 'audit-books', 'clean', { findings })]);
  expect(due(right)).toEqual({ year: 1, dueFen: 10_000_000 });
});

test('nobody audits a year twice, and a silent auditor stops nothing that was paid', () => {
  const project = play(paidYear(), [request, act('auditor', 'audit-books', 'clean', { findings })]);
  expect(attempt(project, { ...request, subject: 'period-1' })).toMatchObject({ refused: 'ALREADY_DECIDED' });
});
