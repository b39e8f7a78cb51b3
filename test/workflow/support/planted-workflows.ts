// What the replay with a new step is bundled from: today's project with one more step, open beside the other openings and
// with the shortest deadline of all, so that a run which sees it sets its timer otherwise.

import { z } from 'zod';
import { caseWorkflow } from '#workflows/engine/case-workflow.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { rulesInForce } from '#workflows/engine/rules.ts';
import { projectKind } from '#workflows/project/kind.ts';
import { defineStep, hasEnded } from '#workflows/project/state.ts';

export { pay, unseal } from '#workflows/project/workflow.ts';

const withStepSince = (since: number) =>
  caseWorkflow({
    ...projectKind,
    definitions: [
      ...projectKind.definitions,
      defineStep({
        name: 'refine-demand',
        code: 'S1.05',
        stage: 'demand-intake',
        since,
        access: { known: [], read: [], actor: 'hidden', figures: [] },
        opens: (state) => (hasEnded(state) ? [] : [{ subject: 'demand', for: { role: 'tm' }, due: workingDays(1) }]),
        outcomes: { refine: { form: z.strictObject({}) } },
        apply: (state) => ({ state }),
      }),
    ],
  });

/** As a new step is added: it exists since the rules that come next. */
export const project = withStepSince(rulesInForce + 1);
/** As none may be added: runs under older rules would see it. */
export const projectWithoutRegard = withStepSince(1);
