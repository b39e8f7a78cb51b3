import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import { prose } from '#workflows/engine/carried.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import type { Project } from '#workflows/project/state.ts';

export const owners = ['university', 'enterprise'] as const;
export const Owner = z.enum(owners);
export const Progress = z.enum(['done', 'partly', 'not-yet']);

/** What an acceptance was tied to (P1). */
export interface Condition {
  /** `m1-2`: the second one of milestone 1. */
  readonly id: string;
  readonly milestone: number;
  readonly place: number;
  readonly owner: z.infer<typeof Owner>;
  /** The milestone with which it is due; absent: the final acceptance. */
  readonly due?: number;
  /** What the latest report says of it. */
  readonly progress?: z.infer<typeof Progress>;
  readonly settled?: 'met' | 'waived';
  /** Who had to judge it let the time pass: the project manager is asked as well. */
  readonly unjudged?: true;
}

export const ConditionRow = z.strictObject({
  owner: Owner,
  due: z.int().min(1).max(15).optional(),
  text: prose(10, 1000),
});
export const ConditionAnswer = z.strictObject({ condition: Id, progress: Progress, answer: prose(10, 2000) });

export const conditionsOf = ({ funding }: Project): readonly Condition[] => funding.conditions ?? [];
export const openConditions = (project: Project) => conditionsOf(project).filter(({ settled }) => settled === undefined);
export const withConditions = (project: Project, conditions: readonly Condition[]): Project => ({
  ...project,
  funding: { ...project.funding, conditions },
});
export const changeCondition = (project: Project, id: string, changes: Partial<Condition>) =>
  withConditions(
    project,
    conditionsOf(project).map((known) => (known.id === id ? { ...known, ...changes } : known)),
  );

/** The conditions of one acceptance, numbered. */
export const numbered = (milestone: number, rows: readonly { readonly owner: Condition['owner']; readonly due?: number | undefined }[]) =>
  rows.map(
    ({ owner, due }, index): Condition => ({
      id: `m${milestone}-${index + 1}`,
      milestone,
      place: index + 1,
      owner,
      ...(due === undefined ? {} : { due }),
    }),
  );

/** A condition is due with a later milestone, or with the final acceptance. */
export const brokenByDue = (
  project: Project,
  milestone: number,
  rows: readonly { readonly due?: number | undefined }[],
): BrokenRule<'due-not-later'>[] => {
  const last = contractOf(project).tranches.at(-1)?.milestone ?? 0;
  return rows.flatMap(({ due }, index) =>
    brokenIf(due !== undefined && (due <= milestone || due > last), {
      rule: 'due-not-later',
      field: `conditions.${index}.due`,
      figures: { milestone, last },
    }),
  );
};

export const answerRules = ['conditions-unanswered', 'condition-not-open'] as const;
/** The report answers each open condition, once. */
export function brokenByAnswers(
  project: Project,
  answers: readonly { readonly condition: string }[] = [],
): BrokenRule<(typeof answerRules)[number]>[] {
  const open = openConditions(project).map(({ id }) => id);
  const given = answers.map(({ condition }) => condition);
  const missing = open.filter((id) => !given.includes(id));
  return [
    ...brokenIf(missing.length > 0, {
      rule: 'conditions-unanswered',
      field: 'answers',
      figures: { count: missing.length, expected: open.length },
    }),
    ...given.flatMap((id, index) =>
      brokenIf(!open.includes(id) || given.indexOf(id) < index, {
        rule: 'condition-not-open',
        field: `answers.${index}.condition`,
        figures: { row: index + 1 },
      }),
    ),
  ];
}
export const answered = (
  project: Project,
  answers: readonly { readonly condition: string; readonly progress: Condition['progress'] }[] = [],
) =>
  withConditions(
    project,
    conditionsOf(project).map((known) => {
      const progress = answers.find(({ condition }) => condition === known.id)?.progress;
      return progress && known.settled === undefined ? { ...known, progress } : known;
    }),
  );
/** A row of the report per open condition; none where there is none. */
export const answerRows = (project: Project) => openConditions(project).map(({ id: condition }) => ({ condition }));

/** What the university owes by now and has not met: the acceptance is not whole without it. */
export const dueBy = (project: Project, milestone: number) =>
  openConditions(project).filter(({ owner, due }) => owner === 'university' && due !== undefined && due <= milestone);

/** All conditions so far, beside a decision. */
export function conditionsSheet(project: Project): Sheet[] {
  const rows = conditionsOf(project).map(({ milestone, place, owner, due, progress, settled }) => [
    milestone,
    place,
    owner,
    due ?? null,
    progress ?? null,
    settled === undefined ? 'unsettled' : settled === 'met' ? 'fulfilled' : 'waived',
  ]);
  if (rows.length === 0) return [];
  return [
    {
      name: 'conditions',
      columns: [
        { name: 'milestone', kind: 'count' },
        { name: 'place', kind: 'count' },
        { name: 'owner', kind: 'term' },
        { name: 'dueMilestone', kind: 'count' },
        { name: 'progress', kind: 'term' },
        { name: 'standing', kind: 'term' },
      ],
      rows,
    },
  ];
}
