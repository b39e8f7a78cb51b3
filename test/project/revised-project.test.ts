import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, attempt, play } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import { endOfWorkingDay } from '#workflows/domain/calendar.ts';
import { publishedCalendar } from '#workflows/domain/calendar-data.ts';
import { addDays, startOfDay } from '#workflows/domain/days.ts';
import { lastDayOf } from '#workflows/engine/calendars.ts';
import type { Revision } from '#workflows/engine/revise.ts';
import { revisedProject } from '#workflows/project/revised-project.ts';

const outageOn = (first: string, days: number): Revision => ({
  kind: 'outage',
  outage: { id: first, from: startOfDay(first), to: startOfDay(addDays(first, days)) },
});
/** A licence fee that is due; its last day falls into an outage of three days. */
function feeInOutage() {
  const project = play(aProject(), upTo(sc1, 'pay-royalty'));
  const [income = '', statement] = Object.entries(project.state.sharing.statements)[0] ?? [];
  const payBy = statement?.payBy ?? '';
  project.revise(outageOn(lastDayOf(payBy), 3), { revised: revisedProject });
  return { project, income, payBy };
}

test('a sum due in an outage is due after it, in the state as in the stamp', () => {
  const { project, income, payBy } = feeInOutage();
  const moved = project.state.sharing.statements[income]?.payBy ?? '';
  expect(moved > payBy).toBe(true);
  expect(project.open.find(({ step }) => step === 'pay-royalty')?.stamp.dueAt).toBe(moved);
  expect(project.state.calendar).toEqual(project.file.calendar);
  expect(project.recordings.at(-1)?.facts).toContainEqual(
    expect.objectContaining({ type: 'deadline-revised', step: 'pay-royalty', dueBefore: payBy, dueAt: moved }),
  );
});

test('late interest never runs on days of an outage', () => {
  const { project, income } = feeInOutage();
  const moved = project.state.sharing.statements[income]?.payBy ?? '';
  play(project, [of(sc1, 'pay-royalty')]);
  project.passUntil(startOfDay(addDays(lastDayOf(moved), 6))); // five days late
  project.revise(outageOn(addDays(lastDayOf(moved), 2), 2), { revised: revisedProject }); // two of them were out
  const release = sc1.filter(({ step }) => step === 'pay-royalty')[1];
  if (!release) throw new Error('nobody releases');
  expect(attempt(project, release)).toBeUndefined();
  expect(project.state.payments[`late-interest.${income}.1`]?.formula?.inputs['days']).toBe(3);
});

test('a notice gives back the working days that a sum was counted in', () => {
  const project = play(aProject(), upTo(sc1, 'pay-enterprise-tranche'));
  const payableUntil = () => project.state.funding.milestones.map((milestone) => milestone.payableUntil ?? '').filter(Boolean);
  const [before = ''] = payableUntil();
  const last = lastDayOf(before);
  const known = publishedCalendar.notices.find(({ year }) => last.startsWith(String(year)));
  if (!known) throw new Error('no notice to correct');
  // a correction that frees the last day and two more
  const notice = { ...known, id: `cn-${known.year}.9`, holidays: [...known.holidays, `${last}/${addDays(last, 2)}`] };
  project.revise({ kind: 'notice', notice }, { revised: revisedProject });
  const [after = ''] = payableUntil();
  expect(after).toBe(endOfWorkingDay(before, 1, project.file.calendar));
  expect(project.open.filter(({ step }) => step === 'pay-enterprise-tranche').map(({ stamp }) => stamp.dueAt)).toEqual([after]);
});
