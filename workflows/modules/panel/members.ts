/** One of a panel, asked whether to serve. */
export interface Member {
  readonly part: 'expert' | 'chair';
  readonly state: 'asked' | 'accepted' | 'declined' | 'conflicted';
  /** A later replacement, with half the time. */
  readonly isReplacement?: true;
}
/** By person. Entries stay: a member who has declined or has a conflict is not asked again. */
export type Members = Readonly<Record<string, Member>>;

export const membersOf = (experts: readonly string[], chair: string | undefined): Members => ({
  ...Object.fromEntries(experts.map((expert) => [expert, { part: 'expert', state: 'asked' } as const])),
  ...(chair === undefined ? {} : { [chair]: { part: 'chair', state: 'asked' } as const }),
});
export const replacementsOf = (experts: readonly string[], chair: string | undefined): Members =>
  Object.fromEntries(Object.entries(membersOf(experts, chair)).map(([id, member]) => [id, { ...member, isReplacement: true }]));

export const membersIn = (members: Members, part: Member['part'], ...states: readonly Member['state'][]): string[] =>
  Object.entries(members).flatMap(([person, member]) => (member.part === part && states.includes(member.state) ? [person] : []));
export function withMember(members: Members, person: string, state: Member['state']): Members {
  const member = members[person];
  if (!member) throw new Error(`${person} is not of the panel`);
  return { ...members, [person]: { ...member, state } };
}
/** Replaces the chair. */
export function withChair(members: Members, former: string | undefined, person: string): Members {
  const { [former ?? '']: seat, ...others } = members;
  if (seat?.part !== 'chair') throw new Error(`${former} is not in the chair`);
  return { ...others, [person]: seat };
}
