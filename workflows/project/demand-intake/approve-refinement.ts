import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { demandReaders, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { anEdit } from '#workflows/project/nameable.ts';
import { demandText, newest } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { demandFindings } from './below-baseline.ts';
import { brokenByDemand, brokenByDemandText, DemandForm, demandOf, demandRules } from './demand-form.ts';
import { editId, withIntake } from './demand-intake.ts';

const Answer = z.strictObject({ edit: Id, verdict: z.enum(['accepted', 'kept']), remark: optionalProse(1000) });
const answersOf = ({ intake }: Project) =>
  Array.from({ length: intake.refinement?.edits ?? 0 }, (_, index) => ({ edit: editId(index + 1) }));
const over = (project: Project, state: 'answered' | 'kept') =>
  withIntake(project, { refinement: { edits: project.intake.refinement?.edits ?? 0, state } });

/**
 * S1.06: the enterprise accepts or rejects each edit, and writes what it accepts into its own text. Only the enterprise changes the question,
 * and the sums that its signatory has attested stay. Without an answer the original is judged.
 */
export const approveRefinement = defineStep({
  name: 'approve-refinement',
  code: 'S1.06',
  stage: 'demand-intake',
  since: 1,
  access: { known: [parties, demandReaders], read: [principals, demandReaders], actor: 'named', figures: parties },
  opens: (project) =>
    project.phase === 'intake' && project.intake.refinement?.state === 'proposed'
      ? [
          {
            subject: 'demand',
            for: enterprise(project, 'ent.rdlead'),
            due: workingDays(5),
            about: { edits: project.intake.refinement.edits },
          },
        ]
      : [],
  beside: () => [newest('refine-demand'), demandText],
  compares: demandFindings,
  resumes: () => ['approve-refinement', 'rectify-demand', 'draft-demand'],
  names: { edit: anEdit },
  rows: { answers: 'edit' },
  begins: (project) => ({ agree: { answers: answersOf(project) } }),
  outcomes: {
    agree: { form: DemandForm.extend({ answers: z.array(Answer).max(20) }) },
    disagree: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'refinement-accepted': z.strictObject({ accepted: Count, edits: Count }),
    'refinement-rejected': z.strictObject({ edits: Count }),
    'refinement-unanswered': z.strictObject({ edits: Count }),
  },
  announces: {
    'refinement-accepted': (project) => [platform(project, 'tm'), platform(project, 'pm')],
    'refinement-rejected': (project) => [platform(project, 'tm')],
    'refinement-unanswered': (project) => [platform(project, 'tm'), enterprise(project, 'ent.rdlead')],
  },
  rules: [...demandRules, 'edits-unanswered', 'none-accepted', 'attested-sums'],
  breaksWhole: (_project, form, outcome) => (outcome === 'agree' ? brokenByDemandText(form) : []),
  breaks: (project, act) => {
    if (act.outcome === 'disagree') return [];
    const { answers, budgetMinFen, budgetMaxFen, selfFundedFen } = act.input;
    const { demand, refinement } = project.intake;
    const given = new Set(answers.map(({ edit }) => edit));
    const missing = answersOf(project).filter(({ edit }) => !given.has(edit)).length;
    const isChanged =
      budgetMinFen !== demand?.budgetMinFen || budgetMaxFen !== demand.budgetMaxFen || selfFundedFen !== demand.selfFundedFen;
    return [
      ...brokenByDemand(act.input),
      ...brokenIf(missing > 0 || answers.length !== refinement?.edits, {
        rule: 'edits-unanswered',
        field: 'answers',
        figures: { missing, edits: refinement?.edits ?? 0 },
      }),
      ...brokenIf(
        answers.every(({ verdict }) => verdict === 'kept'),
        { rule: 'none-accepted', field: 'answers' },
      ),
      ...brokenIf(isChanged, { rule: 'attested-sums', field: 'budgetMaxFen' }),
    ];
  },
  apply: (project, act) => {
    const edits = project.intake.refinement?.edits ?? 0;
    if (act.outcome === 'disagree') return { state: over(project, 'kept'), facts: [{ type: 'refinement-rejected', edits }] };
    const accepted = act.input.answers.filter(({ verdict }) => verdict === 'accepted').length;
    return {
      state: withIntake(over(project, 'answered'), { demand: demandOf(act.input, act.document) }),
      facts: [{ type: 'refinement-accepted', accepted, edits }],
    };
  },
  silence: {
    then: (project) => ({
      state: over(project, 'kept'),
      facts: [{ type: 'refinement-unanswered', edits: project.intake.refinement?.edits ?? 0 }],
    }),
  },
});
