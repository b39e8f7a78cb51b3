import { expect, test } from 'vitest';
import { stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, obligingWorld, play } from '#test/support/play.ts';
import { bankAnswer } from '#test/support/silent-bank.ts';
import { openKeys } from '#test/support/story.ts';
import type { BrokenRule } from '#workflows/engine/refusal.ts';

const fee = stated('lump-sum', 50_000_000);
/** The licence fee is ordered, and the bank's interface says nothing. */
const silent = () => {
  const bank = { isSilent: false };
  const project = play(
    aConcludedProject({ world: (effect, at) => (effect.kind === 'pay' && bank.isSilent ? undefined : obligingWorld(effect, at)) }),
    resultTransferActs,
  );
  bank.isSilent = true;
  return play(project, fee);
};
const [prepare, release] = bankAnswer('settled');
if (!prepare || !release) throw new Error('no answer');

test('row V, a silent bank: within three working days its interface decides, and the refusal names the day', () => {
  const project = silent();
  const refusal = attempt(project, prepare);
  expect(brokenIn(refusal)).toContain('bank-not-silent came');
  const broken = refusal?.details?.['broken'] as readonly BrokenRule[];
  const { orderedOn = '', from = '' } = broken[0]?.figures ?? {};
  expect([orderedOn, from]).toEqual(['2028-03-17', '2028-03-22']);
  project.passUntil(`${from}T00:00:00.000+08:00`);
  expect(attempt(project, prepare)).toBeUndefined();
});

test('it is offered and never asked', () => {
  const project = silent();
  project.pass(7);
  expect(project.open.map(({ step }) => step)).toContain('enter-bank-answer');
  expect(openKeys(project)).toEqual([]);
});

test('the receipt entered by one and compared by another books the payment once, and the case goes on', () => {
  const project = silent();
  project.pass(7);
  const cash = project.file.books['university/cash'] ?? 0;
  play(project, [prepare]);
  expect(attempt(project, { ...release, by: 'enterpriseFinance', subject: 'licence-fee.lump-sum' })).toMatchObject({
    refused: 'SAME_PERSON',
  });
  expect(project.file.books['university/cash']).toBe(cash);
  play(project, [release]);
  expect(project.file.books['university/cash']).toBe(cash + 50_000_000);
  expect(project.state.payments['licence-fee.lump-sum']).toMatchObject({ state: 'settled', reference: 'ICBC-2028-000522' });
  // the interface wakes up weeks later: nothing is booked again, and the record says that it agrees
  project.answer('pay.licence-fee.lump-sum.1', { state: 'settled', reference: 'late', settledAt: project.now });
  expect(project.file.books['university/cash']).toBe(cash + 50_000_000);
  expect(project.recordings.at(-1)).toMatchObject({ facts: [{ type: 'entered-answer-confirmed', came: 'settled' }], notices: [] });
  expect(project.file.effects).toEqual([]);
  expect(openKeys(project)).toEqual(['book-costs/lump-sum/maker']);
});

test('a return slip lets the payment be released again; a late refusal of the first order does not touch the second', () => {
  const project = silent();
  project.pass(7);
  play(project, bankAnswer('failed'));
  expect(project.state.payments['licence-fee.lump-sum']).toMatchObject({ state: 'failed' });
  play(project, fee.slice(-1));
  project.answer('pay.licence-fee.lump-sum.1', { state: 'failed', reason: 'account-closed' });
  expect(project.state.payments['licence-fee.lump-sum']).toMatchObject({ state: 'ordered', attempt: 2 });
  expect(project.recordings.at(-1)?.facts).toMatchObject([{ type: 'entered-answer-confirmed', came: 'failed' }]);
  project.answer('pay.licence-fee.lump-sum.2', { state: 'settled', reference: 'bank-2', settledAt: project.now });
  expect(project.state.payments['licence-fee.lump-sum']).toMatchObject({ state: 'settled', reference: 'bank-2' });
});

test.each([
  ['settled', 'failed'],
  ['failed', 'settled'],
] as const)('entered as %s, and the interface says %s later: the books stay, and the finance officers hear of it', (entered, came) => {
  const project = silent();
  project.pass(7);
  play(project, bankAnswer(entered));
  const { books } = project.file;
  const { payments } = project.state;
  const late = came === 'settled' ? { state: came, reference: 'late', settledAt: project.now } : { state: came, reason: 'account-closed' };
  project.answer('pay.licence-fee.lump-sum.1', late);
  expect([project.file.books, project.state.payments]).toEqual([books, payments]);
  const { facts, notices } = project.recordings.at(-1) ?? {};
  expect(facts).toMatchObject([{ type: 'entered-answer-contradicted', entered, came, fen: 50_000_000 }]);
  expect(notices?.map(({ to }) => to.role)).toEqual(expect.arrayContaining(['ent.finance', 'uni.finance']));
});

test('the interface answers before the second person: its word is booked, and nothing is left to compare', () => {
  const project = silent();
  project.pass(7);
  play(project, [prepare]);
  project.answer('pay.licence-fee.lump-sum.1', { state: 'failed', reason: 'account-closed' });
  expect(project.state.payments['licence-fee.lump-sum']).toMatchObject({ state: 'failed' });
  expect(attempt(project, { ...release, subject: 'licence-fee.lump-sum' })).toMatchObject({ refused: 'ALREADY_DECIDED' });
});

test('what the second person does not find on the paper is not booked', () => {
  const project = silent();
  project.pass(7);
  const { books } = project.file;
  play(project, [prepare, { ...release, outcome: 'return', input: () => ({ reasons: '回单编号与银行系统不符。' }) }]);
  expect(project.file.books).toEqual(books);
  expect(project.state.payments['licence-fee.lump-sum']).toMatchObject({ state: 'ordered' });
  expect(project.state.payments['licence-fee.lump-sum']).not.toHaveProperty('stated');
});
