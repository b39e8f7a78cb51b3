import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { weightedMilli } from '#workflows/domain/scoring.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { ConflictType } from '#workflows/modules/panel/panel.ts';
import { judged, office, parties, reviewPanel, side } from '#workflows/project/access/readers.ts';
import { person } from '#workflows/project/audiences.ts';
import { belowBaseline } from '#workflows/project/demand-intake/below-baseline.ts';
import { Criterion, criteria } from '#workflows/project/demand-intake/decide-listing.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { reviewers, reviewOf, withReview } from './review.ts';
import { inState, proposalOf } from './selection.ts';

const daysFor = ({ selection }: Project, expert: string) => (selection.panel?.[expert]?.isReplacement ? 5 : 10);

/** What each criterion counts in the total. */
const weightsSheet = ({ intake }: Project): Sheet => ({
  name: 'weights',
  columns: [
    { name: 'criterion', kind: 'term' },
    { name: 'weight', kind: 'rate' },
  ],
  rows: (intake.listing?.criteria ?? []).map(({ id, weightBp }) => [id, weightBp]),
});

/** One expert on one proposal. A conflict found now closes that proposal to the expert and takes the scores away. */
export const scoreProposal = defineStep({
  name: 'score-proposal',
  code: 'S2.12',
  stage: 'proposal',
  since: 1,
  subjectIs: 'organisation',
  access: {
    known: [office, side('funder'), judged],
    asked: parties,
    read: [office, side('funder'), judged],
    actor: 'hidden',
    figures: [office, side('funder'), reviewPanel],
    redact: { scores: [office, side('funder'), reviewPanel], recommend: [office, side('funder'), reviewPanel], expert: office },
  },
  opens: (project) =>
    project.phase === 'evaluating' && project.selection.consensus === undefined
      ? inState(project, 'eligible').flatMap(({ id }) =>
          reviewers(project, 'expert', 'accepted')
            .filter((expert) => !reviewOf(project, id, expert))
            .map((expert) => ({ subject: id, seat: expert, for: person('expert', expert), due: workingDays(daysFor(project, expert)) })),
        )
      : [],
  beside: (_project, { subject }) => eachAbout(subject, 'seal-submit', 'clarify'),
  compares: (project, { subject }) => [weightsSheet(project), belowBaseline(proposalOf(project, subject)?.offer?.indicators ?? [])],
  rows: { scores: 'criterion' },
  begins: ({ intake }) => ({ submit: { scores: (intake.listing?.criteria ?? []).map(({ id: criterion }) => ({ criterion })) } }),
  outcomes: {
    submit: {
      form: z.strictObject({
        scores: z
          .array(z.strictObject({ criterion: Criterion, points: z.int().min(0).max(100) }))
          .min(2)
          .max(criteria.length),
        comment: prose(50, 2000),
        recommend: z.enum(['yes', 'maybe', 'no']),
      }),
    },
    'declare-conflict': { form: z.strictObject({ type: ConflictType, facts: prose(10, 2000) }), negative: true },
  },
  facts: {
    'proposal-scored': z.strictObject({ proposal: Id, expert: Id, totalMilli: Count, recommend: z.enum(['yes', 'maybe', 'no']) }),
    'conflict-declared': z.strictObject({ expert: Id, proposal: Id, conflict: ConflictType }),
    'expert-abstained': z.strictObject({ expert: Id, proposal: Id }),
  },
  rules: ['criterion-not-scored', 'criterion-not-asked'],
  breaks: ({ intake }, act) => {
    if (act.outcome !== 'submit') return [];
    const asked = (intake.listing?.criteria ?? []).map(({ id }) => id);
    const given: readonly string[] = act.input.scores.map(({ criterion }) => criterion);
    const missing = asked.filter((criterion) => !given.includes(criterion)).length;
    return [
      ...brokenIf(missing > 0, { rule: 'criterion-not-scored', field: 'scores', figures: { missing, expected: asked.length } }),
      ...given.flatMap((criterion, index) =>
        brokenIf(!asked.includes(criterion) || given.indexOf(criterion) < index, {
          rule: 'criterion-not-asked',
          field: `scores.${index}.criterion`,
          figures: { row: index + 1 },
        }),
      ),
    ];
  },
  apply: (project, act, { subject, seat = '' }) => {
    if (act.outcome === 'declare-conflict') {
      const { type } = act.input;
      return {
        state: withReview(project, subject, seat, { kind: 'conflict', type }),
        facts: [{ type: 'conflict-declared', expert: seat, proposal: subject, conflict: type }],
      };
    }
    const points = Object.fromEntries(act.input.scores.map((score) => [score.criterion, score.points]));
    const weighed = project.intake.listing?.criteria ?? [];
    const totalMilli = weightedMilli(
      weighed.map(({ id }) => points[id] ?? 0),
      weighed.map(({ weightBp }) => weightBp),
    );
    const { recommend } = act.input;
    return {
      state: withReview(project, subject, seat, { kind: 'scored', points, totalMilli, recommend }),
      facts: [{ type: 'proposal-scored', proposal: subject, expert: seat, totalMilli, recommend }],
    };
  },
  silence: {
    secondNotice: workingDays(2),
    then: (project, { subject, seat = '' }) => ({
      state: withReview(project, subject, seat, { kind: 'abstained' }),
      facts: [{ type: 'expert-abstained', expert: seat, proposal: subject }],
    }),
  },
});
