import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';

const filed = (year: number, incomeFen = 50_000_000, distributedFen = 0) =>
  act('transferOffice', 'file-annual-report', 'file', {
    year,
    use: 'in-production',
    incomeFen,
    distributedFen,
    report: '成果已在企业产线使用，年产双极板五十万片，运行稳定，许可费已按约定到账。',
  });

test('S6.17: a report of each year that is over, once, announced to the funder', () => {
  const project = play(aConcludedProject(), resultTransferActs);
  const year = Number(project.now.slice(0, 4));
  expect(project.asked.map(({ step }) => step)).not.toContain('file-annual-report');
  expect(brokenIn(attempt(project, filed(year)))).toEqual(['year-not-over year']);
  expect(brokenIn(attempt(project, filed(year - 1, 1, 2)))).toEqual(['more-than-income distributedFen']);
  play(project, [filed(year - 1)]);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => to.role)).toEqual(['uni.research', 'pm', 'fund.officer']);
  expect(brokenIn(attempt(project, filed(year - 1)))).toEqual(['year-reported year']);
  expect(factsOf(project, 'annual-report-filed')).toMatchObject([{ year: year - 1, incomeFen: 50_000_000 }]);
  expect(keysOf(project, 'file-annual-report')).toEqual(['file-annual-report/annual-report-2']);
  const matter = {
    step: 'file-annual-report',
    subject: 'annual-report-1',
    outcome: 'file',
    person: idOf('transferOffice'),
    organisation: 'x',
    role: 'uni.tto',
  };
  expect(knows(project, 'fundOfficer', matter, 'read')).toBe(true);
  expect(knows(project, 'rdLead', matter, 'read')).toBe(false);
});
