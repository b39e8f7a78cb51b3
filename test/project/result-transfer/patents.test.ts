import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { royaltyTransferActs } from '#scripts/story/royalty.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { factTypes, openKeys } from '#test/support/story.ts';

const patentNumber = 'CN202810012345.6';
const file = act('transferOffice', 'record-patent', 'file', ({ day }) => ({ patentNumber, filedOn: day(-1) }));
const grant = act('transferOffice', 'record-patent', 'grant', ({ day }) => ({ patentNumber, grantedOn: day(0), annuityOn: day(200) }));
const invalidate = (days: number) =>
  act('transferOffice', 'record-patent', 'invalidate', ({ day }) => ({
    patentNumber,
    decidedOn: day(days),
    evidence: '无效宣告请求审查决定书第 58213 号。',
  }));

test('Patent invalidated during licence: it ends from the day of the decision, and nothing is returned', () => {
  const project = play(aConcludedProject(), [...royaltyTransferActs, file]);
  expect(brokenIn(attempt(project, file))).toEqual(['patent-known patentNumber']);
  project.pass(100);
  const before = project.file.books;
  play(project, [invalidate(-10)]);
  expect(project.state.sharing.licence?.ended).toMatchObject({ cause: 'invalidated' });
  expect(project.file.books).toEqual(before);
  project.pass(1);
  expect(openKeys(project)).toContain('report-sales/period-1');
});

test('an annuity is reminded of 90, 30 and 7 days before; silence lets the patent lapse, and says so', () => {
  const project = play(aConcludedProject(), [...royaltyTransferActs, file, grant]);
  project.pass(105);
  expect(factTypes(project).filter((type) => type === 'annuity-near')).toHaveLength(0);
  project.pass(10);
  expect(openKeys(project)).toContain(`record-annuity/${patentNumber}`);
  project.pass(80);
  expect(factTypes(project).filter((type) => type === 'annuity-near')).toHaveLength(3);
  const paid = act('transferOffice', 'record-annuity', 'paid', ({ day }) => ({ nextOn: day(370) }));
  play(project, [paid]);
  expect(openKeys(project)).not.toContain(`record-annuity/${patentNumber}`);
  project.pass(400);
  expect(project.state.transfer.patents).toMatchObject([{ state: 'lapsed' }]);
  expect(factTypes(project)).toContain('patent-lapsed');
});

test('what is granted or invalidated was filed before, and is no day ahead', () => {
  const project = play(aConcludedProject(), royaltyTransferActs);
  expect(attempt(project, { ...grant, subject: 'patents' })).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  play(project, [file]);
  expect(brokenIn(attempt(project, invalidate(3)))).toEqual(['day-too-late decidedOn']);
});
