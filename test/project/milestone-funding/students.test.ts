import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { accepted, appliedForFinal, report, started } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { actorOf, aProject, attempt, brokenIn, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { projectKind } from '#workflows/project/kind.ts';
import { studentPlanOf } from '#workflows/project/milestone-funding/students.ts';

const row = (student: string, hours: number, mentor = 'investigator') => ({ student, mentor, hours, consent: true as const });
const reported = (n: number, rows: readonly ReturnType<typeof row>[]) =>
  act('investigator', 'submit-milestone', 'submit', { ...report(n), students: [...rows] });
const working = () => play(anAwardedProject(), [...sc1Contract, ...started]);
/** With the proposal as it was sealed, and so with its plan. */
const planned = () => play(aProject(), [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...started]);
const rest = (n: number) => accepted(n).slice(1);

test('each student once, with another person as mentor, and within the hours of the report', () => {
  expect(brokenIn(attempt(working(), reported(1, [row('inventor4', 200), row('inventor4', 100)])))).toEqual([
    'student-twice students.1.student',
  ]);
  expect(brokenIn(attempt(working(), reported(1, [row('inventor4', 200, 'inventor4')])))).toEqual(['own-mentor students.0.mentor']);
  expect(brokenIn(attempt(working(), reported(1, [row('inventor4', 300), row('student2', 181)])))).toEqual([
    'hours-above-total studentHours',
  ]);
});

test('a report sent again replaces the students of its milestone', () => {
  const simulation = play(working(), [
    reported(1, [row('inventor4', 480)]),
    act('projectManager', 'completeness-check', 'return', { reason: '学生工时与考勤记录不一致，请核对。' }),
    reported(1, [row('inventor4', 300), row('student2', 100)]),
  ]);
  expect(simulation.state.funding.students).toEqual([
    { milestone: 1, student: 'inventor4', mentor: 'investigator', hours: 300 },
    { milestone: 1, student: 'student2', mentor: 'investigator', hours: 100 },
  ]);
});

test('the panel weighs what was planned against the hours of each student', () => {
  const simulation = play(planned(), [
    reported(1, [row('inventor4', 300), row('student2', 100)]),
    ...rest(1),
    reported(2, [row('inventor4', 200)]),
    ...rest(2),
    ...accepted(3),
    ...accepted(4),
    ...appliedForFinal,
  ]);
  const { subject = '' } = simulation.open.find(({ step }) => step === 'final-acceptance')?.opening ?? {};
  const sheets = stepNamed('final-acceptance')?.compares?.(simulation.state, { subject }) ?? [];
  const students = sheets.find(({ name }) => name === 'studentParts');
  expect(students && 'rows' in students ? students.rows : []).toEqual([
    ['inventor4', 2, 500],
    ['student2', 1, 100],
  ]);
  const plan = sheets.find(({ name }) => name === 'studentPlan');
  const { hoursPlanned = 0, placesPlanned } = studentPlanOf(simulation.state);
  expect(hoursPlanned).toBeGreaterThan(600);
  expect(plan && 'items' in plan ? plan.items.map(({ value }) => value) : []).toEqual([
    placesPlanned,
    2,
    hoursPlanned,
    1920,
    600,
    Math.floor(6_000_000 / hoursPlanned),
  ]);
});

test('a plan of which nothing was done is shown as well', () => {
  const simulation = play(planned(), [...accepted(1), ...accepted(2), ...accepted(3), ...accepted(4), ...appliedForFinal]);
  const { subject = '' } = simulation.open.find(({ step }) => step === 'final-acceptance')?.opening ?? {};
  const sheets = stepNamed('final-acceptance')?.compares?.(simulation.state, { subject }) ?? [];
  const plan = sheets.find(({ name }) => name === 'studentPlan');
  expect(plan && 'items' in plan ? plan.items.find(({ name }) => name === 'planDelivered') : undefined).toMatchObject({ value: 0 });
  // what the reports say stands beside what is on record
  const figures = plan && 'items' in plan ? Object.fromEntries(plan.items.map(({ name, value }) => [name, value])) : {};
  expect([figures['hoursReported'], figures['hoursTaken']]).toEqual([1920, 0]);
});

test('the names stand in the report: its readers see them, another university does not', () => {
  const simulation = play(working(), [reported(1, [row('inventor4', 300)])]);
  const reads = (player: Parameters<typeof actorOf>[0]) =>
    accessIn(projectKind, simulation.state, readerIn(simulation, { name: player, ...actorOf(player) }), {
      step: 'submit-milestone',
      subject: 'milestone-1',
      outcome: 'submit',
    } as never).read;
  expect(reads('rdLead')).toBe(true);
  expect(reads('rivalInvestigator')).toBe(false);
});
