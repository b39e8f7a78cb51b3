import type { Actor } from '#workflows/engine/define-step.ts';
import {
  demandDocumentAccess,
  isOfFinalPanel,
  isReviewer,
  isSittingOver,
  isSummingUp,
  mayKnowPoints as knowsPoints,
  mayReadProposal as readsProposal,
} from '#workflows/project/proposal/visibility.ts';
import type { Project } from '#workflows/project/state.ts';
import type { ActAbout } from './may-read.ts';
import type { Side, Standing } from './standing.ts';

type Rule = (project: Project, standing: Standing, act: ActAbout) => boolean;

const isOf = ({ sides }: Standing, ...any: readonly Side[]) => any.some((side) => sides.has(side));
export const isOfUniversity = (standing: Standing) => isOf(standing, 'university', 'bidder');
export const isStudentOnly = (standing: Standing) =>
  isOfUniversity(standing) &&
  standing.roles.every((role) => role === 'uni.student' || role === 'public' || role === 'inventor') &&
  standing.roles.includes('uni.student');
/** A viewer as the rules of the project judge them. */
export const actorOf = ({ person, organisation, roles }: Standing): Actor => ({
  person: person ?? '',
  organisation: organisation ?? '',
  roles,
});

/** As the proposal stage says; of its own university not those who are students only. */
export const mayReadProposal = (project: Project, standing: Standing, id: string): boolean =>
  !isStudentOnly(standing) && readsProposal(project, actorOf(standing), id);

/** As the proposal stage says; not those who are students only. */
export const mayKnowPoints = (project: Project, standing: Standing, id: string): boolean =>
  !isStudentOnly(standing) && knowsPoints(project, actorOf(standing), id);

/** Readers beside the sides of the table, whom the project's state decides on. */
export const readers = {
  everybody: () => true,
  /** The university that the opening is about. */
  subject: (_project, standing, { subject }) => isOfUniversity(standing) && standing.organisation === subject,
  proposal: (project, standing, { subject }) => mayReadProposal(project, standing, subject),
  demand: (project, standing) =>
    (isOf(standing, 'bidder') && project.intake.demand?.tier !== 'nda') || demandDocumentAccess(project, actorOf(standing)) === 'full',
  reviewer: (project, standing) => isReviewer(project, actorOf(standing)),
  /** Once the panel has agreed: the enterprise and the panel itself; before that who presides; the university that was judged with its points. Not who withdrew, and why. */
  judged: (project, standing, { subject, outcome }) =>
    outcome === 'submit' &&
    (project.selection.consensus === undefined
      ? isSummingUp(project, actorOf(standing))
      : isOf(standing, 'enterprise') ||
        (standing.organisation === subject && mayKnowPoints(project, standing, subject)) ||
        isReviewer(project, actorOf(standing))),
  /** An objection to the text is for the other side; that one's own lawyers found nothing is not. */
  'other-contractor': (_project, standing, { outcome }) =>
    (outcome === 'conditions' || outcome === 'block') && isOf(standing, 'platform', 'enterprise', 'university'),
  'final-panel': (project, standing) => isOfFinalPanel(project, actorOf(standing)),
  'after-sitting': (project, standing, { subject, outcome }) =>
    outcome !== 'declare-conflict' &&
    isSittingOver(project, subject) &&
    (isOf(standing, 'enterprise', 'university', 'funder') || isOfFinalPanel(project, actorOf(standing))),
  /** Has the same say in how a joint result is protected. */
  'co-owner': ({ transfer }, standing) => transfer.rights === 'joint' && isOf(standing, 'enterprise'),
} as const satisfies Record<string, Rule>;
export type Reader = keyof typeof readers;
