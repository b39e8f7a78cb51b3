import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { disclosed } from '#scripts/story/sc1/result-transfer.ts';
import { keysOf } from '#test/support/awarded-project.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { upTo } from '#test/support/story.ts';
import { addMonths } from '#workflows/domain/days.ts';
import { protectionChoice } from '#workflows/project/result-transfer/protection-choice.ts';

const leaked = (how: 'without-consent' | 'oneself', days = -20) =>
  act('transferOffice', 'report-leak', 'report', ({ day }) => ({
    publicOn: day(days),
    how,
    facts: '合作方工程师在行业论坛上展示了涂层成分与工艺参数，未征得学校同意。',
  }));
const undecided = () => play(aConcludedProject(), upTo(disclosed, 'protection-choice'));

test('Publication before filing: leaked without consent, the grace of six months stands beside the choice of protection', () => {
  const project = undecided();
  expect(project.asked.map(({ step }) => step)).not.toContain('report-leak');
  expect(brokenIn(attempt(project, leaked('without-consent', 1)))).toEqual(['day-too-late publicOn']);
  play(project, [leaked('without-consent')]);
  const { publicOn = '', graceUntil } = project.state.transfer.leak ?? {};
  expect(graceUntil).toBe(addMonths(publicOn, 6));
  expect(protectionChoice.compares?.(project.state, { subject: 'result' })).toMatchObject([
    { name: 'leak', items: [{ value: publicOn }, { value: graceUntil }] },
  ]);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => to.role)).toEqual(expect.arrayContaining(['uni.tto', 'ent.legal', 'inventor']));
  expect(keysOf(project, 'report-leak')).toEqual([]);
  play(project, [disclosed.find(({ step }) => step === 'protection-choice') ?? leaked('without-consent')]);
});

test('an own publication has no grace; other parties learn of it without its text', () => {
  const project = play(undecided(), [leaked('oneself')]);
  const { publicOn, graceUntil } = project.state.transfer.leak ?? {};
  expect(graceUntil).toBe(publicOn);
  const matter = {
    step: 'report-leak',
    subject: 'leak',
    outcome: 'report',
    person: idOf('transferOffice'),
    organisation: 'x',
    role: 'uni.tto',
  };
  expect(knows(project, 'enterpriseLegal', matter, 'read')).toBe(true);
  expect(knows(project, 'fundOfficer', matter)).toBe(true);
  expect(knows(project, 'fundOfficer', matter, 'read')).toBe(false);
});
