import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, obligingWorld, play } from '#test/support/play.ts';
import { endOfCalendarDay, endOfWorkingDay } from '#workflows/domain/calendar.ts';
import { addMonths, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

const days = { 'pay-enterprise-tranche': 4, 'pay-subsidy': 6, 'release-retention': 20, 'pay-royalty': 12, 'pay-and-file': 60 };
const bySpecification = play(aProject(), sc1);
const byProgramme = play(aProject(obligingWorld, 'project', days), sc1);

/** Until when the first of a step is asked, of the maker and of the checker. */
const asked = (project: Simulation<Project>, step: string) => {
  const dueAt = new Map(
    project.recordings.flatMap(({ opened }) =>
      opened
        .filter((row) => row.step === step)
        .map(({ opening: { subject, seat }, stamp }) => [`${subject}/${seat}`, stamp.dueAt] as const),
    ),
  );
  return [...dueAt.values()].slice(0, 2);
};
const happened = (project: Simulation<Project>, type: string) =>
  project.recordings.find(({ facts }) => facts.some((fact) => fact.type === type))?.at ?? '';
const workingDaysAfter = (type: string, count: number) => (project: Simulation<Project>) =>
  endOfWorkingDay(happened(project, type), count, builtInCalendar);
const daysAfter = (type: string, count: number) => (project: Simulation<Project>) =>
  endOfCalendarDay(happened(project, type), count, builtInCalendar);
const incomeOf = ({ state }: Simulation<Project>) => state.payments['licence-fee.lump-sum']?.settledAt ?? '';

test.each([
  [
    'a tranche is paid after the acceptance',
    'pay-enterprise-tranche',
    workingDaysAfter('milestone-accepted', 10),
    workingDaysAfter('milestone-accepted', 4),
  ],
  [
    'a subsidy is paid after its approval',
    'pay-subsidy',
    workingDaysAfter('subsidy-approved', 10),
    workingDaysAfter('subsidy-approved', 6),
  ],
  [
    'the retention is released after the warranty',
    'release-retention',
    workingDaysAfter('warranty-ended', 10),
    workingDaysAfter('warranty-ended', 20),
  ],
  ['a licence fee is paid after its statement', 'pay-royalty', daysAfter('statement-issued', 30), daysAfter('statement-issued', 12)],
  [
    'shares are paid after the income has come in',
    'pay-and-file',
    (project: Simulation<Project>) => startOfDay(addMonths(shanghaiDay(incomeOf(project)), 30)),
    (project: Simulation<Project>) => endOfCalendarDay(incomeOf(project), 60, builtInCalendar),
  ],
])('%s within the programme’s own days, where it has set any', (_said, step, usual, own) => {
  expect(asked(bySpecification, step)).toEqual([usual(bySpecification), usual(bySpecification)]);
  expect(asked(byProgramme, step)).toEqual([own(byProgramme), own(byProgramme)]);
});
