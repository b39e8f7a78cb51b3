import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { yanhai } from '#scripts/story/organisations.ts';
import { jointlyOwned } from '#scripts/story/other-taker.ts';
import { royaltyTransferActs } from '#scripts/story/royalty.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { openKeys } from '#test/support/story.ts';

const forOther = (mode: 'ordinary-licence' | 'exclusive-licence') =>
  act('transferOffice', 'choose-mode', 'choose-other', { mode, transferee: yanhai, reasons: '该单位愿以较高价款取得本成果。' });

test('Co-owner refuses consent: after an exclusive licence was refused, an ordinary one needs no consent; the refusal is the owners’ to read', () => {
  const project = play(aConcludedProject(), [
    ...jointlyOwned,
    forOther('exclusive-licence'),
    act('enterpriseSignatory', 'co-owner-consent', 'refuse', { reasons: '独占许可影响我方自行实施，不同意。' }),
  ]);
  const before = project.file.books;
  expect(openKeys(project)).toEqual(['choose-mode/result']);
  const refusal = {
    step: 'co-owner-consent',
    subject: 'result',
    outcome: 'refuse',
    person: idOf('enterpriseSignatory'),
    organisation: 'binhai-materials',
    role: 'ent.signatory',
  };
  expect(knows(project, 'transferOffice', refusal, 'read')).toBe(true);
  for (const player of ['takerLegal', 'expert1', 'fundOfficer', 'rivalInvestigator'] as const)
    expect(knows(project, player, refusal, 'read'), player).toBe(false);
  play(project, [forOther('ordinary-licence')]);
  expect(openKeys(project).some((key) => key.startsWith('set-price/'))).toBe(true);
  expect(project.file.books).toEqual(before);
});

test('Patent invalidated during licence: who takes the licence gets a notice', () => {
  const patentNumber = 'CN202810012345.6';
  const project = play(aConcludedProject(), [
    ...royaltyTransferActs,
    act('transferOffice', 'record-patent', 'file', ({ day }) => ({ patentNumber, filedOn: day(-1) })),
  ]);
  project.pass(30);
  const invalidate = act('transferOffice', 'record-patent', 'invalidate', ({ day }) => ({
    patentNumber,
    decidedOn: day(-10),
    evidence: '无效宣告请求审查决定书第 58213 号。',
  }));
  expect(attempt(project, invalidate)).toBeUndefined();
  const told = project.recordings.at(-1)?.notices.map(({ to: { role } }) => role);
  expect(told).toEqual(expect.arrayContaining(['ent.finance']));
});
