import type { Day } from '#workflows/domain/days.ts';
import type { Project } from '#workflows/project/state.ts';

/** One person who has joined the work or left it after the award (S4.16). */
export interface TeamChange {
  readonly person: string;
  readonly as: 'joins' | 'leaves';
  readonly from: Day;
}
export const teamChangesOf = ({ funding }: Pick<Project, 'funding'>): readonly TeamChange[] => funding.teamChanges ?? [];
/** The latest word on a person. */
export const standingOf = (project: Pick<Project, 'funding'>, person: string) =>
  teamChangesOf(project).findLast((change) => change.person === person)?.as;
/** Who has joined. One who has left again has worked on it, and still judges nothing in it (P3). */
export const joinersOf = (project: Pick<Project, 'funding'>): readonly string[] => [
  ...new Set(teamChangesOf(project).map(({ person }) => person)),
];
