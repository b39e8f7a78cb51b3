import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { otherTakerActs, otherTakerSharing } from '#scripts/story/other-taker.ts';
import { stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { openKeys } from '#test/support/story.ts';
import { organisationOf } from '#workflows/project/parties.ts';

const fee = stated('lump-sum', 50_000_000);
const refusing = () =>
  play(aConcludedProject({ world: ({ kind }) => (kind === 'pay' ? { state: 'failed', reason: 'account-closed' } : undefined) }), [
    ...resultTransferActs,
    ...fee,
  ]);
const claim = (days = 0) =>
  act('enterpriseFinance', 'pay-elsewhere', 'prepare', ({ day }) => ({
    reference: 'ICBC-2028-000314',
    paidOn: day(days),
    evidence: '柜台汇款回单原件，已加盖银行业务章。',
  }));
const confirm = act('enterpriseFinanceChecker', 'pay-elsewhere', 'release', { findings: '回单与收款方到账通知核对一致。' }, 'licence-fee');

test('row V, the bank refuses for ever: paid elsewhere with evidence, and confirmed by a second person, it is booked once', () => {
  const project = refusing();
  expect(attempt(project, { ...claim(), subject: 'licence-fee.lump-sum' })).toMatchObject({ refused: 'NOT_OPEN' });
  play(project, fee.slice(-1));
  expect(brokenIn(attempt(project, claim(2)))).toEqual(['day-too-late paidOn']);
  play(project, [claim()]);
  const cash = project.file.books['university/cash'] ?? 0;
  expect(attempt(project, { ...confirm, by: 'enterpriseFinance', subject: 'licence-fee.lump-sum' })).toMatchObject({
    refused: 'SAME_PERSON',
  });
  play(project, [confirm]);
  expect(project.file.books['university/cash']).toBe(cash + 50_000_000);
  expect(project.state.payments['licence-fee.lump-sum']).toMatchObject({ state: 'settled', reference: 'ICBC-2028-000314' });
  expect(openKeys(project)).toEqual(['book-costs/lump-sum/maker']);
});

test('what the second person does not find is not paid', () => {
  const project = play(refusing(), [...fee.slice(-1), claim()]);
  const { books } = project.file;
  play(project, [act('enterpriseFinanceChecker', 'pay-elsewhere', 'return', { reasons: '回单金额与应付金额不一致。' })]);
  expect(project.file.books).toEqual(books);
  expect(openKeys(project)).toContain('pay-royalty/lump-sum/checker');
});

test('where another transferee pays, its own officers state it and confirm it, and not the payee', () => {
  const world = ({ kind }: { readonly kind: string }) =>
    kind === 'pay' ? ({ state: 'failed', reason: 'account-closed' } as const) : undefined;
  const released = otherTakerSharing.findIndex(({ step, outcome }) => step === 'pay-royalty' && outcome === 'release') + 1;
  const project = play(aConcludedProject({ world }), [...otherTakerActs, ...otherTakerSharing.slice(0, released)]);
  play(project, otherTakerSharing.slice(released - 1, released));
  const asked = project.open.find(({ step }) => step === 'pay-elsewhere');
  expect(asked?.opening.for).toMatchObject({ role: 'ent.finance', organisation: organisationOf(project.state, 'licensee') });
  expect(attempt(project, { ...claim(), by: 'universityFinance', subject: 'licence-fee.lump-sum' })).toMatchObject({
    refused: 'NOT_YOURS',
  });
  play(project, [
    { ...claim(), by: 'takerFinance' },
    { ...confirm, by: 'takerFinanceChecker' },
  ]);
  expect(project.state.payments['licence-fee.lump-sum']).toMatchObject({ state: 'settled', fen: 88_000_000 });
});
