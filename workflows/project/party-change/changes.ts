import type { Project } from '#workflows/project/state.ts';

/** A party that bears another name, or whose rights and duties have passed to another organisation (X.09). */
export interface PartyChange {
  readonly n: number;
  /** A party's id. */
  readonly party: string;
  /** The organisation that it was when it stated the change. */
  readonly of: string;
  readonly how: 'renamed' | 'succeeded';
  readonly successor?: string;
  readonly state: 'stated' | 'accepted' | 'refused';
}

export const changesOf = ({ partyChanges = [] }: Pick<Project, 'partyChanges'>): readonly PartyChange[] => partyChanges;
export const changeSubject = ({ n }: Pick<PartyChange, 'n'>) => `party-change-${n}`;
export function changeNamed(project: Project, subject: string): PartyChange {
  const change = changesOf(project).find((known) => changeSubject(known) === subject);
  if (!change) throw new Error(`no ${subject}`);
  return change;
}
export const withChange = (project: Project, change: PartyChange): Project => ({
  ...project,
  partyChanges: [...changesOf(project).filter(({ n }) => n !== change.n), change],
});
/** Changes that wait for a check. What a former transferee has stated is not its successor's, though both bear the id of the part. */
export const statedChanges = (project: Project) =>
  changesOf(project).filter(
    ({ state, party, of }) => state === 'stated' && project.parties.some(({ id, organisation }) => id === party && organisation === of),
  );
/** One change of a party at a time. */
export const isChanging = (project: Project, party: string) => statedChanges(project).some((change) => change.party === party);
/** The party keeps its id, and with it seats, signatures and accounts; only its organisation is another. */
export const succeeded = (project: Project, { party, successor }: PartyChange): Project =>
  successor === undefined
    ? project
    : { ...project, parties: project.parties.map((known) => (known.id === party ? { ...known, organisation: successor } : known)) };
