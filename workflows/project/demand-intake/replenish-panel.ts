import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { office, parties } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { anExpert } from '#workflows/project/nameable.ts';
import { demandText } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { hasConflict, lacksOpinions, opinionsOf } from './arguments.ts';
import { withIntake } from './demand-intake.ts';
import { minOpinions } from './panel.ts';

/** Experts who abstained or declared a conflict left too few opinions to decide on: others are named in their place. */
export const replenishPanel = defineStep({
  name: 'replenish-panel',
  code: 'S1.07a',
  stage: 'demand-intake',
  since: 1,
  access: { known: office, asked: parties, read: office, actor: 'named', figures: office },
  opens: (project) =>
    project.phase === 'intake' && project.intake.desk === 'panel' && lacksOpinions(project)
      ? [
          {
            subject: 'demand',
            for: platform(project, 'pm'),
            due: workingDays(3),
            about: { missing: minOpinions - opinionsOf(project).given },
          },
        ]
      : [],
  beside: () => [demandText],
  names: { experts: anExpert },
  outcomes: { name: { form: z.strictObject({ experts: z.array(Id).min(1).max(4) }) } },
  facts: { 'panel-replenished': z.strictObject({ experts: Count }) },
  refuses: (project, { input: { experts } }) => {
    const { intake } = project;
    const known = [...(intake.panel?.experts ?? []), ...(intake.panel?.replacements ?? []), intake.panel?.chair];
    const isNew = experts.every((expert, index) => !known.includes(expert) && experts.indexOf(expert) === index);
    if (!isNew) return refuse('BAD_INPUT', { fields: ['experts'] });
    // a conflict declared in an earlier round of the argument
    return experts.some((expert) => hasConflict(project, expert)) ? refuse('CONFLICT_OF_INTEREST') : undefined;
  },
  apply: (project, { input: { experts } }) => {
    const { panel } = project.intake;
    if (!panel) throw new Error('no panel to replenish');
    const replacements = [...(panel.replacements ?? []), ...experts];
    return {
      state: withIntake(project, { panel: { ...panel, replacements } }),
      facts: [{ type: 'panel-replenished', experts: experts.length }],
    };
  },
});
