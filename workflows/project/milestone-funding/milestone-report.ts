import { z } from 'zod';
import { DealFen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { pattern } from '#workflows/domain/text.ts';
import { type Carried, optionalProse, prose } from '#workflows/engine/carried.ts';
import { largestFileBytes, optionalFiles } from '#workflows/engine/files.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import type { Project } from '#workflows/project/state.ts';
import { answered, answerRules, brokenByAnswers, ConditionAnswer } from './conditions.ts';
import { spendingCategories } from './spending.ts';
import { brokenByStudents, StudentRow, studentRules, withStudents } from './students.ts';

/** A decimal of at most 12 digits before and 11 after the point, or the verdict of a test that has no number. */
const Measured = pattern(/^(-?\d{1,12}(\.\d{1,11})?|pass|fail)$/);

/** What the university hands in for a milestone; spending since the last report. */
export const milestoneReport = z.strictObject({
  report: prose(300, 10_000),
  values: z.array(z.strictObject({ indicator: Id, value: Measured })).max(20),
  evidence: z
    .array(z.strictObject({ title: prose(2, 200), location: prose(2, 500) }))
    .min(1)
    .max(50),
  spending: z
    .array(z.strictObject({ category: z.enum(spendingCategories), fen: DealFen }))
    .min(1)
    .max(7),
  studentHours: z.int().min(0).max(100_000),
  students: z.array(StudentRow).max(20).optional(),
  ipFiled: z.int().min(0).max(500),
  deviations: optionalProse(3000),
  /** Of each open condition of an acceptance (P1). */
  answers: z.array(ConditionAnswer).max(30).optional(),
  files: optionalFiles({ mostBytes: largestFileBytes }),
});

export const coverageRules = ['indicators-missing', 'indicator-not-asked'] as const;
/** Each expected indicator once, and no other. */
export function brokenByCoverage(
  field: string,
  expected: readonly string[],
  given: readonly { readonly indicator: string }[],
): BrokenRule<(typeof coverageRules)[number]>[] {
  const ids = given.map(({ indicator }) => indicator);
  const missing = expected.filter((id) => !ids.includes(id));
  return [
    ...brokenIf(missing.length > 0, {
      rule: 'indicators-missing',
      field,
      figures: { count: missing.length, expected: expected.length, missing: missing.join(', ') },
    }),
    ...ids.flatMap((id, index) =>
      brokenIf(!expected.includes(id) || ids.indexOf(id) < index, {
        rule: 'indicator-not-asked',
        field: `${field}.${index}.indicator`,
        figures: { row: index + 1 },
      }),
    ),
  ];
}

export const reportRules = [...coverageRules, ...answerRules, ...studentRules] as const;
type Report = Carried<z.output<typeof milestoneReport>>;
/** A value for each indicator, an answer to each open condition, each student once. */
export const brokenByReport = (project: Project, expected: readonly string[], { values, answers, students = [], studentHours }: Report) => [
  ...brokenByCoverage('values', expected, values),
  ...brokenByAnswers(project, answers),
  ...brokenByStudents(students, studentHours),
];
/** What the report leaves in the case beside its values. */
export const reported = (project: Project, milestone: number, { answers, students, studentHours }: Report) =>
  withStudents(answered(project, answers), milestone, studentHours, students);
