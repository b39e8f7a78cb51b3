import { z } from 'zod';
import { WHOLE_BP } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { awardOf } from '#workflows/project/contract/contracting.ts';
import { proposalOf } from '#workflows/project/proposal/selection.ts';
import type { Project } from '#workflows/project/state.ts';

/** A student's part in one milestone, reported with the student's consent. */
export const StudentRow = z.strictObject({
  student: Id,
  mentor: Id,
  hours: z.int().min(1).max(5000),
  consent: z.literal(true),
});
export interface StudentPart {
  readonly milestone: number;
  readonly student: string;
  readonly mentor: string;
  readonly hours: number;
}
type Rows = readonly { readonly student: string; readonly mentor: string; readonly hours: number }[];

export const studentRules = ['student-twice', 'own-mentor', 'hours-above-total'] as const;
/** Each student once, with another person as mentor; together no more hours than the report states. */
export function brokenByStudents(rows: Rows, totalHours: number): BrokenRule<(typeof studentRules)[number]>[] {
  const named = rows.map(({ student }) => student);
  const hours = rows.reduce((sum, row) => sum + row.hours, 0);
  return [
    ...rows.flatMap(({ student, mentor }, index) => [
      ...brokenIf(named.indexOf(student) < index, { rule: 'student-twice', field: `students.${index}.student` }),
      ...brokenIf(student === mentor, { rule: 'own-mentor', field: `students.${index}.mentor` }),
    ]),
    ...brokenIf(hours > totalHours, { rule: 'hours-above-total', field: 'studentHours', figures: { hours, totalHours } }),
  ];
}

const studentsOf = ({ funding }: Project): readonly StudentPart[] => funding.students ?? [];
/** The latest report of a milestone counts: its total of hours, and the rows that say whose they are. */
export function withStudents(project: Project, milestone: number, totalHours: number, rows: Rows = []): Project {
  const others = studentsOf(project).filter((part) => part.milestone !== milestone);
  const parts = rows.map(({ student, mentor, hours }): StudentPart => ({ milestone, student, mentor, hours }));
  const studentHours = { ...project.funding.studentHours, [milestone]: totalHours };
  const named = others.length + parts.length === 0 ? {} : { students: [...others, ...parts] };
  return { ...project, funding: { ...project.funding, studentHours, ...named } };
}

/** What the proposal planned, and what the reports say so far; hours before places, since a plan is of hours. */
export function studentPlanOf(project: Project) {
  const parts = studentsOf(project);
  const { students: placesPlanned = 0, studentHours: hoursPlanned } = proposalOf(project, awardOf(project).proposal)?.offer ?? {};
  const placesTaken = new Set(parts.map(({ student }) => student)).size;
  const hoursTaken = parts.reduce((sum, { hours }) => sum + hours, 0);
  const hoursReported = Object.values(project.funding.studentHours ?? {}).reduce((sum, hours) => sum + hours, 0);
  const deliveredBp = hoursPlanned ? Math.min(WHOLE_BP, Math.floor((hoursTaken * WHOLE_BP) / hoursPlanned)) : undefined;
  return { placesPlanned, placesTaken, hoursPlanned, hoursReported, hoursTaken, deliveredBp };
}

/** The plan against the reports, and the hours of each student over all milestones. A plan of which nothing was done is shown as well. */
export function studentsSheet(project: Project): (Figures | Sheet)[] {
  const parts = studentsOf(project);
  const { placesPlanned, placesTaken, hoursPlanned = null, hoursReported, hoursTaken, deliveredBp = null } = studentPlanOf(project);
  if (parts.length === 0 && placesPlanned === 0) return [];
  const students = [...new Set(parts.map(({ student }) => student))];
  return [
    {
      name: 'studentPlan',
      items: [
        { name: 'placesPlanned', kind: 'count', value: placesPlanned },
        { name: 'placesTaken', kind: 'count', value: placesTaken },
        { name: 'hoursPlanned', kind: 'count', value: hoursPlanned },
        { name: 'hoursReported', kind: 'count', value: hoursReported },
        { name: 'hoursTaken', kind: 'count', value: hoursTaken },
        { name: 'planDelivered', kind: 'rate', value: deliveredBp },
      ],
    },
    {
      name: 'studentParts',
      columns: [
        { name: 'student', kind: 'person' },
        { name: 'milestones', kind: 'count' },
        { name: 'studentHours', kind: 'count' },
      ],
      rows: students.map((student) => {
        const own = parts.filter((part) => part.student === student);
        return [student, own.length, own.reduce((sum, { hours }) => sum + hours, 0)];
      }),
    },
  ];
}
