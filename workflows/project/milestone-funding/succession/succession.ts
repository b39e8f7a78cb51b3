import type { Instant } from '#workflows/engine/period.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';

/** Calendar days that the work goes on without an investigator (4.8). */
export const longestVacancy = 60;

/** The investigator leaves, and another is to follow (S4.16). */
export interface Succession {
  /** Number of proposals so far. */
  readonly round: number;
  /** Last day of the present investigator, once it is reported. */
  readonly leftOn?: string;
  readonly proposed?: { readonly person: string; readonly at: Instant; readonly agreed: readonly string[] };
  /** Work has been suspended for want of an investigator. */
  readonly suspended?: true;
}
const none: Succession = { round: 0 };
export const successionOf = ({ funding: { succession = none } }: Pick<Project, 'funding'>): Succession => succession;
export const withSuccession = (project: Project, succession: Succession): Project => ({
  ...project,
  funding: { ...project.funding, succession },
});
export const successionSubject = (project: Project) => `investigator-${successionOf(project).round}`;

/** There is work that needs a leader. */
export const hasLead = ({ phase, contracting }: Project) =>
  contracting.contract !== undefined && ['executing', 'finalAcceptance', 'transferring'].includes(phase);

/** Who has a word on it: the enterprise, and with a task book the funder (L24). */
export const deciders = (project: Project) => [
  ...partiesOf(project, 'enterprise'),
  ...(project.contracting.taskBook ? partiesOf(project, 'funder') : []),
];

/** Work stands still until it has a leader again; the project manager reviews it as any suspension. */
export function suspendedFor(project: Project, at: Instant): Project {
  const marked = withSuccession(project, { ...successionOf(project), suspended: true });
  const hasWork = project.phase === 'executing' || project.phase === 'finalAcceptance';
  if (!hasWork || project.suspension?.inForce) return marked;
  return { ...marked, suspension: { inForce: { by: 'university', ground: 'lead-away', from: at } } };
}

/** The successor leads from now on; the former one still judges nothing in it (P3). */
export function succeeded(project: Project, person: string, former: string): Project {
  const { succession: _done, ...funding } = project.funding;
  const formers = [...(funding.formerInvestigators ?? []), former];
  return { ...project, funding: { ...funding, investigator: person, formerInvestigators: formers } };
}
