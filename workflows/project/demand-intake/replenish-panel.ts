import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenByReplacement, namedIn, replacementRules } from '#workflows/modules/panel/naming.ts';
import { office, parties } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { anExpert } from '#workflows/project/nameable.ts';
import { demandText } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { hasConflict, lacksOpinions, opinionsShort } from './arguments.ts';
import { withIntake } from './demand-intake.ts';

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
            about: { missing: opinionsShort(project) },
          },
        ]
      : [],
  beside: () => [demandText],
  names: { experts: anExpert },
  outcomes: { name: { form: z.strictObject({ experts: z.array(Id).min(1).max(4) }) } },
  facts: { 'panel-replenished': z.strictObject({ experts: Count }) },
  rules: replacementRules,
  breaks: (project, { input }) => {
    const { experts = [], replacements = [], chair } = project.intake.panel ?? {};
    const known = [...experts, ...replacements, chair];
    return brokenByReplacement(
      namedIn('experts', input.experts),
      (expert) => !hasConflict(project, expert),
      (expert) => known.includes(expert),
    );
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
