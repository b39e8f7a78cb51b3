import { type AccessRules, isOwnPerson, type Reader } from '#workflows/engine/access.ts';
import { isMeant } from '#workflows/engine/admit.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { conflictingProposals, hasDeclaredConflict } from '#workflows/project/proposal/visibility.ts';
import type { Project } from '#workflows/project/state.ts';
import { everybody, type Group, isStudent, office } from './readers.ts';
import { personalSides } from './sides.ts';

/** Whom an opening asks, and for whom an act was done. */
const audienceOf = ({ role, organisation, person }: Parameters<Group>[2]): Audience => ({
  role: role ?? '',
  ...(organisation === null ? {} : { organisation }),
  ...(person === null ? {} : { person }),
});

/** Takes part for the organisation, not as an expert, an inventor or a person asked by an open call. */
const speaksForIt = ({ sides }: Reader) => [...sides].some((side) => !['expert', 'inventor', 'invited'].includes(side));

/** By or for the same person, or for the same party. Experts, inventors and the public share nothing with colleagues. */
const own: Group = (_project, reader, matter) => {
  const { step, person, organisation, role, outcome, details } = matter;
  if (reader.person !== '' && person === reader.person) return true;
  // secret and personal matters belong to the person alone, not to a substitute
  if (role !== null && !personalSides[role] && isOwnPerson(reader, person, step)) return true;
  const isOpening = outcome === undefined && details === undefined;
  if (isOpening && role !== null && isMeant(audienceOf(matter), reader)) return true;
  if (role === null || role === 'public' || personalSides[role]) return false;
  return organisation !== null && organisation === reader.organisation && speaksForIt(reader) && !isStudent(reader);
};

/** A declared conflict closes every door, what the expert wrote before included; one found at a proposal, those to it. */
const barred: Group = (project, { person }, { subject }) =>
  person !== '' && (hasDeclaredConflict(project, person) || conflictingProposals(project, person).includes(subject));

/** What holds for all steps of a project. */
export const projectRules: AccessRules<Project> = {
  own,
  barred,
  knowsActors: office,
  everybody,
  naming: ['expert', 'inventor', 'member', 'reviewer', 'person'],
  identifying: [
    'milestone',
    'milestones',
    'year',
    'round',
    'claim',
    'days',
    'matter',
    'turn',
    'seat',
    'purpose',
    'subject',
    'step',
    'dueAt',
    'held',
  ],
};
