import type { Reader } from '#workflows/engine/access.ts';
import { isAdmitted, isUnderNda } from '#workflows/project/demand-intake/annex.ts';
import type { Phase, Project } from '#workflows/project/state.ts';

/** The phase as shown during the call: a first sealing must not be countable. */
export const phaseShown = (phase: Phase, isCallOpen: boolean): Phase => (phase === 'proposing' && isCallOpen ? 'listed' : phase);
export const shownPhase = ({ phase, selection }: Pick<Project, 'phase' | 'selection'>): Phase =>
  phaseShown(phase, selection.closedAt === undefined);

/** Who has won is the other bidders' and the experts' business only when it is confirmed. */
export const mayKnowUniversity = ({ selection }: Pick<Project, 'selection'>, sides: ReadonlySet<string>): boolean =>
  selection.award !== undefined || ['platform', 'enterprise', 'university', 'funder', 'broker'].some((side) => sides.has(side));

/** Under an NDA the asking enterprise is known to those who read its question. */
export const mayKnowClient = (project: Project, { sides, organisation }: Pick<Reader, 'sides' | 'organisation'>): boolean =>
  !isUnderNda(project) || isAdmitted(project, organisation) || [...sides].some((side) => side !== 'bidder' && side !== 'invited');

/** With whom the university negotiates is a co-owner's business; the others' only when there is a contract. */
export const mayKnowLicensee = ({ transfer }: Pick<Project, 'transfer'>, sides: ReadonlySet<string>): boolean =>
  ['platform', 'university', 'inventor', 'licensee'].some((side) => sides.has(side)) ||
  (sides.has('enterprise') && transfer.rights === 'joint') ||
  (transfer.deal !== undefined && (sides.has('enterprise') || sides.has('funder')));
