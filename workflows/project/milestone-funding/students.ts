import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
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
/** The latest report of a milestone counts. */
export function withStudents(project: Project, milestone: number, rows: Rows = []): Project {
  const others = studentsOf(project).filter((part) => part.milestone !== milestone);
  const parts = rows.map(({ student, mentor, hours }): StudentPart => ({ milestone, student, mentor, hours }));
  if (others.length + parts.length === 0) return project;
  return { ...project, funding: { ...project.funding, students: [...others, ...parts] } };
}

/** What the proposal planned and what the reports say, per student over all milestones. */
export function studentsSheet(project: Project): Sheet[] {
  const parts = studentsOf(project);
  if (parts.length === 0) return [];
  const students = [...new Set(parts.map(({ student }) => student))];
  const planned = proposalOf(project, awardOf(project).proposal)?.offer?.students ?? null;
  return [
    {
      name: 'studentParts',
      columns: [
        { name: 'student', kind: 'person' },
        { name: 'milestones', kind: 'count' },
        { name: 'studentHours', kind: 'count' },
        { name: 'placesPlanned', kind: 'count' },
        { name: 'placesTaken', kind: 'count' },
      ],
      rows: students.map((student) => {
        const own = parts.filter((part) => part.student === student);
        return [student, own.length, own.reduce((sum, { hours }) => sum + hours, 0), planned, students.length];
      }),
    },
  ];
}
