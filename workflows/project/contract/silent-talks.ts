import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import type { Project } from '#workflows/project/state.ts';
import { managers } from '#workflows/project/told.ts';
import { silent } from './draft.ts';
import { keptWaiting } from './talks.ts';

/** `side`: the party that has said nothing, or `neither` where both have not. */
export const silenceFacts = { 'talks-silent': z.strictObject({ side: Id }) };
export const silenceAnnounced = { 'talks-silent': managers };
type Silent = Change<Project, FactOf<typeof silenceFacts>>;

/** The talks go to the project manager, whose own silence ends them. */
export const partySilent = (project: Project, side: string | undefined): Silent => ({
  state: silent(project, side),
  facts: [{ type: 'talks-silent', side: side ?? 'neither' }],
});

/** Nothing is decided by the silence of an office that may not consent by it; from now on the others may leave without blame. */
export function waitsFor(project: Project, side: string): Silent {
  const state = keptWaiting(project, side);
  if (state === project) return { state };
  return { state, facts: [{ type: 'talks-silent', side }] };
}
export const platformWaits = (project: Project): Silent => waitsFor(project, 'platform');
