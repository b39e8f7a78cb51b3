import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, grown, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { needsSecrecyReview } from './clearances.ts';
import { draftOf, nextRound, openDraft, stopped, withDraft } from './draft.ts';
import { additions } from './edits-form.ts';
import { silenceAnnounced, silenceFacts, waitsFor } from './silent-talks.ts';
import { clauses, heardFrom, talksOf, withTalks } from './talks.ts';

export const secrecyLevels = ['open', 'internal', 'secret'] as const;
const finding = { level: z.enum(secrecyLevels), exportListed: z.boolean() };

/** S3.06: only where the draft is flagged. Conditions stand in the text; without a decision nothing goes on, at any time. */
export const exportReview = defineStep({
  name: 'export-review',
  code: 'S3.06',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides) },
  opens: (project) => {
    const draft = openDraft(project);
    if (!draft || draft.frozen || draft.impasse || !needsSecrecyReview(project, draft)) return [];
    return [
      { subject: `text-${draft.round}`, for: university(project, 'uni.secrecy'), due: workingDays(10), about: { round: draft.round } },
    ];
  },
  beside: () => each('choose-template', 'seal-submit'),
  outcomes: {
    clear: { form: z.strictObject({ ...finding, note: optionalProse(1000) }) },
    conditions: { form: z.strictObject({ ...finding, edits: additions }) },
    block: { form: z.strictObject({ ...finding, reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'secrecy-cleared': z.strictObject({ level: z.enum(secrecyLevels), exportListed: z.boolean(), how: z.enum(['clear', 'conditions']) }),
    'secrecy-blocked': z.strictObject({ level: z.enum(secrecyLevels), exportListed: z.boolean() }),
    ...silenceFacts,
  },
  announces: silenceAnnounced,
  apply: (before, act) => {
    const project = heardFrom(before, 'university');
    const { level, exportListed } = act.input;
    if (act.outcome === 'block')
      return {
        state: stopped(project, { cause: 'secrecy', by: 'university' }),
        facts: [{ type: 'secrecy-blocked', level, exportListed }],
      };
    const facts = [{ type: 'secrecy-cleared', level, exportListed, how: act.outcome } as const];
    const cleared = withTalks(project, { secrecy: level });
    if (act.outcome === 'clear') return { state: cleared, facts };
    const { edits } = act.input;
    const named = clauses.filter((clause) => edits.some((edit) => edit.clause === clause));
    const adopted = [
      ...(talksOf(project).adopted ?? []),
      { by: 'university', document: act.document, clauses: named, added: edits.map(({ clause }) => clause) },
    ];
    return { state: withDraft(withTalks(cleared, { adopted }), nextRound(draftOf(project))), facts };
  },
  silence: { secondNotice: workingDays(5), then: (project) => waitsFor(project, 'university') },
});
