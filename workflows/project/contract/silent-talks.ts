import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import { managers } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { contractors } from './contracting.ts';
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

/** The one contractor that is still waited for; where it is more than one, neither is to blame alone. */
export function soleWaiting(project: Project, done: readonly string[]): string | undefined {
  const waiting = contractors(project).filter(({ id }) => !done.includes(id));
  return waiting.length === 1 ? waiting[0]?.id : undefined;
}

/** Nothing is decided by the silence of an office that may not consent by it; from now on the others may leave without blame. */
export function waitsFor(project: Project, side: string): Silent {
  const state = keptWaiting(project, side);
  if (state === project) return { state };
  return { state, facts: [{ type: 'talks-silent', side }] };
}
export const platformWaits = (project: Project): Silent => waitsFor(project, 'platform');
