import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { client, parties } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { demandText } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { demandFindings } from './below-baseline.ts';
import { withIntake } from './demand-intake.ts';

/** What of a question an edit is about. Sums are attested by the signatory and not for others to edit. */
export const editedParts = ['title', 'problem', 'tried', 'indicators', 'constraints', 'readiness', 'months', 'other'] as const;
const Edit = z.strictObject({ part: z.enum(editedParts), wording: prose(2, 5000), why: prose(5, 1000) });

/**
 * S1.05: before the experts judge, the technology manager may suggest how to put the question so that universities can answer it.
 * The enterprise accepts or rejects each edit; the experts wait for its word.
 */
export const refineDemand = defineStep({
  name: 'refine-demand',
  code: 'S1.05',
  stage: 'demand-intake',
  since: 1,
  optional: true,
  access: { known: parties, read: client, actor: 'named', figures: client },
  opens: (project) => {
    const { phase, intake } = project;
    const isBefore =
      phase === 'intake' && intake.desk === 'panel' && Object.values(intake.arguments ?? {}).every(({ kind }) => kind === 'conflict');
    return isBefore && !intake.refinement ? [{ subject: 'demand', for: platform(project, 'tm') }] : [];
  },
  beside: () => [demandText],
  compares: demandFindings,
  outcomes: { propose: { form: z.strictObject({ edits: z.array(Edit).min(1).max(20), note: optionalProse(2000) }) } },
  retractable: ['propose'],
  facts: { 'refinement-proposed': z.strictObject({ edits: Count }) },
  apply: (project, { input: { edits } }) => ({
    state: withIntake(project, { refinement: { edits: edits.length, state: 'proposed' } }),
    facts: [{ type: 'refinement-proposed', edits: edits.length }],
  }),
});
