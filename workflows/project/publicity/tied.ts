import { objectorsOf, openObjections } from '#workflows/modules/publicity/publicity.ts';
import { leadersOf } from '#workflows/project/milestone-funding/succession/leader.ts';
import { joinersOf } from '#workflows/project/milestone-funding/succession/team.ts';
import { areFree } from '#workflows/project/proposal/review.ts';
import type { PublicitySubject } from '#workflows/project/publicity/subjects.ts';
import type { Project } from '#workflows/project/state.ts';

/**
 * Persons excluded from an objection's panel: its author, the requester and the bidders, and persons whose own judgment or
 * own share is objected to. A conflict once declared counts here as well.
 */
export function isTied(project: Project, objection: string, person: string): boolean {
  const found = openObjections(project).find((open) => open.objection.id === objection);
  if (!found) return false;
  const { requester, selection } = project;
  const answered = Object.values(selection.proposals ?? {}).map(({ investigator }) => investigator);
  const tied = [
    ...objectorsOf(found.publicity, objection),
    requester,
    ...leadersOf(project),
    ...joinersOf(project),
    ...answered,
    ...judges(project, found.publicity.subject),
  ];
  return tied.includes(person) || !areFree(project, [person]);
}

function judges({ selection, funding, transfer }: Project, subject: PublicitySubject): readonly string[] {
  if (subject === 'award') return Object.keys(selection.panel ?? {});
  if (subject === 'conclusion') return funding.final.panel ?? [];
  return transfer.disclosure?.inventors.map(({ inventor }) => inventor) ?? [];
}
