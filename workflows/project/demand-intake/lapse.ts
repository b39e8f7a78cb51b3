import { z } from 'zod';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { askers, managers } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { type BondFact, settleBond } from './bond.ts';

export const lapseFacts = { 'demand-lapsed': z.strictObject({ step: z.enum(['attest-demand', 'rectify-demand', 'pay-bond']) }) };
export const lapseAnnounced = { 'demand-lapsed': (project: Project) => [...askers(project), ...managers(project)] };
type Lapsed = FactOf<typeof lapseFacts>;

/** The enterprise has not done its part in time: the demand lapses. */
export const lapse = (project: Project, step: Lapsed['step']): Change<Project, Lapsed> => ({
  state: { ...project, phase: 'lapsed' },
  facts: [{ type: 'demand-lapsed', step }],
});

/** The bond has not been paid in whole: what has arrived of it goes back. */
export function lapseUnpaid(project: Project, at: Instant): Change<Project, Lapsed | BondFact> {
  const settled = settleBond({ ...project, phase: 'lapsed' }, 'underpaid', [], at);
  return { ...settled, facts: [{ type: 'demand-lapsed', step: 'pay-bond' }, ...settled.facts] };
}
