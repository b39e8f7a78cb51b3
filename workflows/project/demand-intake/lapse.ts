import type { Change } from '#workflows/engine/define-step.ts';
import type { Project } from '#workflows/project/state.ts';

/** The enterprise has not done its part in time: the demand lapses. Nothing has been paid yet. */
export const lapse = (project: Project, step: string): Change<Project> => ({
  state: { ...project, phase: 'lapsed' },
  facts: [{ type: 'demand-lapsed', step }],
});
