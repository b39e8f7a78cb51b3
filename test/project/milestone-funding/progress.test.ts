import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, concluded, executed, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { endOfDay } from '#workflows/domain/days.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { conductFigures } from '#workflows/project/milestone-funding/conduct.ts';

const note = (percent: number, more: object = {}) =>
  act('investigator', 'file-progress', 'file', {
    percent,
    done: '完成两轮镀膜工艺参数筛选，样片已送第三方检测，检测报告预计两周内出具。',
    risks: '靶材交货期可能推迟两周，已联系第二供应商。',
    studentHours: 120,
    ...more,
  });
const working = () => play(anAwardedProject(), [...sc1Contract, ...started]);

test('notes are numbered, announced to enterprise, manager and funder, and asked of nobody', () => {
  const simulation = play(working(), [note(20), note(35)]);
  expect(simulation.state.funding.notes).toEqual([
    { n: 1, milestone: 1, percent: 20 },
    { n: 2, milestone: 1, percent: 35 },
  ]);
  expect(simulation.recordings.at(-1)?.notices.map(({ to }) => to.role)).toEqual(['ent.rdlead', 'pm', 'fund.officer']);
  expect(simulation.asked.map(({ step }) => step)).not.toContain('file-progress');
});

test('progress falls only where the note says that the work was set back', () => {
  const simulation = play(working(), [note(40)]);
  expect(brokenIn(attempt(simulation, note(30)))).toEqual(['percent-fell percent']);
  expect(attempt(simulation, note(30, { setback: true }))).toBeUndefined();
});

test('nothing is filed between the acceptance of a report and its check', () => {
  const simulation = play(working(), accepted(1).slice(0, 1));
  expect(keysOf(simulation, 'file-progress')).toEqual([]);
  play(simulation, accepted(1).slice(1));
  expect(keysOf(simulation, 'file-progress')).toEqual(['file-progress/note-1']);
});

const rated = (by: Player, of: 'enterprise' | 'university' | 'funder', more: object = {}) =>
  act(by, 'evaluate-partner', 'rate', { quality: 5, cooperation: 4, punctuality: 3, comment: '沟通顺畅，按期交付。', ...more }, of);

test('once the conclusion is clear each party rates each other one once, and need not', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...executed, ...concluded]);
  expect(keysOf(simulation, 'evaluate-partner')).toEqual([]);
  play(simulation, [rated('rdLead', 'university', { studentPlan: 90 }), rated('investigator', 'enterprise')]);
  expect(factsOf(simulation, 'partner-rated')).toMatchObject([
    { by: 'enterprise', of: 'university', quality: 5 },
    { by: 'university', of: 'enterprise', punctuality: 3 },
  ]);
  expect(attempt(simulation, rated('rdLead', 'university'))).toMatchObject({ refused: 'NOT_YOURS' }); // the funder’s alone is left
  expect(brokenIn(attempt(simulation, rated('fundOfficer', 'enterprise', { studentPlan: 50 })))).toEqual(['plan-not-theirs studentPlan']);
  expect(simulation.asked.map(({ step }) => step)).not.toContain('evaluate-partner');
});

test('beside the rating lie dates and hours of the record, and the student plan as rated stays on it', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...executed, ...concluded]);
  const beside = (subject: string) => {
    const sheets = stepNamed('evaluate-partner')?.compares?.(simulation.state, { subject }) ?? [];
    return Object.fromEntries(sheets.flatMap((sheet) => ('items' in sheet ? sheet.items : [])).map(({ name, value }) => [name, value]));
  };
  expect(beside('university')).toMatchObject({ milestonesLate: 0, daysLate: 0, difficultiesReported: 0 });
  expect(beside('enterprise')).toEqual({ paymentsLate: 0, arrears: 0 });
  expect(beside('funder')).toEqual({});
  play(simulation, [rated('rdLead', 'university', { studentPlan: 90 })]);
  expect(factsOf(simulation, 'student-plan-rated')).toEqual([{ type: 'student-plan-rated', by: 'enterprise', percent: 90 }]);
  expect(simulation.state.funding.ratings?.at(-1)).toMatchObject({ studentPlan: 90 });
});

test('a milestone submitted late counts its days, a payment released late counts as well', () => {
  const late = play(anAwardedProject(), [...sc1Contract, ...started]);
  late.passUntil(endOfDay(late.state.contracting.contract?.tranches[0]?.dueOn ?? ''));
  late.pass(3);
  play(late, accepted(1));
  late.pass(40);
  play(late, tranchePaid(85_500_000));
  const items = (party: string) => conductFigures(late.state, party).flatMap((sheet) => sheet.items.map(({ value }) => value));
  expect(late.state.funding.milestones[0]?.lateDays).toBeGreaterThan(2);
  expect(items('university')).toEqual([1, late.state.funding.milestones[0]?.lateDays, 0, 0]);
  expect(items('enterprise')).toEqual([1, 0]);
});
