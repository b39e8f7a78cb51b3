import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { unanswered } from '#workflows/modules/panel/opinions.ts';
import { ConflictType } from '#workflows/modules/panel/panel.ts';
import { office, parties, side } from '#workflows/project/access/readers.ts';
import { person } from '#workflows/project/audiences.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import { demandText } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { argued, expertsOf } from './arguments.ts';
import { demandFindings } from './below-baseline.ts';
import { type Argument, withIntake } from './demand-intake.ts';

const Points = z.int().min(0).max(100);
const opinion = z.strictObject({
  noConflict: z.literal(true),
  necessity: Points,
  novelty: Points,
  measurability: Points,
  budget: Points,
  opinion: prose(50, 2000),
});

const facts = {
  'demand-argued': z.strictObject({ verdict: z.enum(['support', 'support-with-changes', 'oppose']) }),
  'conflict-declared': z.strictObject({ expert: Id, conflict: ConflictType }),
  'expert-abstained': z.strictObject({ expert: Id }),
};
type Argued = FactOf<typeof facts>;

/** Each expert by himself: needed, new, measurable, reasonably priced? A declared conflict closes the door to the question. */
export const argueDemand = defineStep({
  name: 'argue-demand',
  code: 'S1.07',
  stage: 'demand-intake',
  since: 1,
  access: {
    known: [office, side('funder')],
    asked: parties,
    read: [office, side('funder')],
    actor: 'hidden',
    figures: [office, side('funder')],
  },
  opens: (project) =>
    project.phase === 'intake' && project.intake.desk === 'panel' && project.intake.refinement?.state !== 'proposed'
      ? expertsOf(project)
          .filter(({ expert }) => unanswered(argued(project)).includes(expert))
          .map(({ expert, days }) => ({ subject: 'demand', seat: expert, for: person('expert', expert), due: workingDays(days) }))
      : [],
  beside: () => [demandText],
  compares: demandFindings,
  outcomes: {
    support: { form: opinion },
    'support-with-changes': { form: opinion },
    oppose: { form: opinion, negative: true },
    'declare-conflict': { form: z.strictObject({ type: ConflictType, facts: prose(10, 2000) }), negative: true },
  },
  facts,
  refuses: (project, { outcome, actor }) =>
    outcome !== 'declare-conflict' &&
    partiesOf(project, 'enterprise', 'funder').some(({ organisation }) => organisation === actor.organisation)
      ? refuse('CONFLICT_OF_INTEREST')
      : undefined,
  apply: (project, act) => {
    const expert = act.actor.person;
    if (act.outcome === 'declare-conflict') {
      const { type } = act.input;
      return answered(project, expert, { kind: 'conflict', type }, { type: 'conflict-declared', expert, conflict: type });
    }
    const { necessity, novelty, measurability, budget } = act.input;
    const points = { necessity, novelty, measurability, budget };
    return answered(project, expert, { kind: 'opinion', verdict: act.outcome, points }, { type: 'demand-argued', verdict: act.outcome });
  },
  silence: {
    then: (project, { seat = '' }) => answered(project, seat, { kind: 'abstained' }, { type: 'expert-abstained', expert: seat }),
  },
});

const answered = (project: Project, expert: string, argument: Argument, fact: Argued): Change<Project, Argued> => ({
  state: withIntake(project, { arguments: { ...project.intake.arguments, [expert]: argument } }),
  facts: [fact],
});
