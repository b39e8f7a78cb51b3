import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, concluded, executed, started, subsidyPaid, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

const tranche = tranchePaid(85_500_000);
const claimedOnce = () =>
  play(anAwardedProject(), [
    ...sc1Contract,
    ...started,
    ...accepted(1),
    ...tranche,
    ...accepted(2),
    ...tranche,
    ...subsidyPaid(28_000_000),
  ]);
const report = '抽查全部付款凭证，发现部分材料款与项目无关。经复核票据与合同，认定如下。';
const found = (item: string, deductedFen: number, outcome: 'exceptions' | 'adverse' = 'exceptions') =>
  act('fundAuditor', 'audit-spending', outcome, { items: [{ item, deductedFen }], report });

test('the funder’s auditors look at any time once there is a claim; nobody is asked to', () => {
  const before = play(anAwardedProject(), [...sc1Contract, ...started]);
  expect(keysOf(before, 'audit-spending')).toEqual([]);
  const project = claimedOnce();
  expect(project.asked.map(({ step }) => step)).not.toContain('audit-spending');
  play(project, [act('fundAuditor', 'audit-spending', 'clean', { report: `${report}未发现其他问题。` })]);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => to.role)).toEqual(['ent.finance', 'fund.officer', 'fund.approver', 'auditor']);
  expect(keysOf(project, 'audit-spending')).toEqual(['audit-spending/audit-2']);
  const matter = {
    step: 'audit-spending',
    subject: 'audit-1',
    outcome: 'clean',
    person: idOf('fundAuditor'),
    organisation: 'x',
    role: 'fund.audit',
  };
  expect(knows(project, 'enterpriseFinance', matter, 'read')).toBe(true);
  for (const player of ['universityFinance', 'investigator', 'expert1'] as const)
    expect(knows(project, player, matter, 'read'), player).toBe(false);
});

test('what it finds ineligible is taken out once, from the claim to come', () => {
  const project = play(claimedOnce(), [found('FP-001', 1_000_000)]);
  expect(brokenIn(attempt(project, found('FP-001', 5)))).toEqual(['deducted-before items.0.item']);
  expect(project.state.funding.deductions).toEqual([{ item: 'FP-001', fen: 1_000_000, claim: 1, seat: 'audit' }]);
  expect(keysOf(project).filter((key) => key.includes('clawback'))).toEqual([]); // the rest still carries what was paid
});

test('found after the money went out: a claim for the rest opens by itself, and the audit moves nothing', () => {
  const project = play(anAwardedProject(), [...sc1Contract, ...executed, ...concluded, ...subsidyPaid(20_000_000)]);
  const cash = project.file.books['funder/cash'];
  play(project, [found('FP-114', 60_000_000, 'adverse')]);
  project.passToNextDue();
  expect(project.file.books['funder/cash']).toBe(cash);
  // 30 % of 285,000,000 − 60,000,000 is 67,500,000; 80,000,000 were paid
  expect(factsOf(project, 'clawback-opened')).toMatchObject([{ basis: 'pro-rata', principalFen: 12_500_000 }]);
});

test('beside the audit stand price, plan and indicators of the contract in force; its text is for its sides', () => {
  const project = claimedOnce();
  const sheets = stepNamed('audit-spending')?.compares?.(project.state, { subject: 'audit-1' }) ?? [];
  expect(sheets.map(({ name }) => name)).toEqual(['terms', 'tranches', 'measuredByMilestone']);
  expect(sheets[0]).toMatchObject({ items: [{ name: 'price', value: 300_000_000 }] });
  expect(sheets[1]).toMatchObject({
    rows: [
      [1, expect.any(String), 90_000_000, 4_500_000, 85_500_000],
      [2, expect.any(String), 90_000_000, 4_500_000, 85_500_000],
      [3, expect.any(String), 90_000_000, 4_500_000, 85_500_000],
      [4, expect.any(String), 30_000_000, 1_500_000, 28_500_000],
    ],
  });
  const text = { step: 'freeze-text', subject: 'text-1', outcome: 'freeze', person: 'x', organisation: 'x', role: 'pm' };
  expect(knows(project, 'fundAuditor', text, 'read')).toBe(false);
  expect(knows(project, 'enterpriseFinance', text, 'read')).toBe(true);
});
