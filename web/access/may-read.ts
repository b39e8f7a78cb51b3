import type { StepName } from '#workflows/project/catalogue.ts';
import { conflictingProposals, hasDeclaredConflict } from '#workflows/project/proposal/visibility.ts';
import type { Project } from '#workflows/project/state.ts';
import { type DocumentRule, documentRules } from './document-rules.ts';
import { isStudentOnly, readers } from './readers.ts';
import type { Side, Standing } from './standing.ts';

export { isStudentOnly, mayKnowPoints, mayReadProposal } from './readers.ts';

/** One act, as far as it matters who may know of it. */
export interface ActAbout {
  readonly step: string;
  readonly subject: string;
  /** Null: an opening, not decided yet. */
  readonly outcome: string | null;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
}

const ruleOf = (step: string): DocumentRule => documentRules[step as StepName] ?? { sides: [], private: true };
/** Not even mentioned to those who may not read it. */
export const isPrivate = (step: string) => ruleOf(step).private === true;
const parties: readonly Side[] = ['enterprise', 'university', 'funder', 'platform', 'broker'];
/** In the project as one of its parties, and so told what happens in it, though not always what it says. */
export const isParty = ({ sides }: Standing) => parties.some((side) => sides.has(side));

/** May know who judges and who has judged: the platform's staff. */
export const knowsExperts = ({ sides }: Standing) => sides.has('platform');

/** Whether the viewer may read what was submitted. Sealed texts are withheld elsewhere, from everybody. */
export function mayRead(project: Project, standing: Standing, act: ActAbout): boolean {
  const { sides, also = [], notStudents } = ruleOf(act.step);
  if (also.includes('everybody')) return true;
  if (hasConflict(project, standing, act)) return false;
  if (isOwn(standing, act)) return true;
  if (notStudents && isStudentOnly(standing)) return false;
  return sides.some((side) => standing.sides.has(side)) || also.some((reader) => readers[reader](project, standing, act));
}

/** Whether the viewer is told that it happened at all. */
export const maySee = (project: Project, standing: Standing, act: ActAbout): boolean =>
  mayRead(project, standing, act) || (isParty(standing) && !isPrivate(act.step));

/** By the same person, or for the same party. Experts and the public share nothing with colleagues. */
export function isOwn(standing: Standing, { person, organisation, role }: Omit<ActAbout, 'outcome'>): boolean {
  if (standing.person !== null && person === standing.person) return true;
  const isPersonal = role === 'public' || role === 'evaluator' || role === 'inventor' || (role?.startsWith('expert') ?? true);
  return (
    !isPersonal && organisation !== null && organisation === standing.organisation && standing.sides.size > 0 && !isStudentOnly(standing)
  );
}

/** A declared conflict closes every door, what the expert wrote before included; one found at a proposal, those to it. */
function hasConflict(project: Project, { person }: Standing, { subject }: ActAbout): boolean {
  if (person === null) return false;
  return hasDeclaredConflict(project, person) || conflictingProposals(project, person).includes(subject);
}
