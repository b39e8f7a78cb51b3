import { z } from 'zod';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import { askers, managers } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';

export const lapseFacts = { 'demand-lapsed': z.strictObject({ step: z.enum(['attest-demand', 'rectify-demand', 'pay-bond']) }) };
export const lapseAnnounced = { 'demand-lapsed': (project: Project) => [...askers(project), ...managers(project)] };
type Lapsed = FactOf<typeof lapseFacts>;

/** The enterprise has not done its part in time: the demand lapses. Nothing has been paid yet. */
export const lapse = (project: Project, step: Lapsed['step']): Change<Project, Lapsed> => ({
  state: { ...project, phase: 'lapsed' },
  facts: [{ type: 'demand-lapsed', step }],
});
