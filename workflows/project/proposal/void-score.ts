import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { inLetter } from '#workflows/engine/announce.ts';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { bidderAtEnd, office, selection } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { askersAndFunder, bidders, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { type LateConflict, recomputedFact, undecidedConflicts, withLateConflict, withoutJudge } from './late-conflict.ts';
import { inState } from './selection.ts';

/**
 * S2.14: the lead decides whether the scores of an expert with a conflict still count. Without a decision the auditor is asked as
 * well; who has reported it decides nothing. If they do not count, the order is made again, also where none was above the threshold.
 */
export const voidScore = defineStep({
  name: 'void-score',
  code: 'S2.14',
  stage: 'proposal',
  since: 1,
  access: { known: [office, selection, bidderAtEnd], read: office, actor: 'organisation', figures: selection, redact: { expert: office } },
  opens: (project) =>
    project.phase === 'evaluating'
      ? undecidedConflicts(project).flatMap(({ id, by, expert, state }) => {
          const one = { subject: id, about: { expert }, due: workingDays(3) };
          return [
            { ...one, seat: 'lead', for: platform(project, 'pm.lead', [by]) },
            ...(state === 'escalated' ? [{ ...one, seat: 'auditor', for: platform(project, 'auditor', [by]) }] : []),
          ];
        })
      : [],
  beside: () => [{ steps: ['report-conflict'] }],
  outcomes: {
    void: { form: z.strictObject({ reason: prose(30, 3000) }), negative: true },
    keep: { form: z.strictObject({ reason: prose(30, 3000) }) },
  },
  facts: { 'score-voided': z.strictObject({ expert: Id }), 'score-kept': noDetails, 'conflict-escalated': noDetails, ...recomputedFact },
  announces: {
    'order-recomputed': (project, { how }) => [
      ...(how === 'same' ? [] : inLetter({ type: 'order-reopened' }, bidders(...inState(project, 'eligible')))),
      ...askersAndFunder(project),
      ...managers(project),
    ],
  },
  letters: { 'order-reopened': noDetails },
  apply: (project, { outcome }, { subject }) => {
    const one = conflictNamed(project, subject);
    if (outcome === 'keep') return { state: withLateConflict(project, { ...one, state: 'kept' }), facts: [{ type: 'score-kept' }] };
    const { state, how, voided } = withoutJudge(withLateConflict(project, { ...one, state: 'void' }), one);
    return {
      state,
      facts: [
        { type: 'score-voided', expert: one.expert } as const,
        ...(how === undefined ? [] : [{ type: 'order-recomputed', how, voided } as const]),
      ],
    };
  },
  silence: {
    then: (project, { subject }) => {
      const one = conflictNamed(project, subject);
      if (one.state === 'escalated') return { state: project };
      return { state: withLateConflict(project, { ...one, state: 'escalated' }), facts: [{ type: 'conflict-escalated' }] };
    },
  },
});

function conflictNamed(project: Project, id: string): LateConflict {
  const one = undecidedConflicts(project).find((known) => known.id === id);
  if (!one) throw new Error(`no open ${id}`);
  return one;
}
