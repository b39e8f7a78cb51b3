import type { Project } from '#workflows/project/state.ts';

/** A party that bears another name, or whose rights and duties have passed to another organisation (X.09). */
export interface PartyChange {
  readonly n: number;
  /** A party's id. */
  readonly party: string;
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
/** One change of a party at a time. */
export const isChanging = (project: Project, party: string) =>
  changesOf(project).some((change) => change.party === party && change.state === 'stated');
/** The party keeps its id, and with it seats, signatures and accounts; only its organisation is another. */
export const succeeded = (project: Project, { party, successor }: PartyChange): Project =>
  successor === undefined
    ? project
    : { ...project, parties: project.parties.map((known) => (known.id === party ? { ...known, organisation: successor } : known)) };
