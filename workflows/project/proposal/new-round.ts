import { z } from 'zod';
import type { Announcement } from '#workflows/engine/announce.ts';
import { inLetter } from '#workflows/engine/announce.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { Count, type FactOf, noDetails } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { withIntake, withoutIntake } from '#workflows/project/demand-intake/demand-intake.ts';
import { askersAndFunder, bidders } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { proposalsOf, type Selection } from './selection.ts';

/** The first call and two more: after that a round without an award ends. */
export const maxRounds = 3;
export const roundOf = ({ selection }: Project) => selection.round ?? 1;

export const newRoundFacts = { 'round-relisted': z.strictObject({ round: Count, windowDays: Count }) };
/** To those who had sealed an answer: it counts no more. */
export const newRoundLetters = { relisted: noDetails, 'relisted-with-reasons': noDetails };
export const newRoundAnnounced = {
  'round-relisted': (project: Project): Announcement<typeof newRoundLetters>[] => [
    ...inLetter({ type: project.selection.explained ? 'relisted-with-reasons' : 'relisted' }, bidders(...(project.selection.former ?? []))),
    ...askersAndFunder(project),
  ],
};

/**
 * The question is listed once more, as the demand has it, or by invitation to these universities. Answers to the round before are
 * void: sealed ones stay sealed. A conflict that an expert has declared holds for the new round as well.
 */
export function newRound(
  project: Project,
  windowDays: number,
  at: Instant,
  invited: readonly string[] = [],
): Change<Project, FactOf<typeof newRoundFacts>> {
  const { listing, demand } = project.intake;
  if (!listing) throw new Error('a new round of a question that was never listed');
  const former = proposalsOf(project).flatMap(({ id, investigator, sealedAt }) => (sealedAt === undefined ? [] : [{ id, investigator }]));
  const round = roundOf(project) + 1;
  const selection: Selection = {
    round,
    ...(former.length > 0 ? { former } : {}),
    ...(project.selection.belowThreshold ? { explained: true } : {}),
    ...(invited.length > 0 ? { invitations: invited.map((university) => ({ university, state: 'sent' })) } : {}),
  };
  const mode = invited.length > 0 ? 'invited' : (demand?.mode ?? listing.mode);
  const listed = withIntake(withoutIntake({ ...project, phase: 'listed', selection }, 'desk', 'topUp'), {
    listing: { ...listing, mode, windowDays, listedAt: at },
    arguments: { ...project.intake.arguments, ...conflictsOf(project.selection) },
  });
  return { state: listed, facts: [{ type: 'round-relisted', round, windowDays }] };
}

const conflictsOf = ({ panel = {}, reviews = {} }: Selection) =>
  Object.fromEntries(
    [
      ...Object.keys(panel).filter((person) => panel[person]?.state === 'conflicted'),
      ...Object.values(reviews).flatMap((given) => Object.keys(given).filter((person) => given[person]?.kind === 'conflict')),
    ].map((person) => [person, { kind: 'conflict', type: 'other' } as const]),
  );
