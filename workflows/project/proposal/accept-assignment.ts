import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { ConflictType } from '#workflows/modules/panel/panel.ts';
import { office, parties } from '#workflows/project/access/readers.ts';
import { person } from '#workflows/project/audiences.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import { demandText } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { reviewers, withReviewer } from './review.ts';
import { inState, proposalsOf } from './selection.ts';

/** Before anybody of the panel reads a proposal: who the bidders are, and whether one judges without ties to them. */
export const acceptAssignment = defineStep({
  name: 'accept-assignment',
  code: 'S2.11',
  stage: 'proposal',
  since: 1,
  access: { known: office, asked: parties, read: office, actor: 'hidden', figures: office },
  opens: (project) => {
    if (project.phase !== 'evaluating' || project.selection.usedUp) return [];
    const about = { proposals: inState(project, 'eligible').length };
    const seat = (role: 'expert' | 'expert.chair') => (id: string) => ({
      subject: 'panel',
      seat: id,
      for: person(role, id),
      due: workingDays(3),
      about,
    });
    return [
      ...reviewers(project, 'expert', 'asked').map(seat('expert')),
      ...reviewers(project, 'chair', 'asked').map(seat('expert.chair')),
    ];
  },
  beside: () => [demandText],
  concerns: (project) => proposalsOf(project).map(({ id }) => id),
  outcomes: {
    accept: { form: z.strictObject({ noConflict: z.literal(true), confidentiality: z.literal(true) }) },
    conflict: { form: z.strictObject({ type: ConflictType, facts: prose(10, 2000) }), negative: true },
    decline: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: {
    'assignment-accepted': z.strictObject({ expert: Id }),
    'assignment-declined': z.strictObject({ expert: Id }),
    'conflict-declared': z.strictObject({ expert: Id, conflict: ConflictType }),
  },
  refuses: (project, { outcome, actor }) => {
    const parties = [
      ...partiesOf(project, 'enterprise', 'funder').map(({ organisation }) => organisation),
      ...proposalsOf(project).map(({ id }) => id),
    ];
    return outcome === 'accept' && parties.includes(actor.organisation) ? refuse('CONFLICT_OF_INTEREST') : undefined;
  },
  apply: (project, act, { seat = '' }) => {
    if (act.outcome === 'conflict') {
      const { type } = act.input;
      return { state: withReviewer(project, seat, 'conflicted'), facts: [{ type: 'conflict-declared', expert: seat, conflict: type }] };
    }
    const state = act.outcome === 'accept' ? ('accepted' as const) : ('declined' as const);
    return { state: withReviewer(project, seat, state), facts: [{ type: `assignment-${state}` as const, expert: seat }] };
  },
  silence: {
    then: (project, { seat = '' }) => ({
      state: withReviewer(project, seat, 'declined'),
      facts: [{ type: 'assignment-declined', expert: seat }],
    }),
  },
});
