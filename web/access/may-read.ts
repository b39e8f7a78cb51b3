import type { StepName } from '#workflows/project/catalogue.ts';
import { mayReadProposal as readsProposal } from '#workflows/project/proposal/visibility.ts';
import type { Project } from '#workflows/project/state.ts';
import { type DocumentRule, documentRules } from './document-rules.ts';
import type { Side, Standing } from './standing.ts';

/** One act, as far as it matters who may know of it. */
export interface ActAbout {
  readonly step: string;
  readonly subject: string;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
}

const ruleOf = (step: string): DocumentRule => documentRules[step as StepName] ?? { sides: [], private: true };
const parties: readonly Side[] = ['enterprise', 'university', 'funder', 'platform', 'broker'];
/** In the project as one of its parties, and so told what happens in it, though not always what it says. */
export const isParty = ({ sides }: Standing) => parties.some((side) => sides.has(side));

/** May know who judged whom: the platform's staff, and the funder once the proposals are open. */
export const knowsExperts = ({ sides }: Standing) => sides.has('platform');

/** Whether the viewer may read what was submitted. Sealed texts are withheld elsewhere, from everybody. */
export function mayRead(project: Project, standing: Standing, act: ActAbout): boolean {
  const rule = ruleOf(act.step);
  if (isOwn(standing, act)) return !hasConflict(project, standing, act);
  if (rule.notStudents && isStudentOnly(standing)) return false;
  if (rule.also?.includes('everybody')) return true;
  if (rule.sides.some((side) => standing.sides.has(side))) return !hasConflict(project, standing, act);
  if (rule.also?.includes('subject') && isOfUniversity(standing) && act.subject === standing.organisation) return true;
  if (rule.also?.includes('demand') && standing.sides.has('bidder')) return project.intake.demand?.tier !== 'nda';
  return rule.also?.includes('proposal') === true && mayReadProposal(project, standing, act.subject);
}

/** Whether the viewer is told that it happened at all. */
export const maySee = (project: Project, standing: Standing, act: ActAbout): boolean =>
  mayRead(project, standing, act) || (isParty(standing) && !ruleOf(act.step).private);

/** By the same person, or for the same party. Experts and the public share nothing with colleagues. */
function isOwn(standing: Standing, { person, organisation, role }: ActAbout): boolean {
  if (standing.person !== null && person === standing.person) return true;
  const isPersonal = role === 'public' || role === 'evaluator' || role === 'inventor' || (role?.startsWith('expert') ?? true);
  return (
    !isPersonal && organisation !== null && organisation === standing.organisation && standing.sides.size > 0 && !isStudentOnly(standing)
  );
}
const isOfUniversity = ({ sides }: Standing) => sides.has('university') || sides.has('bidder');
export const isStudentOnly = ({ sides, roles }: Standing) =>
  isOfUniversity({ sides } as Standing) &&
  roles.every((role) => role === 'uni.student' || role === 'public' || role === 'inventor') &&
  roles.includes('uni.student');

/** As the proposal stage says; of its own university not those who are students only. */
export const mayReadProposal = (project: Project, standing: Standing, id: string): boolean =>
  !isStudentOnly(standing) &&
  readsProposal(project, { person: standing.person ?? '', organisation: standing.organisation ?? '', roles: standing.roles }, id);

/** A declared conflict closes every door to that proposal, what the expert wrote before included. */
function hasConflict({ selection }: Project, { person, sides }: Standing, { subject }: ActAbout): boolean {
  if (person === null || !sides.has('expert')) return false;
  return selection.panel?.[person]?.state === 'conflicted' || selection.reviews?.[subject]?.[person]?.kind === 'conflict';
}
